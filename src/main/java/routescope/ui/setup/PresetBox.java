package routescope.ui.setup;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import routescope.core.run.Preset;
import routescope.ui.action.ActionNodes;
import routescope.ui.text.Texts;

/** Chooses a preset by name and picture. */
final class PresetBox {
    private static final double SMALL = 24;
    private static final double LARGE = 44;
    private static final double TIP_WIDTH = 300;
    private static final int ROWS = 10;

    private final ComboBox<Preset> box;
    private final PresetPictures pictures;
    private String otherName = "";
    private boolean showing;

    PresetBox(SetupModel model, SetupEdits edits, PresetPictures pictures) {
        this.pictures = pictures;
        box = new ComboBox<>(model.presets());
        box.setId("preset");
        box.getStyleClass().add("preset-box");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(ROWS);
        box.setAccessibleText(Texts.get("setup.preset.name"));
        box.setTooltip(ActionNodes.tip(box, Texts.get("setup.preset.tip")));
        box.setCellFactory(list -> new PresetCell(true));
        box.setButtonCell(new PresetCell(false));
        box.valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                edits.choosePreset(now);
            }
        });
        model.choiceProperty().subscribe(choice -> show(model, choice));
    }

    Node root() {
        return box;
    }

    private void show(SetupModel model, @Nullable Choice choice) {
        if (choice == null) {
            return;
        }
        showing = true;
        otherName = choice.name();
        box.setPromptText(otherName);
        box.setValue(model.presets().stream()
                .filter(preset -> preset.id().equals(choice.preset()))
                .findFirst()
                .orElse(null));
        box.setButtonCell(new PresetCell(false));
        showing = false;
    }

    private final class PresetCell extends ListCell<Preset> {
        private final boolean large;
        private final ImageView picture = new ImageView();
        private final Label name = new Label();
        private final Label tip = new Label();
        private final HBox line;
        private @Nullable Preset shown;

        PresetCell(boolean large) {
            this.large = large;
            double side = large ? LARGE : SMALL;
            picture.setFitWidth(side);
            picture.setFitHeight(side);
            StackPane frame = new StackPane(picture);
            frame.setMinSize(side, side);
            frame.setMaxSize(side, side);
            frame.getStyleClass().add("preset-picture");
            tip.getStyleClass().add("preset-tip");
            tip.setWrapText(true);
            tip.setMaxWidth(TIP_WIDTH);
            VBox words = large ? new VBox(name, tip) : new VBox(name);
            words.setAlignment(Pos.CENTER_LEFT);
            words.setMinWidth(0);
            line = new HBox(frame, words);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("preset-line");
        }

        @Override
        protected void updateItem(@Nullable Preset preset, boolean empty) {
            super.updateItem(preset, empty);
            shown = preset;
            if (preset == null || empty) {
                setGraphic(null);
                setText(large ? null : otherName);
                return;
            }
            name.setText(Texts.get("preset." + preset.id() + ".name"));
            tip.setText(Texts.get("preset." + preset.id() + ".tip"));
            picture.setImage(null);
            pictures.request(preset, image -> {
                if (preset == shown) {
                    picture.setImage(image);
                }
            });
            setText(null);
            setGraphic(line);
        }
    }
}
