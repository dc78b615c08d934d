package routescope.ui.shell;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import routescope.app.RunChange;
import routescope.core.run.Overrides;
import routescope.core.run.Snapshot;
import routescope.core.train.Knobs;
import routescope.core.train.LearningPart;
import routescope.ui.action.ActionMenu;
import routescope.ui.action.AppAction;
import routescope.ui.dialog.Dialogs;
import routescope.ui.fx.Shown;
import routescope.ui.fx.Target;
import routescope.ui.text.Texts;
import routescope.viz.ExpertPalette;

/** What the user can change while a run goes on: each change is recorded at its step, undoable and replayed exactly. */
final class KnobActions {
    private static final double LARGEST_RATE = 1e6;
    private static final double LARGEST_NOISE = 1e3;

    private final MainController main;
    private final Shown shown;
    private final Dialogs dialogs;
    private final BooleanBinding nothingToTurn;
    private final BooleanBinding noExpert;
    private final BooleanBinding noCell;

    KnobActions(MainController main, Shown shown, Dialogs dialogs) {
        this.main = main;
        this.shown = shown;
        this.dialogs = dialogs;
        nothingToTurn = Bindings.createBooleanBinding(
                () -> snapshot() == null || snapshot().probe().experts() == 0, shown.snapshotProperty());
        noExpert = Bindings.createBooleanBinding(
                () -> nothingToTurn.get() || !hasExpert(target()), nothingToTurn, shown.selectionProperty());
        noCell = Bindings.createBooleanBinding(
                () -> noExpert.get() || !hasPatch(target()) || isGuest(target()),
                noExpert,
                shown.selectionProperty(),
                shown.snapshotProperty());
    }

    ActionMenu menu() {
        return ActionMenu.of(
                "knobs",
                expert("freezeExpert", MaterialDesignS.SNOWFLAKE, this::freeze, "Shortcut+Shift+F"),
                expert("silenceExpert", MaterialDesignA.ACCOUNT_OFF_OUTLINE, this::silence, "Shortcut+Shift+K"),
                override(),
                new ActionMenu.Separator(),
                part("learnBoth", LearningPart.BOTH),
                part("learnRouters", LearningPart.ROUTERS),
                part("learnExperts", LearningPart.EXPERTS),
                new ActionMenu.Separator(),
                number("changeSelected", this::askSelected),
                number("changeRouterRate", this::askRouterRate),
                number("changeExpertRate", this::askExpertRate),
                number("changeNoise", this::askNoise));
    }

    private @Nullable Snapshot snapshot() {
        return shown.snapshotProperty().get();
    }

    private @Nullable Target target() {
        return shown.selectionProperty().get().primary();
    }

    private static boolean hasExpert(@Nullable Target chosen) {
        return chosen != null && chosen.hasExpert();
    }

    private static boolean hasPatch(@Nullable Target chosen) {
        return chosen != null && chosen.hasPatch();
    }

    /** Choices by hand are part of the run, pictures of the user are not. */
    private boolean isGuest(@Nullable Target chosen) {
        Snapshot now = snapshot();
        return now != null
                && chosen != null
                && chosen.probe() >= 0
                && chosen.probe() < now.probe().size()
                && !now.test().labelKnown(now.probe().images()[chosen.probe()]);
    }

    private AppAction expert(String id, Ikon icon, Runnable work, String key) {
        AppAction action = AppAction.command(id, icon, work).key(key);
        action.disabledProperty().bind(noExpert);
        return action;
    }

    private AppAction override() {
        AppAction action = AppAction.command("overridePatch", MaterialDesignH.HAND_POINTING_RIGHT, this::overridePatch)
                .key("Shortcut+Enter");
        action.disabledProperty().bind(noCell);
        return action;
    }

    private AppAction number(String id, Runnable ask) {
        AppAction action = AppAction.command(id, MaterialDesignC.COG_OUTLINE, ask);
        action.disabledProperty().bind(nothingToTurn);
        return action;
    }

    private AppAction part(String id, LearningPart part) {
        AppAction action = new AppAction(
                id,
                AppAction.Kind.CHOICE,
                MaterialDesignS.SCHOOL_OUTLINE,
                event -> turn(Texts.get("edit.run." + id), knobs -> knobs.withPart(part)));
        action.disabledProperty().bind(nothingToTurn);
        shown.snapshotProperty()
                .subscribe(now ->
                        action.setSelected(now != null && now.timeline().knobs().part() == part));
        return action;
    }

    private void turn(String name, UnaryOperator<Knobs> change) {
        main.edit(new RunChange.Turn(name, change));
    }

    private void freeze() {
        Target chosen = target();
        if (chosen != null) {
            int expert = chosen.expert();
            turn(Texts.get("edit.run.freeze", ExpertPalette.letter(expert)), knobs -> knobs.togglingFrozen(expert));
        }
    }

    private void silence() {
        Target chosen = target();
        if (chosen != null) {
            int expert = chosen.expert();
            turn(Texts.get("edit.run.silence", ExpertPalette.letter(expert)), knobs -> knobs.togglingSilenced(expert));
        }
    }

    private void overridePatch() {
        Target chosen = target();
        Snapshot now = snapshot();
        if (chosen != null && now != null) {
            turn(
                    Texts.get("edit.run.override", ExpertPalette.letter(chosen.expert())),
                    knobs -> Overrides.toggling(knobs, now.probe(), chosen.probe(), chosen.patch(), chosen.expert()));
        }
    }

    private void askSelected() {
        Snapshot now = snapshot();
        if (now != null) {
            dialogs.number(
                            Texts.get("edit.run.selected.title"),
                            Texts.get("edit.run.selected.question"),
                            1,
                            now.probe().patches(),
                            now.timeline().knobs().selected())
                    .ifPresent(l -> turn(Texts.get("edit.run.selected", l), knobs -> knobs.withSelected(l)));
        }
    }

    private void askRouterRate() {
        ask("routerRate", LARGEST_RATE, Knobs::routerRate)
                .ifPresent(rate -> turn(
                        Texts.get("edit.run.routerRate", rate.toString()),
                        knobs -> knobs.withRates(rate, knobs.expertRate())));
    }

    private void askExpertRate() {
        ask("expertRate", LARGEST_RATE, Knobs::expertRate)
                .ifPresent(rate -> turn(
                        Texts.get("edit.run.expertRate", rate.toString()),
                        knobs -> knobs.withRates(knobs.routerRate(), rate)));
    }

    private void askNoise() {
        ask("noise", LARGEST_NOISE, Knobs::routerNoise)
                .ifPresent(noise ->
                        turn(Texts.get("edit.run.noise", noise.toString()), knobs -> knobs.withRouterNoise(noise)));
    }

    private Optional<Double> ask(String id, double largest, ToDoubleFunction<Knobs> now) {
        Snapshot moment = snapshot();
        if (moment == null) {
            return Optional.empty();
        }
        return dialogs.ask(
                        Texts.get("edit.run." + id + ".title"),
                        Texts.get("edit.run." + id + ".question", String.valueOf((long) largest)),
                        String.valueOf(now.applyAsDouble(moment.timeline().knobs())),
                        text -> parse(text, largest).isPresent())
                .flatMap(text -> parse(text, largest));
    }

    private static Optional<Double> parse(String text, double largest) {
        try {
            double value = Double.parseDouble(text.strip());
            return value >= 0 && value <= largest ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
