package routescope.ui.routing;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import routescope.core.run.Guests;
import routescope.ui.text.Texts;
import routescope.viz.BoardOptions;
import routescope.viz.ColorMap;
import routescope.viz.Quantity;
import routescope.viz.Scope;

/** The controls above the board: what the maps show and how strongly it is laid over the images. */
final class OverlayBar extends FlowPane {
    private static final double GAP = 7;
    private static final double SMALL_GAP = 6;
    private static final double SLIDER = 64;
    private static final double PERCENT = 100;

    private final ObjectProperty<BoardOptions> options;

    OverlayBar(RoutingModel model, BoardGestures gestures) {
        this.options = model.optionsProperty();
        setHgap(GAP);
        setVgap(SMALL_GAP);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("overlay-bar");
        Node quantity = quantity();
        Node opacity = opacity();
        CheckBox overlay = check("overlay", BoardOptions::overlayVisible, BoardOptions::withOverlayVisible);
        CheckBox dim = check("dim", BoardOptions::dimDiscarded, BoardOptions::withDimDiscarded);
        CheckBox truth = check("truth", BoardOptions::truthMarks, BoardOptions::withTruthMarks);
        Node map = choice(
                "map",
                sequential(),
                value -> Texts.get("routing.map." + value.id()),
                BoardOptions::colorMap,
                BoardOptions::withColorMap);
        Node scope = choice(
                "scope",
                Scope.choices(),
                value -> Texts.get("routing.scope." + value.id()),
                BoardOptions::scope,
                BoardOptions::withScope);
        scope.disableProperty().bind(model.routedProperty().and(gates()));
        Button table = new Button(null, new FontIcon(MaterialDesignT.TABLE));
        table.setAccessibleText(Texts.get("routing.table.show"));
        table.setTooltip(new Tooltip(Texts.get("routing.table.show")));
        table.setId("routing-table");
        table.setOnAction(event -> gestures.openTable());
        Node which = which(model);
        getChildren().addAll(which, quantity, overlay, opacity, dim, truth, map, scope, table);
        for (Node needsRouters : List.of(quantity, overlay, opacity, dim, map)) {
            needsRouters.managedProperty().bind(model.routedProperty());
            needsRouters.visibleProperty().bind(model.routedProperty());
        }
    }

    /** Gates always have the ends 0 and 1: then there is no scope to choose. */
    private BooleanBinding gates() {
        return Bindings.createBooleanBinding(() -> options.get().quantity() == Quantity.GATE, options);
    }

    private static List<ColorMap> sequential() {
        return List.of(ColorMap.values()).stream()
                .filter(map -> !map.diverging())
                .toList();
    }

    private Node quantity() {
        SegmentedButton buttons = new SegmentedButton();
        for (Quantity quantity : Quantity.choices()) {
            ToggleButton button = new ToggleButton(Texts.get("routing.quantity." + quantity.id()));
            button.setId("routing-quantity-" + quantity.id());
            button.setTooltip(new Tooltip(Texts.get("routing.quantity." + quantity.id() + ".help")));
            button.setOnAction(event -> {
                options.set(options.get().withQuantity(quantity));
                button.setSelected(true);
            });
            options.subscribe(now -> button.setSelected(now.quantity() == quantity));
            buttons.getButtons().add(button);
        }
        return buttons;
    }

    /** Whose images are on the board; nothing to choose before a person has brought some. */
    private static Node which(RoutingModel model) {
        ChoiceBox<Guests.Which> box = new ChoiceBox<>();
        box.setId("routing-which");
        box.setAccessibleText(Texts.get("routing.which.name"));
        box.setTooltip(new Tooltip(Texts.get("routing.which.help")));
        box.setConverter(
                words(value -> Texts.get("routing.which." + value.name().toLowerCase(Locale.ROOT))));
        box.getItems().setAll(Guests.Which.values());
        box.valueProperty().bindBidirectional(model.whichProperty());
        box.visibleProperty().bind(model.guestsProperty().greaterThan(0));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private static <T> StringConverter<T> words(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        };
    }

    private Node opacity() {
        Slider slider = new Slider(0, PERCENT, PERCENT * options.get().opacity());
        slider.setId("routing-opacity");
        slider.setPrefWidth(SLIDER);
        slider.setBlockIncrement(PERCENT / 20);
        Tooltip tip = new Tooltip();
        slider.setTooltip(tip);
        slider.valueProperty()
                .subscribe(now -> options.set(options.get().withOpacity(Math.rint(now.doubleValue()) / PERCENT)));
        options.subscribe(now -> {
            if (Math.rint(slider.getValue()) != Math.rint(now.opacity() * PERCENT)) {
                slider.setValue(now.opacity() * PERCENT);
            }
            String value = Texts.get("routing.option.opacity.value", Math.round(now.opacity() * PERCENT));
            slider.setAccessibleText(value);
            tip.setText(value + "\n" + Texts.get("routing.option.opacity.help"));
        });
        return slider;
    }

    private CheckBox check(
            String id, Function<BoardOptions, Boolean> get, BiFunction<BoardOptions, Boolean, BoardOptions> with) {
        CheckBox box = new CheckBox(Texts.get("routing.option." + id));
        box.setId("routing-" + id);
        box.setTooltip(new Tooltip(Texts.get("routing.option." + id + ".help")));
        box.selectedProperty().addListener((observed, before, now) -> options.set(with.apply(options.get(), now)));
        options.subscribe(now -> box.setSelected(get.apply(now)));
        return box;
    }

    private <T> Node choice(
            String id,
            List<T> values,
            Function<T, String> name,
            Function<BoardOptions, T> get,
            BiFunction<BoardOptions, T, BoardOptions> with) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.setId("routing-" + id);
        box.setAccessibleText(Texts.get("routing.option." + id));
        box.setTooltip(new Tooltip(Texts.get("routing.option." + id + ".help")));
        box.setConverter(words(name));
        box.getItems().setAll(values);
        box.setValue(get.apply(options.get()));
        box.valueProperty().addListener((observed, before, now) -> options.set(with.apply(options.get(), now)));
        options.subscribe(now -> box.setValue(get.apply(now)));
        return box;
    }
}
