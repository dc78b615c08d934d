package routescope.ui.whatif;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import routescope.core.edit.Ink;
import routescope.core.patch.PatchSet;
import routescope.ui.action.ActionNodes;
import routescope.ui.action.AppAction;
import routescope.ui.text.Texts;

/** The tools of the what-if tab, and what brush and blur are like. */
final class WhatIfBar {
    private static final double GAP = 6;
    private static final double SLIDER = 84;

    private final WhatIfModel model;
    private final FlowPane root = new FlowPane(GAP, GAP);
    private final HBox options = new HBox(GAP);
    private final ColorPicker color = new ColorPicker(Color.WHITE);
    private final Slider grey = slider("grey", 0, 1, 1);
    private final Slider radius = slider("radius", 0.5, 8, 2);
    private final Slider sigma = slider("sigma", 0.5, 8, 2);

    WhatIfBar(WhatIfModel model, WhatIfActions actions) {
        this.model = model;
        root.setId("what-if-bar");
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("overlay-bar");
        for (List<AppAction> group : actions.bar()) {
            HBox buttons = new HBox(2);
            if (!root.getChildren().isEmpty()) {
                buttons.getChildren().add(new Separator(Orientation.VERTICAL));
            }
            buttons.setAlignment(Pos.CENTER_LEFT);
            group.forEach(action -> buttons.getChildren().add(button(action)));
            root.getChildren().add(buttons);
        }
        color.setId("what-if-color");
        color.setAccessibleText(Texts.get("whatIf.color.name"));
        color.setPrefWidth(52);
        color.valueProperty().subscribe(this::dip);
        grey.valueProperty().subscribe(this::dip);
        radius.valueProperty().bindBidirectional(model.radiusProperty());
        sigma.valueProperty().bindBidirectional(model.sigmaProperty());
        HBox paints = group(named("radius", radius), named("grey", grey), color);
        HBox blurs = group(named("sigma", sigma));
        Button game = ActionNodes.button(actions.game());
        game.setFocusTraversable(true);
        root.getChildren().add(game);
        options.getChildren().addAll(paints, blurs);
        options.setMinWidth(Region.USE_PREF_SIZE);
        options.setAlignment(Pos.CENTER_RIGHT);
        model.pairProperty().subscribe(pair -> fit(pair, paints, blurs));
        model.toolProperty().subscribe(() -> fit(model.pairProperty().get(), paints, blurs));
    }

    /** {@return the buttons} */
    Node root() {
        return root;
    }

    /** {@return what brush and blur are like: the brush while painting, else the blur} */
    Node options() {
        return options;
    }

    private static HBox group(Node... nodes) {
        HBox group = new HBox(GAP, nodes);
        group.setAlignment(Pos.CENTER_LEFT);
        return group;
    }

    private static Node button(AppAction action) {
        Button button = ActionNodes.button(action);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("tool-icon");
        button.setMinWidth(Region.USE_PREF_SIZE);
        action.selectedProperty().addListener((observed, before, on) -> {
            button.getStyleClass().remove("accent");
            if (on) {
                button.getStyleClass().add("accent");
            }
        });
        return button;
    }

    private static Slider slider(String id, double least, double most, double value) {
        Slider slider = new Slider(least, most, value);
        slider.setId("what-if-" + id);
        slider.setPrefWidth(SLIDER);
        slider.setAccessibleText(Texts.get("whatIf." + id + ".name"));
        ActionNodes.tip(slider, Texts.get("whatIf." + id + ".tip"));
        return slider;
    }

    private static Node named(String id, Slider slider) {
        Label label = new Label(Texts.get("whatIf." + id + ".name"));
        label.setLabelFor(slider);
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox both = group(label, slider);
        both.managedProperty().bind(slider.visibleProperty());
        both.visibleProperty().bind(slider.visibleProperty());
        return both;
    }

    private void dip() {
        if (color.isVisible()) {
            Color chosen = color.getValue();
            model.inkProperty()
                    .set(new Ink((float) chosen.getRed(), (float) chosen.getGreen(), (float) chosen.getBlue()));
        } else {
            model.inkProperty().set(Ink.grey(grey.getValue()));
        }
    }

    /** Colour for colour images, grey for grey ones, and nothing for patches that are no pictures. */
    private void fit(@Nullable PatchSet pair, HBox paints, HBox blurs) {
        boolean pictures = pair != null && !pair.signed();
        boolean colours = pair != null && pictures && pair.grid().channels() == 3;
        boolean painting = model.toolProperty().get() == Tool.PAINT;
        show(paints, pictures && painting);
        show(blurs, pictures && !painting);
        if (color.isVisible() != colours) {
            show(color, colours);
            grey.setVisible(!colours);
            dip();
        }
        if (pair != null) {
            double most =
                    Math.max(1, Math.min(pair.grid().patchHeight(), pair.grid().patchWidth()) / 2.0);
            radius.setMax(most);
            sigma.setMax(most);
        }
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
