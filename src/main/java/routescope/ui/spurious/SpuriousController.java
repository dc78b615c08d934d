package routescope.ui.spurious;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import routescope.app.Notice;
import routescope.core.data.CueConfig;
import routescope.core.data.DataConfig;
import routescope.core.data.PatternConfig;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.metric.GroupPoint;
import routescope.core.metric.GroupPoint.Of;
import routescope.core.metric.MetricPoint;
import routescope.core.run.Presets;
import routescope.core.run.RunConfig;
import routescope.core.run.Snapshot;
import routescope.core.spurious.SpuriousReport;
import routescope.ui.control.TaskModel;
import routescope.ui.fx.Attempt;
import routescope.ui.fx.Background;
import routescope.ui.fx.FxThread;
import routescope.ui.fx.Shown;
import routescope.ui.text.Texts;
import routescope.viz.CueCharts;

/** Joins the lab of cues with the run that is shown. */
public final class SpuriousController implements SpuriousGestures, AutoCloseable {
    private final Around around;
    private final SpuriousModel model = new SpuriousModel();
    private final TaskModel task = new TaskModel();
    private final Background background = new Background("spurious");
    private final SpuriousView view;
    private volatile AtomicBoolean stopped = new AtomicBoolean();
    private List<MetricPoint> drawn = List.of();
    private @Nullable MetricPoint latest;
    private @Nullable RunConfig config;

    /**
     * What the lab works with.
     *
     * @param shown what all views of the window show together
     * @param forms asks for a cue
     * @param open opens a run of this name and configuration
     * @param notices takes what goes wrong
     * @param openImage shows a test image where its patches can be changed
     */
    public record Around(
            Shown shown,
            CueForms forms,
            BiConsumer<String, RunConfig> open,
            Consumer<Notice> notices,
            IntConsumer openImage) {}

    /**
     * Makes the lab and keeps it in step with what is shown.
     *
     * @param around what it works with
     * @param sweep the sweep over rho, a part of its own
     */
    public SpuriousController(Around around, SweepController sweep) {
        this.around = around;
        view = new SpuriousView(model, this, task, sweep.pane());
        around.shown().snapshotProperty().subscribe(this::show);
        around.shown().themeProperty().subscribe(theme -> {
            model.themeProperty().set(theme);
            drawn = List.of();
            refresh();
        });
        model.sharesProperty().subscribe(this::refreshExperts);
        model.caseOfProperty().subscribe(this::refreshCases);
        model.reportProperty().subscribe(this::refreshCases);
    }

    /** {@return the lab} */
    public Node root() {
        return view;
    }

    private void show(@Nullable Snapshot snapshot) {
        if (snapshot != null && !snapshot.config().equals(config)) {
            config = snapshot.config();
            drawn = List.of();
            stopped.set(true);
            model.reportProperty().set(null);
        }
        refresh();
    }

    private void refresh() {
        Snapshot snapshot = around.shown().snapshotProperty().get();
        model.kindProperty().set(kind(snapshot));
        if (snapshot == null || model.kindProperty().get() != SpuriousModel.Kind.CUE) {
            return;
        }
        sayReport(snapshot);
        MetricPoint now = snapshot.latest();
        List<MetricPoint> points = snapshot.metrics();
        boolean same = latest == now
                && drawn.size() == points.size()
                && !drawn.isEmpty()
                && drawn.get(drawn.size() - 1) == points.get(points.size() - 1);
        if (!same) {
            latest = now;
            drawn = points;
            model.possibleProperty()
                    .set(!SpuriousReport.possible(snapshot.test().known()).isEmpty());
            model.groupsProperty().set(GroupRow.worstFirst(snapshot));
            model.groupChartProperty()
                    .set(CueCharts.groups(snapshot, model.themeProperty().get()));
            model.headlineProperty().set(SpuriousWords.headline(snapshot));
            refreshExperts();
        }
    }

