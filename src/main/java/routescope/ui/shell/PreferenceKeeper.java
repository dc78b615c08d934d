package routescope.ui.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.scene.control.SplitPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import routescope.app.settings.OverlayChoice;
import routescope.app.settings.Preferences;
import routescope.app.settings.PreferencesStore;
import routescope.app.settings.WindowPlace;
import routescope.core.run.RunJson;
import routescope.ui.fx.FxThread;
import routescope.ui.fx.Shown;
import routescope.ui.setup.Choice;
import routescope.ui.setup.SetupModel;
import routescope.ui.theme.ThemeChoice;
import routescope.ui.theme.Themes;
import routescope.viz.BoardOptions;
import routescope.viz.ColorMap;
import routescope.viz.Quantity;
import routescope.viz.Scope;

/** Puts remembered choices where they belong, and remembers what the user changes. */
final class PreferenceKeeper {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final PreferencesStore store;
    private final MainModel main;
    private final SetupModel setup;
    private final Shown shown;
    private final Themes themes;
    private final ObservableMap<String, String> folders;
    private final ObservableList<String> recent;
    private WindowPlace place;
    private final Map<String, SplitPane.Divider> dividers = new HashMap<>();
    private boolean watching;

    /**
     * What is remembered besides the window itself.
     *
     * @param main counters and choices
     * @param setup the settings panel
     * @param shown what the views show
     * @param themes the theme
     * @param folders the folder last used for each purpose
     * @param recent the run files that were open last
     */
    record Remembered(
            MainModel main,
            SetupModel setup,
            Shown shown,
            Themes themes,
            ObservableMap<String, String> folders,
            ObservableList<String> recent) {}

    PreferenceKeeper(PreferencesStore store, Remembered remembered) {
        this.store = store;
        this.main = remembered.main();
        this.setup = remembered.setup();
        this.shown = remembered.shown();
        this.themes = remembered.themes();
        this.folders = remembered.folders();
        this.recent = remembered.recent();
        this.place = store.get().window();
    }

    /** Puts everything but the window's place where it belongs. */
    void apply() {
        Preferences preferences = store.get();
        themes.choiceProperty().set(ThemeChoice.of(preferences.theme()));
        main.textSizeProperty().set(preferences.textSize());
        main.stepSizeProperty().set(preferences.stepSize());
        shown.optionsProperty().set(options(preferences.overlay()));
        if (preferences.mnistFolder() != null) {
            setup.mnistFolderProperty().set(preferences.mnistFolder());
        }
        folders.putAll(preferences.lastFolders());
        recent.setAll(preferences.recentRuns());
    }

    /** Puts the window where it was, or in the middle when that place is gone. */
    void place(Stage stage) {
        List<WindowPlace.Area> screens = Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .map(b -> new WindowPlace.Area(b.getMinX(), b.getMinY(), b.getWidth(), b.getHeight()))
                .toList();
        WindowPlace now = place.within(screens);
        stage.setX(now.x());
        stage.setY(now.y());
        stage.setWidth(now.width());
        stage.setHeight(now.height());
        stage.setMaximized(now.maximized());
    }

    /** Some window managers forget the size of a window that is not shown yet; what they make of it is not remembered. */
    void placeAgain(Stage stage) {
        FxThread.later(() -> {
            if (!stage.isMaximized()) {
                place(stage);
            }
            FxThread.later(() -> {
                // A side that keeps its width takes another share once the window has its size.
                dividers.forEach(this::put);
                watch(stage);
            });
        });
    }

    /** Puts a divider where it was and remembers it by its name. */
    void keep(String name, SplitPane.Divider divider) {
        put(name, divider);
        dividers.put(name, divider);
        divider.positionProperty().addListener((property, before, now) -> changed());
    }

    private void put(String name, SplitPane.Divider divider) {
        Double position = store.get().dividers().get(name);
        if (position != null) {
            divider.setPosition(position);
        }
    }

    /** From now on remembers every change. */
    private void watch(Stage stage) {
        watching = true;
        for (var size : List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())) {
            size.addListener((property, before, now) -> moved(stage));
        }
        stage.maximizedProperty().addListener((property, before, now) -> moved(stage));
        for (var value : List.of(
                themes.choiceProperty(),
                main.textSizeProperty(),
                main.stepSizeProperty(),
                main.speedProperty(),
                shown.optionsProperty(),
                setup.choiceProperty(),
                setup.mnistFolderProperty())) {
            value.addListener(observable -> changed());
        }
        folders.addListener((MapChangeListener<String, String>) change -> changed());
        recent.addListener((ListChangeListener<String>) change -> changed());
    }

    /** {@return the remembered configuration, or null when there is none that can be read} */
    static @Nullable Choice rememberedChoice(Preferences preferences, Function<String, @Nullable Choice> presets) {
        JsonNode config = preferences.config();
        if (config == null || config.isNull()) {
            return null;
        }
        var read = RunJson.read(config.toString(), "settings");
        String preset = Objects.requireNonNullElse(preferences.preset(), "");
        Choice origin = presets.apply(preset);
        return origin == null ? new Choice("", preset, read, read) : origin.with(read);
    }

    private void moved(Stage stage) {
        boolean special = stage.isMaximized() || stage.isFullScreen() || stage.isIconified();
        place = special
                ? new WindowPlace(place.x(), place.y(), place.width(), place.height(), stage.isMaximized())
                : new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        changed();
    }

    private void changed() {
        if (watching) {
            store.put(collect());
        }
    }

    private Preferences collect() {
        Choice choice = setup.choiceProperty().get();
        BoardOptions options = shown.optionsProperty().get();
        Map<String, Double> positions = new HashMap<>();
        dividers.forEach((name, divider) -> positions.put(name, divider.getPosition()));
        double steps = main.speedProperty().get().stepsPerSecond();
        String folder = setup.mnistFolderProperty().get();
        return new Preferences(
                place,
                positions,
                themes.choiceProperty().get().id(),
                main.textSizeProperty().get(),
                choice == null ? null : choice.preset().isEmpty() ? choice.name() : choice.preset(),
                choice == null ? null : tree(choice),
                Double.isInfinite(steps) ? 0 : steps,
                main.stepSizeProperty().get(),
                new OverlayChoice(
                        options.opacity(),
                        options.dimDiscarded(),
                        options.truthMarks(),
                        options.colorMap().id(),
                        options.scope().id(),
                        options.quantity().id()),
                folder.isBlank() ? null : folder,
                folders,
                List.copyOf(recent));
    }

    private static JsonNode tree(Choice choice) {
        try {
            return MAPPER.readTree(RunJson.write(choice.config()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a configuration was written as something else than JSON", e);
        }
    }

    private static BoardOptions options(OverlayChoice choice) {
        BoardOptions start = BoardOptions.DEFAULT;
        return new BoardOptions(
                Objects.requireNonNullElse(choice.opacity(), start.opacity()),
                true,
                Objects.requireNonNullElse(choice.dimDiscarded(), start.dimDiscarded()),
                Objects.requireNonNullElse(choice.truthMarks(), start.truthMarks()),
                named(ColorMap.values(), ColorMap::id, choice.colorMap(), start.colorMap()),
                named(Scope.choices().toArray(Scope[]::new), Scope::id, choice.scope(), start.scope()),
                named(Quantity.values(), Quantity::id, choice.quantity(), start.quantity()));
    }

    private static <T> T named(T[] values, Function<T, String> id, @Nullable String name, T otherwise) {
        return Arrays.stream(values)
                .filter(value -> id.apply(value).equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
