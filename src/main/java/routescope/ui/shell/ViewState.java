package routescope.ui.shell;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import routescope.app.StepSize;
import routescope.ui.fx.Selection;
import routescope.ui.fx.Shown;
import routescope.ui.fx.Target;
import routescope.viz.BoardOptions;
import routescope.viz.ColorMap;
import routescope.viz.Quantity;
import routescope.viz.Scope;

/** How a window shows a run, as text by name, for its file. Reading it back is lenient: odd values change nothing. */
final class ViewState {
    private static final String NOTHING = "";

    private ViewState() {}

    /** {@return how the run is shown} */
    static Map<String, String> of(Shown shown, MainModel main) {
        BoardOptions options = shown.optionsProperty().get();
        Map<String, String> view = new LinkedHashMap<>();
        view.put("quantity", options.quantity().id());
        view.put("scope", options.scope().id());
        view.put("colorMap", options.colorMap().id());
        view.put("opacity", Double.toString(options.opacity()));
        view.put("dimDiscarded", Boolean.toString(options.dimDiscarded()));
        view.put("truthMarks", Boolean.toString(options.truthMarks()));
        view.put("stepSize", main.stepSizeProperty().get().name());
        Target primary = shown.selectionProperty().get().primary();
        view.put(
                "selected",
                primary == null ? NOTHING : primary.probe() + " " + primary.patch() + " " + primary.expert());
        return view;
    }

    /** Shows a run that way again. */
    static void show(Map<String, String> view, Shown shown, MainModel main) {
        BoardOptions now = shown.optionsProperty().get();
        shown.optionsProperty()
                .set(new BoardOptions(
                        number(view.get("opacity"), now.opacity()),
                        now.overlayVisible(),
                        flag(view.get("dimDiscarded"), now.dimDiscarded()),
                        flag(view.get("truthMarks"), now.truthMarks()),
                        named(ColorMap.values(), ColorMap::id, view.get("colorMap"))
                                .orElse(now.colorMap()),
                        named(Scope.choices().toArray(Scope[]::new), Scope::id, view.get("scope"))
                                .orElse(now.scope()),
                        named(Quantity.values(), Quantity::id, view.get("quantity"))
                                .orElse(now.quantity())));
        named(StepSize.values(), StepSize::name, view.get("stepSize")).ifPresent(main.stepSizeProperty()::set);
        shown.selectionProperty()
                .set(target(view.getOrDefault("selected", NOTHING))
                        .map(Selection.EMPTY::choosing)
                        .orElse(Selection.EMPTY));
    }

    private static double number(@Nullable String text, double otherwise) {
        try {
            double number = text == null ? Double.NaN : Double.parseDouble(text);
            return number >= 0 && number <= 1 ? number : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static boolean flag(@Nullable String text, boolean otherwise) {
        return text == null ? otherwise : Boolean.parseBoolean(text);
    }

    private static <T> Optional<T> named(T[] values, Function<T, String> id, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> id.apply(value).equals(name))
                .findFirst();
    }

    private static Optional<Target> target(String text) {
        String[] parts = text.split(" ", -1);
        try {
            return parts.length == 3
                    ? Optional.of(new Target(
                            Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