    private static SpuriousModel.Kind kind(@Nullable Snapshot snapshot) {
        if (snapshot == null) {
            return SpuriousModel.Kind.NOTHING;
        }
        DataConfig data = snapshot.config().data();
        if (data instanceof CueConfig) {
            return SpuriousModel.Kind.CUE;
        }
        return data instanceof PatternConfig ? SpuriousModel.Kind.IMPOSSIBLE : SpuriousModel.Kind.PLAIN;
    }

    private void refreshExperts() {
        Snapshot snapshot = around.shown().snapshotProperty().get();
        GroupPoint groups = snapshot == null ? null : snapshot.latest().groups();
        if (snapshot == null || groups == null || !groups.isRoutingKnown()) {
            model.expertChartProperty().set(null);
            model.verdictProperty().set(snapshot == null ? "" : SpuriousWords.noRouting(snapshot));
            return;
        }
        CueCharts.Shares shares = model.sharesProperty().get();
        model.expertChartProperty()
                .set(CueCharts.experts(snapshot, shares, model.themeProperty().get()));
        model.verdictProperty().set(SpuriousWords.verdict(snapshot, groups));
    }

    private void refreshCases() {
        SpuriousReport report = model.reportProperty().get();
        boolean ofModel = model.caseOfProperty().get() == Of.MODEL;
        model.chosenCaseProperty().set(-1);
        model.casesProperty().set(report == null ? List.of() : ofModel ? report.cases() : report.comparisonCases());
    }

    private void sayReport(Snapshot snapshot) {
        SpuriousReport report = model.reportProperty().get();
        if (report != null) {
            String key = report.step() == snapshot.position().step() ? "spurious.report.now" : "spurious.report.old";
            model.reportWordsProperty()
                    .set(Texts.get(key, report.step(), snapshot.position().step()));
        }
    }

    @Override
    public void openPreset(String id) {
        RunConfig wanted = Presets.find(id, null).config();
        around.open().accept(Texts.get("preset." + id + ".name"), wanted);
    }

    @Override
    public void addCue() {
        Snapshot snapshot = around.shown().snapshotProperty().get();
        if (snapshot != null) {
            RunConfig plain = snapshot.config();
            around.forms().ask(plain.data(), data -> {
                RunConfig with =
                        new RunConfig(data, plain.model(), plain.training(), plain.compareWithCnn(), plain.seed());
                around.open().accept(Texts.get("spurious.add.run"), with);
            });
        }
    }

    @Override
    public void intervene() {
        Snapshot snapshot = around.shown().snapshotProperty().get();
        if (snapshot == null || snapshot.test().cues() == null) {
            return;
        }
        stopped.set(true);
        AtomicBoolean stop = new AtomicBoolean();
        stopped = stop;
        task.begin(Texts.get("spurious.report.task"), () -> stop.set(true));
        background.latest(
                "intervene",
                () -> Attempt.of(() -> SpuriousReport.of(snapshot, (done, total) -> {
                    FxThread.later(() -> task.doneProperty().set(total <= 0 ? Double.NaN : (double) done / total));
                    return !stop.get();
                })),
                attempt -> {
                    task.end();
                    SpuriousReport report = attempt.value();
                    if (report != null && snapshot.config().equals(config)) {
                        model.imagesProperty().set(snapshot.test().known());
                        model.reportProperty().set(report);
                        Optional.ofNullable(around.shown().snapshotProperty().get())
                                .ifPresent(this::sayReport);
                    } else if (attempt.trouble() != null && attempt.trouble().code() != ErrorCode.CANCELLED) {
                        tell(attempt.trouble());
                    }
                });
    }

    private void tell(RoutescopeException trouble) {
        around.notices()
                .accept(new Notice(
                        Notice.Kind.ERROR, trouble.code().name(), trouble.sentence(), trouble.hint(), List.of()));
    }

    @Override
    public void chooseCase(int index) {
        int last = model.casesProperty().get().size() - 1;
        model.chosenCaseProperty().set(Math.max(-1, Math.min(last, index)));
    }

    @Override
    public void openCase() {
        int index = model.chosenCaseProperty().get();
        if (index >= 0) {
            around.openImage().accept(model.casesProperty().get().get(index).image());
        }
    }

    /** Stops what is being computed. */
    @Override
    public void close() {
        stopped.set(true);
        background.close();
    }
}
