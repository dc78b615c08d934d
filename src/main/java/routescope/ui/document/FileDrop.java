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
import routescope.ui.fx.FxThread;

/** Takes files that are dropped on the window. */
public final class FileDrop {
    private static final String RUN = ".rscope";
    private static final String TABLE = ".csv";
    private static final List<String> ENDINGS = List.of(
            RUN, TABLE, ".png", ".apng", ".jpg", ".jpeg", ".jpe", ".jfif", ".gif", ".bmp", ".dib", ".tif", ".tiff",
            ".webp");
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private FileDrop() {}

    /**
     * Watches a window.
     *
     * @param scene what is in it
     * @param take told the files and folders of a drop, after the drop, when one of them is a run, a table, a picture or a
     *     folder
     */
    public static void watch(Scene scene, Consumer<List<Path>> take) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (isWelcome(event)) {
                event.acceptTransferModes(TransferMode.COPY);
                scene.getRoot().pseudoClassStateChanged(DROP, true);
                event.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_EXITED, event -> scene.getRoot().pseudoClassStateChanged(DROP, false));
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            scene.getRoot().pseudoClassStateChanged(DROP, false);
            boolean welcome = isWelcome(event);
            List<Path> files =
                    event.getDragboard().getFiles().stream().map(File::toPath).toList();
            event.setDropCompleted(welcome);
            event.consume();
            if (welcome) {
                // A dialog within the drop would keep the other program waiting.
                FxThread.later(() -> take.accept(files));
            }
        });
    }

    /** {@return whether a file has the name of a table} @param file the file */
    public static boolean isTable(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(TABLE);
    }

    /** {@return whether a file has the name of a run} @param file the file */
    public static boolean isRun(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(RUN);
    }

    private static boolean isWelcome(DragEvent event) {
        return event.getDragboard().getFiles().stream()
                .anyMatch(file -> file.isDirectory()
                        || ENDINGS.stream()
                                .anyMatch(ending ->
                                        file.getName().toLowerCase(Locale.ROOT).endsWith(ending)));
    }
}
