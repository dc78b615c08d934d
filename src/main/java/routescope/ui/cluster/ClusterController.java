package routescope.ui.cluster;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import routescope.app.Notice;
import routescope.app.cluster.ClusterSession;
import routescope.app.experiment.Experiments;
import routescope.app.experiment.LabMemory;
import routescope.app.export.ClusterTables;
import routescope.core.cluster.Activation;
import routescope.core.cluster.ClusterData;
import routescope.core.cluster.ClusterRunConfig;
import routescope.core.cluster.ClusterSetting;
import routescope.core.cluster.ClusterSnapshot;
import routescope.core.cluster.Projection;
import routescope.core.cluster.Reading;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.experiment.ClusterTable;
import routescope.core.experiment.EntropyCurves;
import routescope.ui.control.TaskModel;
import routescope.ui.dialog.Dialogs;
import routescope.ui.fx.Attempt;
import routescope.ui.fx.Background;
import routescope.ui.fx.FrameLoop;
import routescope.ui.fx.FxThread;
import routescope.ui.fx.Shown;
import routescope.ui.job.LabExport;
import routescope.ui.text.Texts;
import routescope.viz.ClusterFiles;

/** Joins the lab of cluster experts with the run on its thread. */
public final class ClusterController implements ClusterGestures, AutoCloseable {
    private static final int PLANE = 1000;

    private final Around around;
    private final ClusterLabModel model = new ClusterLabModel();
    private final SettingsReader reader = new SettingsReader(model);
    private final TaskModel task = new TaskModel();
    private final Background background = new Background("cluster");
    private final ClusterSession session = new ClusterSession();
    private final BooleanProperty front = new SimpleBooleanProperty(this, "front");
    private final TableController table;
    private final EntropyController entropy;
    private final LabExport export;
    private final ClusterView view;
    private volatile AtomicBoolean stopped = new AtomicBoolean();
    private ClusterSession.@Nullable View drawn;
    private @Nullable ClusterData projected;

    /**
     * What the lab works with.
     *
     * @param shown what all views of the window show together
     * @param loop the clock of the window
     * @param dialogs asks for a folder
     * @param notices takes what goes wrong
     * @param said takes a sentence about what was done
     * @param experiments starts experiments on threads of their own and remembers what was watched
     */
    public record Around(
            Shown shown,
            FrameLoop loop,
            Dialogs dialogs,
            Consumer<Notice> notices,
            Consumer<String> said,
            Experiments experiments) {}

    /**
     * Makes the lab; it computes nothing before it is asked to.
     *
     * @param around what it works with
     */
    public ClusterController(Around around) {
        this.around = around;
        around.shown().themeProperty().subscribe(model.themeProperty()::set);
        Experiments experiments = around.experiments();
        export = new LabExport(around.dialogs(), around.said());
        PartAround parts = new PartAround(around.loop(), model.themeProperty(), around.dialogs(), this::open);
        table = new TableController(parts, experiments::clusters);
        entropy = new EntropyController(parts, experiments::entropy);
        reader.show(ClusterRunConfig.table1(ClusterSetting.S1, Activation.CUBIC, Reading.RELEASED_CODE, 1));
        model.headlineProperty().set(Texts.get("cluster.empty"));
        model.kernelsProperty().addListener((property, before, now) -> session.measureAlone(now));
        view = new ClusterView(model, this, task, new ClusterView.Tables(table.pane(), entropy.pane()));
        around.loop().onUpdate(this::poll);
    }

    /** {@return the lab} */
    public Node root() {
        return view;
    }

    /** {@return whether the lab is in front; a hidden run goes on, but is not drawn} */
    public BooleanProperty frontProperty() {
        return front;
    }

    /** Shows table 1 again that was under way elsewhere; what is not done of it waits. @param of which runs */
    public void resume(ClusterTable of) {
        table.resume(of);
    }

    /** Shows the fields of a table, ready to be started; what is kept of it comes at once then. @param of which runs */
    public void show(ClusterTable of) {
        table.type(of);
        view.open("table");
    }

    /** Shows the fields of curves, ready to be started; what is kept of them comes at once then. @param of which runs */
    public void show(EntropyCurves of) {
        entropy.type(of);
        view.open("curves");
    }

    /** Shows curves of the entropy again that were under way elsewhere; what is not done waits. @param of which runs */
    public void resume(EntropyCurves of) {
        entropy.resume(of);
    }

    /** Shows a run again that was watched elsewhere: it is made again, up to the epoch it was at. @param watched the run */
    public void resume(LabMemory.Watched watched) {
        remember(watched.config());
        session.open(watched.config(), watched.epoch());
    }

    private void remember(ClusterRunConfig config) {
        reader.show(config);
        model.complaintProperty().set("");
        around.experiments()
                .memory()
                .run(
                        config,
                        () -> session.view()
                                .snapshot()
                                .filter(snapshot -> snapshot.config().equals(config))
                                .map(ClusterSnapshot::epoch)
                                .orElse(0));
    }

