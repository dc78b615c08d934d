package routescope.ui.setup;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import routescope.ui.text.Texts;

/** A folder: the last part of its path on a button that asks for another. */
final class FolderEditor implements SettingEditor {
    private final Button button = new Button();

    FolderEditor(SettingRow row) {
        button.setGraphic(new FontIcon(MaterialDesignF.FOLDER_OPEN_OUTLINE));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setOnAction(event -> row.browse());
    }

    @Override
    public Node node() {
        return button;
    }

    @Override
    public void show(Object value) {
        String text = value.toString();
        Path last = text.isBlank() ? null : Path.of(text).getFileName();
        button.setText(last == null ? Texts.get("setup.folder.choose") : last.toString());
    }
}
