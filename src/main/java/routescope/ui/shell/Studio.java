package routescope.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import routescope.app.Notice;
import routescope.app.RunChange;
import routescope.app.Session;
import routescope.app.SessionState;
import routescope.app.StepSize;
import routescope.app.experiment.Experiments;
import routescope.app.settings.PreferencesStore;
import routescope.app.settings.WindowPlace;
import routescope.core.patch.PatchSet;
import routescope.core.run.RunConfig;
import routescope.core.run.Snapshot;
import routescope.core.tensor.Backend;
import routescope.ui.action.ActionMenu;
import routescope.ui.action.ActionNodes;
import routescope.ui.action.CommandFinder;
import routescope.ui.dialog.Dialogs;
import routescope.ui.dialog.FxDialogs;
import routescope.ui.document.DocumentController;
import routescope.ui.document.FileDrop;
import routescope.ui.fx.Background;
import routescope.ui.fx.FrameLoop;
import routescope.ui.fx.FxThread;
import routescope.ui.fx.Shown;
import routescope.ui.inspector.InspectorController;
import routescope.ui.phase.NarratedPart;
import routescope.ui.phase.PhaseController;
import routescope.ui.routing.RoutingController;
import routescope.ui.setup.Choice;
import routescope.ui.setup.PresetPictures;
import routescope.ui.setup.SetupController;
import routescope.ui.text.Texts;
import routescope.ui.theme.Themes;
import routescope.ui.timeline.TimelineController;

/** The window and its parts, joined by their constructors. Everything here lives on the FX thread. */
public final class Studio {
    private static final double BASE_FONT = 13;

    private final Stage stage;
    private final Session session;
    private final PreferencesStore store;
    private final Background background = new Background("window");
    private final FrameLoop loop = new FrameLoop();
    private final Shown shown = new Shown();
    private final Themes themes = new Themes(background);
    private final MainController main;
    private final SetupController setup;
    private final PreferenceKeeper keeper;
    private final RoutingController routing;
    private final PhaseController phases;
    private final CommandFinder finder;
    private final StudioActions actions;
    private final StudioFiles files;
    private final CenterTabs tabs = new CenterTabs();
    private final StudioLabs labs;
    private boolean closed;

    /**
     * What the window needs from outside.
     *
     * @param session trains
     * @param store remembers
     * @param samples makes a few images of a configuration, off the FX thread
     * @param logFolder the folder of the log, if there is one
     * @param dialogs asks the user; the platform's own dialogs when empty
     * @param recovery the folder of the swap files; when empty, none is kept
     * @param experiments starts the experiments of the labs on threads of their own
     */
    public record Outside(
            Session session,
            PreferencesStore store,
            Function<RunConfig, Optional<PatchSet>> samples,
            Optional<Path> logFolder,
            Optional<Dialogs> dialogs,
            Optional<Path> recovery,
            Experiments experiments) {}

    /**
     * Builds the window; shows nothing yet.
     *
     * @param stage where
     * @param outside what it needs
     */
    public Studio(Stage stage, Outside outside) {
        this.stage = stage;
        this.session = outside.session();
        this.store = outside.store();
        ObservableMap<String, String> folders = FXCollections.observableHashMap();
        Dialogs dialogs = outside.dialogs().orElseGet(() -> new FxDialogs(stage, folders));
        PresetPictures pictures = new PresetPictures(background, outside.samples());
        main = new MainController(session, shown, loop, new Memory(this::offHeapBytes));
        setup = new SetupController(session, dialogs, pictures);
        labs = new StudioLabs(
                new StudioLabs.Around(session, shown, loop, dialogs, setup, main, outside.experiments()), tabs);
        files = new StudioFiles(
                new StudioFiles.Around(session, main, setup, shown, dialogs, labs), outside.recovery(), tabs);
        loop.onUpdate(files.document()::poll);
        keeper = new PreferenceKeeper(
                store,
                new PreferenceKeeper.Remembered(
                        main.model(),
                        setup.model(),
                        shown,
                        themes,
                        folders,
                        files.document().recent().paths()));
        keeper.apply();
        shown.themeProperty().bind(themes.themeProperty());
        shown.calmProperty().bind(themes.calmProperty());
        routing = new RoutingController(shown);
        phases = new PhaseController(session, shown, loop);
        phases.byPhaseProperty().bind(main.model().stepSizeProperty().isEqualTo(StepSize.PHASE));
        RunActions run = new RunActions(main, setup, dialogs, phases);
        TimeActions time = new TimeActions(main, shown, dialogs);
        HelpActions help = new HelpActions(dialogs, main.model(), outside.logFolder(), this::openFinder);
        List<ActionMenu> menus = new ArrayList<>(List.of(
                new FileActions(main, setup, dialogs, files.runs(background), this::leave).menu(),
                new EditActions(setup, shown, main).menu(),
                run.menu(),
                time.menu(),
                new KnobActions(main, shown, dialogs).menu(),
                new ViewActions(themes, shown, main.model(), stage).menu(files.notesAction(), tabs.actions())));
        menus.addAll(labs.menus());
        menus.add(help.menu());
        actions = new StudioActions(menus);
        help.listen(actions.menus());
        finder = new CommandFinder(actions.all());
        main.model().stateProperty().subscribe(state -> {
            if (state != SessionState.EMPTY && state != SessionState.LOADING) {
                pictures.begin();
            }
        });
        stage.setScene(scene(run, time));
        dressStage();
    }