    private void poll() {
        ClusterSession.View now = session.view();
        if (now == drawn || !front.get() && now.state() == ClusterSession.State.PLAYING) {
            return;
        }
        drawn = now;
        model.playingProperty().set(now.state() == ClusterSession.State.PLAYING);
        model.loadingProperty().set(now.state() == ClusterSession.State.LOADING);
        model.finishedProperty().set(now.state() == ClusterSession.State.FINISHED);
        model.newestProperty().set(now.newest());
        now.snapshot().ifPresentOrElse(this::show, this::drop);
        if (now.state() == ClusterSession.State.LOADING) {
            model.headlineProperty().set(Texts.get("cluster.loading"));
        }
        now.trouble().ifPresent(why -> {
            String words = why.sentence() + " " + why.hint();
            model.complaintProperty().set(words);
            model.headlineProperty().set(words);
        });
    }

    /** Lets go of the run that was shown, so that the next one has its memory. */
    private void drop() {
        stopped.set(true);
        projected = null;
        model.projectionProperty().set(null);
        model.snapshotProperty().set(null);
    }

    private void show(ClusterSnapshot snapshot) {
        int samples = snapshot.data().train().size();
        if (model.sampleProperty().get() >= samples) {
            model.sampleProperty().set(0);
        }
        model.headlineProperty().set(ClusterWords.headline(snapshot));
        model.snapshotProperty().set(snapshot);
        if (projected != snapshot.data()) {
            projected = snapshot.data();
            stopped.set(true);
            pca();
        }
    }

    private void open(ClusterRunConfig config) {
        remember(config);
        session.open(config);
        view.open("routing");
    }

    @Override
    public void start() {
        Attempt<ClusterRunConfig> wanted = Attempt.of(reader::read);
        RoutescopeException trouble = wanted.trouble();
        ClusterRunConfig config = wanted.value();
        if (trouble != null || config == null) {
            model.complaintProperty().set(trouble == null ? "" : trouble.sentence() + " " + trouble.hint());
            return;
        }
        open(config);
    }

    @Override
    public void toggle() {
        session.toggle();
    }

    @Override
    public void step() {
        session.step();
    }

    @Override
    public void back() {
        session.back();
    }

    @Override
    public void travel(int epoch) {
        session.goTo(epoch);
    }

    @Override
    public void preset() {
        reader.showPreset(model.settingProperty().get());
    }

    @Override
    public void pca() {
        ClusterSnapshot snapshot = model.snapshotProperty().get();
        if (snapshot != null) {
            stopped.set(true);
            ClusterData data = snapshot.data();
            background.latest("plane", () -> Attempt.of(() -> Projection.pca(data, PLANE)), done -> arrive(data, done));
        }
    }

    @Override
    public void tsne() {
        ClusterSnapshot snapshot = model.snapshotProperty().get();
        if (snapshot == null) {
            return;
        }
        stopped.set(true);
        AtomicBoolean stop = new AtomicBoolean();
        stopped = stop;
        ClusterData data = snapshot.data();
        task.begin(Texts.get("cluster.tsne.task"), () -> stop.set(true));
        background.latest(
                "plane",
                () -> Attempt.of(() -> Projection.tsne(data, PLANE, 1, share -> {
                    FxThread.later(() -> task.doneProperty().set(share));
                    return !stop.get();
                })),
                done -> arrive(data, done));
    }

    private void arrive(ClusterData data, Attempt<Projection> done) {
        task.end();
        Projection projection = done.value();
        RoutescopeException trouble = done.trouble();
        if (projection != null && projected == data) {
            model.projectionProperty().set(projection);
        } else if (trouble != null && trouble.code() != ErrorCode.CANCELLED) {
            tell(trouble);
        }
    }

    private void tell(RoutescopeException trouble) {
        around.notices()
                .accept(new Notice(
                        Notice.Kind.ERROR, trouble.code().name(), trouble.sentence(), trouble.hint(), List.of()));
    }

    @Override
    public void browse(int by) {
        ClusterSnapshot snapshot = model.snapshotProperty().get();
        if (snapshot != null) {
            int count = Math.min(PLANE, snapshot.winners().length);
            model.sampleProperty().set(Math.floorMod(model.sampleProperty().get() + by, count));
        }
    }

    @Override
    public void export() {
        ClusterSnapshot snapshot = model.snapshotProperty().get();
        if (snapshot != null) {
            String words = snapshot.config().toString();
            export.into(files -> {
                files.write("history.csv", ClusterTables.history(snapshot));
                files.write("products.csv", ClusterTables.products(snapshot));
                files.write(ClusterFiles.run(snapshot, words));
            });
        }
    }

    /** Stops what is under way. */
    @Override
    public void close() {
        stopped.set(true);
        session.close();
        table.close();
        entropy.close();
        export.close();
        background.close();
    }
}
