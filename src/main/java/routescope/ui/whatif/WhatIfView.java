package routescope.ui.whatif;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import routescope.ui.control.PictureStyle;
import routescope.ui.control.PictureView;
import routescope.ui.text.Texts;

/** The what-if tab: tools, original and copy, and below them what differs; or the game. */
final class WhatIfView extends StackPane {
    private static final double GAP = 8;
    private static final double EMPTY_WIDTH = 420;
    private static final double LEAST = 110;

    private final WhatIfModel model;
    private final WhatIfGestures gestures;
    private final Map<Section, Node> sections;
    private final PictureView pair;
    private final Node game;

    /**
     * The parts that are made elsewhere.
     *
     * @param bar the tools
     * @param options what the tools are like
     * @param pair the two images
     * @param sections what can stand below them
     * @param game the game
     */
    record Parts(Node bar, Node options, PictureView pair, Map<Section, Node> sections, Node game) {}

    WhatIfView(WhatIfModel model, WhatIfGestures gestures, Parts parts) {
        this.model = model;
        this.gestures = gestures;
        this.sections = new EnumMap<>(parts.sections());
        this.pair = parts.pair();
        this.game = parts.game();
        setId("what-if");
        getStyleClass().add("what-if-view");
        PictureStyle.dress(this);
        setPadding(new Insets(GAP));
        VBox below = new VBox(GAP / 2, switches(), stack());
        below.setMinHeight(LEAST);
        parts.pair().setMinHeight(LEAST);
        SplitPane split = new SplitPane(parts.pair(), below);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.5);
        split.setId("what-if-split");
        Label hint = words("what-if-hint", model.hintProperty());
        HBox.setHgrow(hint, Priority.ALWAYS);
        hint.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(GAP, hint, parts.options());
        line.setAlignment(Pos.CENTER_LEFT);
        VBox above = new VBox(GAP / 2, parts.bar(), line);
        above.setPadding(new Insets(0, 0, GAP / 2, 0));
        BorderPane bench = new BorderPane(split);
        bench.setTop(above);
        Label sentence = words("what-if-sentence", model.sentenceProperty());
        // One line, cut where it is too long: the images would jump under the pointer.
        sentence.setWrapText(false);
        bench.setBottom(sentence);
        bench.visibleProperty()
                .bind(model.pairProperty()
                        .isNotNull()
                        .and(model.playingProperty().not()));
        parts.game().visibleProperty().bind(model.playingProperty());
        getChildren().addAll(bench, empty(), parts.game());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_PRESSED, WhatIfView::keep);
    }

    /** An arrow key that nothing here had a use for would open another tab. */
    private static void keep(KeyEvent event) {
        boolean leads =
                event.getCode().isArrowKey() || event.getCode() == KeyCode.HOME || event.getCode() == KeyCode.END;
        if (leads && !event.isShortcutDown() && !event.isAltDown()) {
            event.consume();
        }
    }

    /** Puts the keyboard where work is done. */
    @Override
    public void requestFocus() {
        if (model.playingProperty().get()) {
            game.requestFocus();
        } else {
            pair.requestFocus();
        }
    }

    private Node switches() {
        ToggleGroup group = new ToggleGroup();
        FlowPane line = new FlowPane(4, 4);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPadding(new Insets(GAP / 2, 0, 0, 0));
        line.setMinHeight(Region.USE_PREF_SIZE);
        for (Section section : Section.values()) {
            ToggleButton button = new ToggleButton(Texts.get("whatIf.section." + section.id()));
            button.setId("what-if-section-" + section.id());
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> {
                model.sectionProperty().set(section);
                button.setSelected(true);
            });
            model.sectionProperty().subscribe(now -> button.setSelected(now == section));
            line.getChildren().add(button);
        }
        Label step = new Label();
        step.setId("what-if-step");
        step.getStyleClass().add("step");
        step.setMinWidth(Region.USE_PREF_SIZE);
        step.textProperty().bind(model.stepProperty());
        step.setPadding(new Insets(0, 0, 0, GAP));
        line.getChildren().add(step);
        line.getStyleClass().add("overlay-bar");
        return line;
    }

    private Node stack() {
        StackPane stack = new StackPane();
        sections.forEach((section, node) -> {
            node.visibleProperty().bind(model.sectionProperty().isEqualTo(section));
            StackPane.setAlignment(node, Pos.TOP_LEFT);
            stack.getChildren().add(node);
        });
        VBox.setVgrow(stack, Priority.ALWAYS);
        stack.setMinHeight(0);
        return stack;
    }

    private Node empty() {
        Label label = new Label(Texts.get("whatIf.empty"));
        label.setId("what-if-empty");
        label.getStyleClass().add("empty-state");
        label.setWrapText(true);
        label.setMaxWidth(EMPTY_WIDTH);
        label.setTextAlignment(TextAlignment.CENTER);
        label.visibleProperty()
                .bind(model.pairProperty().isNull().and(model.playingProperty().not()));
        return label;
    }

    private static Label words(String id, StringProperty text) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("caveat");
        label.textProperty().bind(text);
        label.setMinWidth(0);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Within the tab, Ctrl+Z takes back what was done to the copy, not what was changed in the settings. */
    private void key(KeyEvent event) {
        if (model.playingProperty().get() || model.pairProperty().get() == null || !event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.Z && !event.isShiftDown()) {
            gestures.undo();
            event.consume();
        } else if (event.getCode() == KeyCode.Z || event.getCode() == KeyCode.Y) {
            gestures.redo();
            event.consume();
        }
    }
}