    /**
     * Shows the window and opens the remembered configuration, or the first preset; then a run file, if there is one.
     *
     * @param mnistFolder folder of the MNIST files, when the program was told one
     * @param file a run file, when the program was told one
     */
    public void open(Optional<String> mnistFolder, Optional<Path> file) {
        mnistFolder.ifPresent(setup.model().mnistFolderProperty()::set);
        shown.snapshotProperty().subscribe(this::stateLStar);
        themes.askSystem();
        keeper.place(stage);
        show();
        keeper.placeAgain(stage);
        loop.start(stage.getScene());
        main.setSpeed(store.get().speed());
        setup.begin(FirstChoice.of(store.get(), setup.model().presets()), file.isEmpty());
        file.ifPresent(files.document()::open);
        files.lookForLeftRuns();
    }

    /**
     * Shows the window with one configuration, whatever is remembered.
     *
     * @param config the configuration
     * @param play whether to play it
     */
    public void open(RunConfig config, boolean play) {
        double width = stage.getWidth();
        double height = stage.getHeight();
        show();
        if (Double.isFinite(width)) {
            FxThread.later(() -> resize(width, height));
        }
        loop.start(stage.getScene());
        setup.begin(choiceOf(config), play);
    }

    /** Closes the window, unless the user wants to save first, or to stay. */
    public void leave() {
        files.document().whenSafe(this::close);
    }

    /** Takes files and folders as if they were dropped. @param files the files */
    void drop(List<Path> files) {
        this.files.take(files);
    }

    /** {@return the file of the run} */
    public DocumentController document() {
        return files.document();
    }

    /** Closes the window, stops training and writes what is to be remembered. */
    public void close() {
        if (!closed) {
            closed = true;
            loop.stop();
            stage.hide();
            session.close();
            store.close();
            background.close();
            labs.close();
            files.close();
        }
    }

    /**
     * Gives the window another size.
     *
     * @param width logical pixels
     * @param height logical pixels
     */
    public void resize(double width, double height) {
        stage.setWidth(width);
        stage.setHeight(height);
    }

    /** The settings panel states the l* that the images of the picture really have. */
    private void stateLStar(@Nullable Snapshot snapshot) {
        OptionalInt known = snapshot == null ? OptionalInt.empty() : snapshot.lStar();
        setup.model().lStarProperty().set(known.isPresent() ? Integer.toString(known.getAsInt()) : "");
    }

    /** {@return what is in the window} */
    public Scene scene() {
        return stage.getScene();
    }

    /** {@return the commands of the window} */
    public MainController main() {
        return main;
    }

    /** {@return the settings panel} */
    public SetupController setup() {
        return setup;
    }

    /** {@return the clock of the window} */
    public FrameLoop loop() {
        return loop;
    }

    /** {@return what the views show} */
    public Shown shown() {
        return shown;
    }

    /** {@return the theme} */
    public Themes themes() {
        return themes;
    }

    /** {@return every action of the window, by menu} */
    public List<ActionMenu> menus() {
        return actions.menus();
    }

