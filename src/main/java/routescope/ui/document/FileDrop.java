package routescope.ui.document;

import java.io.File;
import java.nio.file.Path;
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
    private static final String RUN = ".rscope";
    private static final List<String> ENDINGS = List.of(RUN, ".csv");
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private FileDrop() {}

    /**
     * Watches a window.
     *
     * @param scene what is in it
     * @param take told the first run, table or folder of a drop, after the drop
     */
    public static void watch(Scene scene, Consumer<Path> take) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (first(event) != null) {
                event.acceptTransferModes(TransferMode.COPY);
                scene.getRoot().pseudoClassStateChanged(DROP, true);
                event.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_EXITED, event -> scene.getRoot().pseudoClassStateChanged(DROP, false));
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            scene.getRoot().pseudoClassStateChanged(DROP, false);
            File file = first(event);
            event.setDropCompleted(file != null);
            event.consume();
            if (file != null) {
                // A dialog within the drop would keep the other program waiting.
                FxThread.later(() -> take.accept(file.toPath()));
            }
        });
    }

    /** {@return whether a file has the name of a run} @param file the file */
    public static boolean isRun(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(RUN);
    }

    private static @Nullable File first(DragEvent event) {
        return event.getDragboard().getFiles().stream()
                .filter(file -> file.isDirectory()
                        || ENDINGS.stream()
                                .anyMatch(ending ->
                                        file.getName().toLowerCase(Locale.ROOT).endsWith(ending)))
                .findFirst()
                .orElse(null);
    }
}
