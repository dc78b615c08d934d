package routescope.ui.phase;

import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import routescope.ui.text.Texts;

/** The phases of a step in a row, with words and formulas of the last and the coming one. */
final class PhaseView extends VBox {
    private final PhaseModel model;
    private final PhaseGestures gestures;
    private final FlowPane row = new FlowPane();
    private final VBox words = new VBox();

    PhaseView(PhaseModel model, PhaseGestures gestures) {
        this.model = model;
        this.gestures = gestures;
        setId("phases");
        getStyleClass().add("phases");
        row.getStyleClass().add("phase-row");
        words.getStyleClass().add("phase-words");
        Button narrate = new Button();
        narrate.setId("phase-narrate");
        narrate.setMinWidth(USE_PREF_SIZE);
        narrate.setTooltip(new Tooltip(Texts.get("action.narrate.tip")));
        narrate.setOnAction(event -> gestures.narrate());
        FontIcon icon = new FontIcon(MaterialDesignP.PLAY);
        narrate.setGraphic(icon);
        model.narratingProperty().subscribe(now -> {
            narrate.setText(Texts.get(now ? "phase.narrate.stop" : "action.narrate.name"));
            icon.setIconCode(now ? MaterialDesignS.STOP : MaterialDesignP.PLAY);
        });
        HBox.setHgrow(row, Priority.ALWAYS);
        HBox line = new HBox(row, narrate);
        line.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(line, words);
        setMinHeight(USE_PREF_SIZE);
        visibleProperty().bind(model.shownProperty());
        managedProperty().bind(model.shownProperty());
        model.chipsProperty().subscribe(this::showChips);
        model.chipsProperty().addListener((ListChangeListener<PhaseChip>) c -> showChips());
        model.explanationsProperty().addListener((ListChangeListener<PhaseExplanation>) c -> showWords());
        showWords();
    }

    private void showChips() {
        List<PhaseChip> chips = List.copyOf(model.chipsProperty());
        if (row.getChildren().size() != chips.size()) {
            row.getChildren().setAll(chips.stream().map(chip -> new Button()).toList());
        }
        for (int i = 0; i < chips.size(); i++) {
            dress((Button) row.getChildren().get(i), chips.get(i));
        }
    }

    private void dress(Button button, PhaseChip chip) {
        String name = Texts.get("phase." + chip.phase().name() + ".name");
        button.setId("phase-" + chip.phase().name());
        button.setText(Texts.get("phase." + chip.phase().name() + ".brief"));
        button.setGraphic(new FontIcon(icon(chip.place())));
        button.getStyleClass()
                .setAll("button", "phase-chip", "phase-" + chip.place().name().toLowerCase(Locale.ROOT));
        if (chip.chosen()) {
            button.getStyleClass().add("phase-chosen");
        }
        button.setAccessibleText(Texts.get("phase.chip." + chip.place().name(), name));
        button.setTooltip(new Tooltip(Texts.get("phase.chip." + chip.place().name(), name)));
        button.setOnAction(event -> gestures.explain(chip.phase()));
    }

    private static Ikon icon(PhasePlace place) {
        return switch (place) {
            case DONE -> MaterialDesignC.CHECK;
            case LAST -> MaterialDesignC.CHECK_BOLD;
            case NEXT -> MaterialDesignC.CHEVRON_RIGHT;
            case COMING -> MaterialDesignC.CIRCLE_OUTLINE;
        };
    }

    private void showWords() {
        words.getChildren()
                .setAll(model.explanationsProperty().stream()
                        .map(PhaseView::block)
                        .toList());
    }

    private static Node block(PhaseExplanation explanation) {
        Label title = new Label(explanation.title());
        title.getStyleClass().add("phase-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label plain = new Label(explanation.plain());
        plain.getStyleClass().add("phase-plain");
        plain.setTooltip(new Tooltip(explanation.plain()));
        Label formula = new Label(explanation.formula());
        formula.getStyleClass().add("phase-formula");
        formula.setTooltip(new Tooltip(explanation.formula()));
        return new VBox(new HBox(8, title, plain), formula);
    }
}
