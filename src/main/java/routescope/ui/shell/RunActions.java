package routescope.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import routescope.app.SessionState;
import routescope.app.Speed;
import routescope.app.StepSize;
import routescope.core.train.Phase;
import routescope.core.train.Position;
import routescope.core.train.Stage;
import routescope.ui.action.ActionMenu;
import routescope.ui.action.AppAction;
import routescope.ui.dialog.Dialogs;
import routescope.ui.phase.PhaseController;
import routescope.ui.setup.Choice;
import routescope.ui.setup.SetupController;
import routescope.ui.text.Texts;

/** What the user can do with the run. */
final class RunActions {
    private static final double[] SPEEDS = {1, 5, 30, Double.POSITIVE_INFINITY};

    private static final int EPOCHS_AHEAD = 9;

    private final AppAction play;
    private final AppAction next;
    private final AppAction restart;
    private final AppAction newSeed;
    private final AppAction runToEpoch;
    private final AppAction narrate;
    private final List<AppAction> speeds = new ArrayList<>();
    private final List<AppAction> stepSizes = new ArrayList<>();

    RunActions(MainController main, SetupController setup, Dialogs dialogs, PhaseController phases) {
        MainModel model = main.model();
        play = AppAction.command("play", MaterialDesignP.PLAY, main::playOrPause)
                .key("Space");
        next = AppAction.command("next", MaterialDesignS.STEP_FORWARD, main::next)
                .key("Right");
        restart = AppAction.command("restart", MaterialDesignR.RESTART, main::restart)
                .key("Shortcut+R");
        newSeed = AppAction.command("newSeed", MaterialDesignS.SHUFFLE_VARIANT, setup::newSeed)
                .key("Shortcut+Shift+R");
        runToEpoch = AppAction.command("runToEpoch", MaterialDesignF.FLAG_OUTLINE, () -> askEpoch(main, setup, dialogs))
                .key("Shortcut+E");
        narrate = AppAction.command("narrate", MaterialDesignB.BOOK_OPEN_OUTLINE, phases::narrate)
                .key("N");
        phases.narratingProperty()
                .subscribe(now -> narrate.setText(Texts.get(now ? "phase.narrate.stop" : "action.narrate.name")));
        nameByState(model);
        enableByState(model);
        for (int i = 0; i < SPEEDS.length; i++) {
            speeds.add(speed(main, i));
        }
        for (StepSize size : StepSize.values()) {
            stepSizes.add(stepSize(main, size));
        }
    }

    AppAction play() {
        return play;
    }

    AppAction next() {
        return next;
    }

    AppAction restart() {
        return restart;
    }

    AppAction newSeed() {
        return newSeed;
    }

    AppAction runToEpoch() {
        return runToEpoch;
    }

    List<AppAction> speeds() {
        return speeds;
    }

    List<AppAction> stepSizes() {
        return stepSizes;
    }

    ActionMenu menu() {
        return ActionMenu.of(
                "run",
                play,
                next,
                narrate,
                ActionMenu.of("stepSize", stepSizes.toArray()),
                ActionMenu.of("speed", speeds.toArray()),
                runToEpoch,
                new ActionMenu.Separator(),
                restart,
                newSeed);
    }

    private void nameByState(MainModel model) {
        model.stateProperty()
                .subscribe(
                        state -> play.setText(Texts.get(state.isPlaying() ? "action.play.pause" : "action.play.name")));
        next.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> nameOfNext(
                                model.stepSizeProperty().get(),
                                model.nextPhaseProperty().get()),
                        model.stepSizeProperty(),
                        model.nextPhaseProperty()));
    }

    private static String nameOfNext(StepSize size, Phase phase) {
        return size == StepSize.PHASE
                ? Texts.get("action.next.phase", Texts.get("phase." + phase.name() + ".name"))
                : Texts.get("action.next.sized", Texts.get("step." + size.name() + ".name"));
    }

    private void enableByState(MainModel model) {
        BooleanBinding canTrain = Bindings.createBooleanBinding(
                () -> canTrain(
                        model.stateProperty().get(), model.positionProperty().get()),
                model.stateProperty(),
                model.positionProperty());
        play.disabledProperty().bind(canTrain.not());
        next.disabledProperty().bind(canTrain.not());
        narrate.disabledProperty().bind(canTrain.not());
        runToEpoch.disabledProperty().bind(canTrain.not());
        restart.disabledProperty().bind(model.positionProperty().isNull());
        newSeed.disabledProperty().bind(model.stateProperty().isEqualTo(SessionState.EMPTY));
    }

    private static boolean canTrain(SessionState state, Position position) {
        boolean open = state == SessionState.READY
                || state.isPlaying()
                || state == SessionState.PAUSED
                || state == SessionState.STEPPING;
        return open && position != null && !position.finished();
    }

    /** Epochs are counted within the last stage: while routers learn alone, all of them are still to come. */
    private static void askEpoch(MainController main, SetupController setup, Dialogs dialogs) {
        Position position = main.model().positionProperty().get();
        Choice choice = setup.model().choiceProperty().get();
        if (position == null || choice == null) {
            return;
        }
        int first = position.stage() == Stage.ROUTERS ? 1 : position.epoch();
        int last = choice.config().training().epochs();
        dialogs.number(
                        Texts.get("dialog.epoch.title"),
                        Texts.get("dialog.epoch.text"),
                        first,
                        last,
                        Math.min(last, first + EPOCHS_AHEAD))
                .ifPresent(main::runToEpoch);
    }

    private static AppAction speed(MainController main, int index) {
        Speed speed = new Speed(SPEEDS[index]);
        String id = speed.isMax() ? "speedMax" : "speed" + (int) SPEEDS[index];
        AppAction action = new AppAction(
                        id, AppAction.Kind.CHOICE, MaterialDesignS.SPEEDOMETER, event -> main.setSpeed(speed))
                .key(String.valueOf(index + 1));
        main.model().speedProperty().subscribe(now -> action.setSelected(now.equals(speed)));
        return action;
    }

    private static AppAction stepSize(MainController main, StepSize size) {
        String id = switch (size) {
            case PHASE -> "stepPhase";
            case BATCH -> "stepBatch";
            case EPOCH -> "stepEpoch";
        };
        AppAction action = new AppAction(
                id, AppAction.Kind.CHOICE, MaterialDesignC.CHEVRON_DOUBLE_RIGHT, event -> main.setStepSize(size));
        main.model().stepSizeProperty().subscribe(now -> action.setSelected(now == size));
        return action;
    }
}