    /**
     * Tells the user that the settings file made trouble.
     *
     * @param trouble what went wrong
     */
    public void tell(PreferencesStore.Trouble trouble) {
        main.add(Troubles.notice(trouble));
    }

    private Scene scene(RunActions run, TimeActions time) {
        NoticeBar notices = new NoticeBar(main.model(), this::go, main::dismiss);
        StackPane board = new StackPane(routing.root(), new LoadingPane(main.model(), main::cancelLoading).root());
        Node inspector = new InspectorController(shown).root();
        Node charts = new TimelineController(shown, main::travel).root();
        phases.light(NarratedPart.BOARD, board);
        phases.light(NarratedPart.INSPECTOR, inspector);
        phases.light(NarratedPart.CHARTS, charts);
        List<Node> center = new ArrayList<>(files.strips());
        tabs.add(CenterTabs.Place.ROUTING, board);
        tabs.add(CenterTabs.Place.PICTURES, files.guests().root());
        labs.addTo(tabs);
        center.addAll(List.of(notices.root(), phases.root(), tabs.root()));
        MainLayout layout = new MainLayout(new MainLayout.Parts(
                ActionNodes.menuBar(actions.menus()),
                new ToolBarPane(
                        main.model(),
                        run,
                        time.back(),
                        new SeedField(setup.model(), setup::changeSeed, main.model()),
                        new Counters(main.model())),
                files.withNotes(setup.root()),
                center,
                inspector,
                charts,
                new StatusBar(main.model()).root()));
        keeper.keep("left", layout.left());
        keeper.keep("right", layout.right());
        keeper.keep("bottom", layout.bottom());
        layout.root().getChildren().add(finder.root());
        main.model()
                .textSizeProperty()
                .subscribe(size -> layout.root()
                        .setStyle("-fx-font-size: %spx;".formatted(Math.round(BASE_FONT * size.doubleValue()))));
        Scene scene = new Scene(layout.root(), WindowPlace.DEFAULT.width(), WindowPlace.DEFAULT.height());
        themes.dress(scene);
        TypingGuard.watch(scene);
        FileDrop.watch(scene, this::drop);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && phases.narratingProperty().get()) {
                phases.stopNarration();
                event.consume();
            }
        });
        return scene;
    }

    private void dressStage() {
        stage.getIcons().setAll(AppIcon.sizes());
        WindowTitle.bind(stage, setup.model(), files.document().model());
        stage.setOnCloseRequest(event -> {
            event.consume();
            leave();
        });
        stage.focusedProperty().addListener((property, before, focused) -> {
            if (focused) {
                themes.askSystem();
            }
        });
        shown.snapshotProperty().subscribe(snapshot -> {
            if (snapshot != null && main.model().backendProperty().get().isEmpty()) {
                main.model()
                        .backendProperty()
                        .set(Texts.get("status.backend.text", Backend.describe(), Backend.threads()));
            }
        });
    }

    /** With a least size set before it is shown, a window begins with that size on some window managers. */
    private void show() {
        stage.show();
        tabs.open(CenterTabs.Place.ROUTING);
        routing.root().requestFocus();
        stage.setMinWidth(WindowPlace.LEAST_WIDTH);
        stage.setMinHeight(WindowPlace.LEAST_HEIGHT);
    }

    private Choice choiceOf(RunConfig config) {
        return setup.model().presets().stream()
                .filter(preset -> preset.config().equals(config))
                .findFirst()
                .map(SetupController::choiceOf)
                .orElseGet(() -> new Choice("", Texts.get("window.title.plain"), config, config));
    }

    private void openFinder() {
        finder.open();
    }

    private void go(Notice notice, Notice.Way way) {
        main.dismiss(notice);
        switch (way) {
            case HALVE_THE_RATE -> setup.halveRates();
            case GO_BACK -> setup.goBack();
            case UNDO -> main.edit(new RunChange.Undo());
            case LOCATE -> files.document().locateData();
            case RETRY -> setup.retry();
        }
    }

    /** Before the first picture the library may still be loading, and asking would wait for it. */
    private long offHeapBytes() {
        return shown.snapshotProperty().get() == null ? 0 : Backend.offHeapBytes();
    }
}
