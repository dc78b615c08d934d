package routescope.ui.export;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import routescope.ui.control.FormGrid;
import routescope.ui.text.Texts;
import routescope.viz.ExportView;

/** Asks which view becomes a picture, in which format and size. */
final class PictureForm {
    private static final int LARGEST = 4;

    private final ComboBox<ExportView> view;
    private final ComboBox<Integer> scale = new ComboBox<>();
    private final ToggleButton svg = new ToggleButton(Texts.get("export.svg.name"));
    private final ToggleButton clipboard = new ToggleButton(Texts.get("export.clipboard.name"));
    private final FormGrid grid = new FormGrid();

    PictureForm(List<ExportView> views) {
        view = FormGrid.choice("export-view", views, ExportView::name);
        for (int i = 1; i <= LARGEST; i++) {
            scale.getItems().add(i);
        }
        scale.setId("export-scale");
        scale.getSelectionModel().select(1);
        scale.setConverter(FormGrid.words(times -> Texts.get("export.scale.text", times)));
        ToggleButton png = new ToggleButton(Texts.get("export.png.name"));
        ToggleGroup format = new ToggleGroup();
        png.setToggleGroup(format);
        svg.setToggleGroup(format);
        clipboard.setToggleGroup(format);
        clipboard.setId("export-clipboard");
        svg.setId("export-svg");
        png.setId("export-png");
        png.setSelected(true);
        format.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                format.selectToggle(before);
            }
        });
        grid.row(Texts.get("export.view.name"), view);
        grid.row(Texts.get("export.format.name"), new HBox(png, svg, clipboard));
        grid.row(Texts.get("export.scale.name"), scale);
        grid.note(Texts.get("export.picture.note"));
    }

    Node root() {
        return grid.root();
    }

    ExportView view() {
        return view.getValue();
    }

    int scale() {
        return scale.getValue();
    }

    boolean isForClipboard() {
        return clipboard.isSelected();
    }

    boolean isSvg() {
        return svg.isSelected();
    }
}
