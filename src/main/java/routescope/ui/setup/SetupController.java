package routescope.ui.setup;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import routescope.app.Session;
import routescope.app.SessionState;
import routescope.core.error.RoutescopeException;
import routescope.core.run.Preset;
import routescope.core.run.Presets;
import routescope.core.run.RunConfig;
import routescope.core.run.Setting;
import routescope.core.run.Settings;
import routescope.ui.dialog.Dialogs;
import routescope.ui.fx.Debouncer;
import routescope.ui.text.Texts;

/** Turns edits of the settings panel into configurations, makes them undoable, and opens them a moment later. */
public final class SetupController implements SetupEdits {
    private static final double DELAY_MILLIS = 300;

    private final SetupModel model = new SetupModel();
    private final EditHistory history = new EditHistory();
    private final Debouncer opening = new Debouncer(DELAY_MILLIS);
    private final Session session;
    private final Dialogs dialogs;
    private final SetupView view;
    private boolean plays;

    /**
     * Makes the panel.
     *
     * @param session where configurations are opened
     * @param dialogs asks for the folder of the MNIST files
     * @param pictures draws the presets
     */
    public SetupController(Session session, Dialogs dialogs, PresetPictures pictures) {
        this.session = session;
        this.dialogs = dialogs;
        model.mnistFolderProperty()
                .subscribe(folder -> model.presets().setAll(Presets.all(folder.isBlank() ? null : folder)));
        view = new SetupView(model, this, pictures);
    }

    /** {@return the panel} */
    public Node root() {
        return view.root();
    }

    /** {@return what the panel shows} */
    public SetupModel model() {
        return model;
    }

    /**
     * {@return the choice a preset stands for}
     *
     * @param preset the preset
     */
    public static Choice choiceOf(Preset preset) {
        String name = Texts.get("preset." + preset.id() + ".name");
        return new Choice(preset.id(), name, preset.config(), preset.config());
    }

    /**
     * Opens a first choice, which cannot be undone. When the session has it open or is just loading it, that goes on.
     *
     * @param choice the choice
     * @param play whether to play it
     */
    public void begin(Choice choice, boolean play) {
        plays = play;
        model.choiceProperty().set(choice);
        if (!choice.config().equals(session.view().config())) {
            session.open(choice.config(), play);
        } else if (play) {
            session.play();
        }
    }

    @Override
    public void choosePreset(Preset preset) {
        Choice now = model.choiceProperty().get();
        Choice next = choiceOf(preset);
        if (!next.equals(now)) {
            edit("", Texts.get("setup.edit.preset", next.name()), next);
        }
    }

    /**
     * Chooses a configuration from a file.
     *
     * @param name what to call it
     * @param config the configuration, its settings in range
     */
    public void chooseFile(String name, RunConfig config) {
        edit("", Texts.get("setup.edit.file", name), new Choice("", name, config, config));
    }

    /**
     * Shows the configuration of a run that was opened with its past; it is not opened again, and what was edited before
     * it cannot be undone any more.
     *
     * @param name what to call it
     * @param config the configuration
     */
    public void adopt(String name, RunConfig config) {
        opening.cancel();
        history.clear();
        Choice choice = model.presets().stream()
                .filter(preset -> preset.config().equals(config))
                .findFirst()
                .map(SetupController::choiceOf)
                .orElseGet(() -> new Choice("", name, config, config));
        show(choice, List.of());
    }

    @Override
    public Optional<String> change(Setting setting, Object value) {
        Choice now = current();
        Object before = setting.get(now.config());
        if (before.equals(value)) {
            return Optional.empty();
        }
        try {
            RunConfig changed = setting.with(now.config(), value);
            if (isMnistWithoutFolder(setting, value, changed)) {
                return changeToMnist(setting, changed);
            }
            Object origin = continued(setting.id())
                    .map(last -> setting.get(last.before().config()))
                    .orElse(before);
            edit(setting.id(), nameOf(setting, origin, value), now.with(changed));
            return Optional.empty();
        } catch (RoutescopeException e) {
            return Optional.of(refusal(setting));
        }
    }

    @Override
    public Optional<String> changeText(Setting setting, String text) {
        try {
            return change(setting, setting.parse(text));
        } catch (RoutescopeException e) {
            return Optional.of(refusal(setting));
        }
    }

    @Override
    public void chooseFolder(Setting setting) {
        boolean digits = setting.id().equals("data.folder");
        dialogs.folder(digits ? Dialogs.Purpose.MNIST : Dialogs.Purpose.PICTURES)
                .ifPresent(folder -> {
                    if (change(setting, folder.toString()).isEmpty() && digits) {
                        model.mnistFolderProperty().set(folder.toString());
                    }
                });
    }

    @Override
    public void reset(Setting setting) {
        RunConfig base = current().base();
        if (setting.existsIn(base)) {
            change(setting, setting.get(base));
        }
    }

