package routescope.ui.document;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;
import routescope.ui.fx.FxThread;

/** Takes files that are dropped on the window. */
public final class FileDrop {
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private FileDrop() {}

    /**
     * Watches a window.
     *
     * @param scene what is in it
     * @param endings the endings of files that are taken, with their dot, in small letters
     * @param take told the first such file of a drop, after the drop
     */
    public static void watch(Scene scene, List<String> endings, Consumer<File> take) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (first(event, endings) != null) {
                event.acceptTransferModes(TransferMode.COPY);
                scene.getRoot().pseudoClassStateChanged(DROP, true);
                event.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_EXITED, event -> scene.getRoot().pseudoClassStateChanged(DROP, false));
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            scene.getRoot().pseudoClassStateChanged(DROP, false);
            File file = first(event, endings);
            event.setDropCompleted(file != null);
            event.consume();
            if (file != null) {
                // A dialog within the drop would keep the other program waiting.
                FxThread.later(() -> take.accept(file));
            }
        });
    }

    private static @Nullable File first(DragEvent event, List<String> endings) {
        return event.getDragboard().getFiles().stream()
                .filter(file -> endings.stream()
                        .anyMatch(ending ->
                                file.getName().toLowerCase(Locale.ROOT).endsWith(ending)))
                .findFirst()
                .orElse(null);
    }
}
