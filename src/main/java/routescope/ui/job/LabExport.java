package routescope.ui.job;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import routescope.app.export.LabFolder;
import routescope.core.error.RoutescopeException;
import routescope.ui.dialog.Dialogs;
import routescope.ui.fx.Background;
import routescope.ui.text.Texts;

/** Writes what a lab has found, tables and pictures, into a folder the user chooses. To be used on the FX thread. */
public final class LabExport implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 5000;

    private final Dialogs dialogs;
    private final Consumer<String> say;
    private final Background background = new Background("lab-export");

    /**
     * Writes nothing yet.
     *
     * @param dialogs asks for the folder
     * @param say told how many files are where, or why not
     */
    public LabExport(Dialogs dialogs, Consumer<String> say) {
        this.dialogs = dialogs;
        this.say = say;
    }

    /**
     * {@return the button of an export}
     *
     * @param id stable name
     * @param nothing whether there is nothing to write yet
     * @param export what it does
     */
    public static Button button(String id, ObservableValue<Boolean> nothing, Runnable export) {
        Button button = new Button(Texts.get("job.export"), new FontIcon(MaterialDesignC.CONTENT_SAVE_OUTLINE));
        button.setId(id);
        button.setTooltip(new Tooltip(Texts.get("job.export.tip")));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(nothing);
        button.setOnAction(event -> export.run());
        return button;
    }

    /** Asks for a folder and writes into it. @param write writes, off the FX thread */
    public void into(Consumer<LabFolder> write) {
        dialogs.folder(Dialogs.Purpose.LAB)
                .ifPresent(folder -> background.latest("write", () -> written(folder, write), say));
    }

    private static String written(Path folder, Consumer<LabFolder> write) {
        try {
            LabFolder files = new LabFolder(folder);
            write.accept(files);
            return Texts.get("job.exported", files.files().size(), folder);
        } catch (RoutescopeException e) {
            return e.sentence() + " " + e.hint();
        }
    }

    /** Finishes what is being written. */
    @Override
    public void close() {
        background.closeAfter(PATIENCE_MILLIS);
    }
}
