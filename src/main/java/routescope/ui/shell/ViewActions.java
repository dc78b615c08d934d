package routescope.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import routescope.ui.action.ActionMenu;
import routescope.ui.action.AppAction;
import routescope.ui.fx.Shown;
import routescope.ui.theme.ThemeChoice;
import routescope.ui.theme.Themes;
import routescope.viz.BoardOptions;
import routescope.viz.ColorMap;
import routescope.viz.Quantity;
import routescope.viz.Scope;

/** What the user can do with the look of things. */
final class ViewActions {
    private static final double TEXT_STEP = 0.1;
    private static final double OPACITY_STEP = 0.1;
    private static final double LEAST_TEXT = 0.8;
    private static final double MOST_TEXT = 2;

    private final ObjectProperty<BoardOptions> options;
    private final List<AppAction> themes = new ArrayList<>();
    private final List<AppAction> quantities = new ArrayList<>();
    private final List<AppAction> maps = new ArrayList<>();
    private final List<AppAction> scopes = new ArrayList<>();
    private final List<AppAction> overlay = new ArrayList<>();
    private final List<AppAction> text = new ArrayList<>();
    private final AppAction fullScreen;

    ViewActions(Themes themeState, Shown shown, MainModel main, Stage stage) {
        this.options = shown.optionsProperty();
        for (ThemeChoice choice : ThemeChoice.values()) {
            themes.add(choice(
                    "theme-" + choice.id(), MaterialDesignT.THEME_LIGHT_DARK, themeState.choiceProperty(), choice));
        }
        for (Quantity quantity : Quantity.choices()) {
            quantities.add(option(
                    "quantity-" + quantity.id(), quantity, BoardOptions::quantity, o -> o.withQuantity(quantity)));
        }
        for (ColorMap map : ColorMap.values()) {
            if (!map.diverging()) {
                maps.add(option("map-" + map.id(), map, BoardOptions::colorMap, o -> o.withColorMap(map)));
            }
        }
        for (Scope scope : Scope.choices()) {
            scopes.add(option("scope-" + scope.id(), scope, BoardOptions::scope, o -> o.withScope(scope)));
        }
        overlay.add(toggle("overlay", BoardOptions::overlayVisible, o -> o.withOverlayVisible(!o.overlayVisible())));
        overlay.add(toggle("dimDiscarded", BoardOptions::dimDiscarded, o -> o.withDimDiscarded(!o.dimDiscarded()))
                .key("D"));
        overlay.add(toggle("truthMarks", BoardOptions::truthMarks, o -> o.withTruthMarks(!o.truthMarks()))
                .key("T"));
        overlay.add(opacity("overlayStronger", OPACITY_STEP));
        overlay.add(opacity("overlayWeaker", -OPACITY_STEP));
        text.add(textSize("textLarger", main, TEXT_STEP).key("Shortcut+Equals"));
        text.add(textSize("textSmaller", main, -TEXT_STEP).key("Shortcut+Minus"));
        text.add(AppAction.command(
                        "textNormal",
                        MaterialDesignF.FORMAT_SIZE,
                        () -> main.textSizeProperty().set(1))
                .key("Shortcut+0"));
        fullScreen = new AppAction(
                        "fullScreen",
                        AppAction.Kind.SWITCH,
                        MaterialDesignF.FULLSCREEN,
                        event -> stage.setFullScreen(!stage.isFullScreen()))
                .key("F11");
        stage.fullScreenProperty().subscribe(fullScreen::setSelected);
    }

    ActionMenu menu(AppAction notes, List<AppAction> places) {
        List<Object> parts = new ArrayList<>(places);
        parts.add(new ActionMenu.Separator());
        parts.add(ActionMenu.of("theme", themes.toArray()));
        parts.add(ActionMenu.of("textSize", text.toArray()));
        parts.add(new ActionMenu.Separator());
        parts.add(ActionMenu.of("quantity", quantities.toArray()));
        parts.add(ActionMenu.of("colorMap", maps.toArray()));
        parts.add(ActionMenu.of("scope", scopes.toArray()));
        parts.addAll(overlay);
        parts.add(new ActionMenu.Separator());
        parts.add(notes);
        parts.add(fullScreen);
        return ActionMenu.of("view", parts.toArray());
    }

    private static <T> AppAction choice(String id, Ikon icon, ObjectProperty<T> property, T value) {
        AppAction action = new AppAction(id, AppAction.Kind.CHOICE, icon, event -> property.set(value));
        property.subscribe(now -> action.setSelected(value.equals(now)));
        return action;
    }

    private <T> AppAction option(
            String id, T value, Function<BoardOptions, @Nullable T> get, UnaryOperator<BoardOptions> set) {
        AppAction action =
                new AppAction(id, AppAction.Kind.CHOICE, MaterialDesignP.PALETTE_OUTLINE, event -> change(set));
        options.subscribe(now -> action.setSelected(value.equals(get.apply(now))));
        return action;
    }

    private AppAction toggle(String id, Function<BoardOptions, Boolean> get, UnaryOperator<BoardOptions> set) {
        AppAction action = new AppAction(id, AppAction.Kind.SWITCH, MaterialDesignE.EYE_OUTLINE, event -> change(set));
        options.subscribe(now -> action.setSelected(get.apply(now)));
        return action;
    }

    private AppAction opacity(String id, double by) {
        return AppAction.command(
                id,
                MaterialDesignR.RULER,
                () -> change(o -> o.withOpacity(Math.max(0, Math.min(1, Math.rint((o.opacity() + by) * 10) / 10)))));
    }

    private static AppAction textSize(String id, MainModel main, double by) {
        return AppAction.command(
                id,
                by > 0 ? MaterialDesignM.MAGNIFY_PLUS_OUTLINE : MaterialDesignM.MAGNIFY_MINUS_OUTLINE,
                () -> main.textSizeProperty()
                        .set(Math.max(
                                LEAST_TEXT,
                                Math.min(
                                        MOST_TEXT,
                                        Math.rint((main.textSizeProperty().get() + by) * 10) / 10))));
    }

    private void change(UnaryOperator<BoardOptions> set) {
        options.set(set.apply(options.get()));
    }
}