    /** Resets every setting to the preset's or the file's value. */
    public void resetAll() {
        Choice now = current();
        if (!now.config().equals(now.base())) {
            edit("", Texts.get("setup.edit.reset"), now.with(now.base()));
        }
    }

    /** Halves both learning rates and plays: the way out of a loss that exploded. */
    public void halveRates() {
        Choice now = current();
        RunConfig config = now.config();
        for (String id : List.of("training.routerLearningRate", "training.expertLearningRate")) {
            Setting setting = Settings.find(id).orElseThrow();
            config = setting.with(config, (Double) setting.get(config) / 2);
        }
        plays = true;
        edit("", Texts.get("setup.edit.halve"), now.with(config));
        opening.flush();
    }

    /** Goes back to what was chosen before; to the start of the open run when nothing was. */
    public void goBack() {
        opening.cancel();
        plays = false;
        Choice before = history.undo().orElseGet(this::current);
        show(before, List.of());
        session.open(before.config(), false);
    }

    /** Opens again what is chosen. */
    public void retry() {
        session.open(current().config(), plays);
    }

    /** Takes the last edit back. */
    public void undo() {
        history.undo().ifPresent(this::travel);
    }

    /** Does the edit undone last again. */
    public void redo() {
        history.redo().ifPresent(this::travel);
    }

    /**
     * Starts anew with another seed.
     *
     * @param text the seed as typed
     * @return what is wrong with it, or nothing
     */
    public Optional<String> changeSeed(String text) {
        return changeText(seed(), text);
    }

    /** Starts anew with the next seed, a whole number a person can note down. */
    public void newSeed() {
        long next = current().config().seed() + 1;
        change(seed(), next);
        opening.flush();
    }

    private static Setting seed() {
        return Settings.find("seed").orElseThrow();
    }

    private Choice current() {
        return Objects.requireNonNull(model.choiceProperty().get(), "nothing is chosen yet");
    }

    private boolean isMnistWithoutFolder(Setting setting, Object value, RunConfig changed) {
        return setting.id().equals("data.source")
                && value.equals("mnist")
                && folderSetting().get(changed).toString().isBlank();
    }

    private static Setting folderSetting() {
        return Settings.find("data.folder").orElseThrow();
    }

    /** Real digits need a folder: the one known, or one asked for. */
    private Optional<String> changeToMnist(Setting source, RunConfig changed) {
        String folder = model.mnistFolderProperty().get();
        if (folder.isBlank()) {
            folder = dialogs.folder(Dialogs.Purpose.MNIST).map(Object::toString).orElse("");
        }
        if (folder.isBlank()) {
            return Optional.of(Texts.get("setup.mnist.needed"));
        }
        Choice now = current();
        edit(
                source.id(),
                nameOf(source, source.get(now.config()), "mnist"),
                now.with(folderSetting().with(changed, folder)));
        model.mnistFolderProperty().set(folder);
        return Optional.empty();
    }

    private static String nameOf(Setting setting, Object before, Object after) {
        return Texts.get(
                "setup.edit.setting",
                SettingWords.name(setting),
                SettingWords.value(setting, before),
                SettingWords.value(setting, after));
    }

    /** The last edit, when it was of the same setting and is not even opened yet: holding an arrow key is one edit. */
    private Optional<EditHistory.Edit> continued(String key) {
        return opening.isWaiting()
                ? history.nextUndo().filter(last -> !key.isEmpty() && last.key().equals(key))
                : Optional.empty();
    }

    private static String refusal(Setting setting) {
        return Texts.get("setup.invalid.text", SettingWords.name(setting), setting.what());
    }

    private void edit(String key, String name, Choice wanted) {
        Choice before = current();
        Settings.Adapted adapted = Settings.adapt(wanted.config());
        Choice after = wanted.with(adapted.config());
        if (after.equals(before)) {
            return;
        }
        continued(key)
                .ifPresentOrElse(
                        last -> history.replaceLast(new EditHistory.Edit(key, name, last.before(), after)),
                        () -> history.push(new EditHistory.Edit(key, name, before, after)));
        show(after, adapted.notes());
        openSoon(after, false);
    }

    private void travel(Choice choice) {
        show(choice, List.of());
        openSoon(choice, true);
    }

    private void show(Choice choice, List<String> notes) {
        model.choiceProperty().set(choice);
        model.notesProperty().set(String.join("\n", notes));
        model.undoNameProperty()
                .set(history.nextUndo().map(EditHistory.Edit::name).orElse(""));
        model.redoNameProperty()
                .set(history.nextRedo().map(EditHistory.Edit::name).orElse(""));
    }

    private void openSoon(Choice choice, boolean asLeft) {
        opening.ask(() -> {
            SessionState state = session.view().state();
            if (state != SessionState.LOADING && state != SessionState.FAILED && state != SessionState.DIVERGED) {
                plays = plays && state == SessionState.EMPTY || state == SessionState.RUNNING;
            }
            if (asLeft) {
                session.reopen(choice.config(), plays);
            } else {
                session.open(choice.config(), plays);
            }
        });
    }
}
