package routescope.ui.timeline;

import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import routescope.core.metric.MetricPoint;
import routescope.core.run.Line;
import routescope.core.run.RunEvent;
import routescope.core.run.Snapshot;
import routescope.core.run.Timeline;
import routescope.ui.control.TableWindow;
import routescope.ui.control.TimeSlider;
import routescope.ui.fx.Shown;
import routescope.ui.text.Texts;
import routescope.viz.Theme;

/** Keeps the charts in step with the run: they change with each evaluation, not with each snapshot. */
public final class TimelineController implements TimelineGestures {
    private final Shown shown;
    private final TimelineModel model = new TimelineModel();
    private final TimelineView view;
    private List<MetricPoint> drawn = List.of();
    private List<RunEvent> marked = List.of();
    private @Nullable MetricPoint latest;
    private Timeline.@Nullable Compared compared;
    private @Nullable Theme theme;

    /**
     * Makes the charts and keeps them in step with what is shown.
     *
     * @param shown what all views of the window show together
     */
    public TimelineController(Shown shown) {
        this.shown = shown;
        model.themeProperty().bind(shown.themeProperty());
        model.staleProperty().bind(shown.staleProperty());
        view = new TimelineView(model, this);
        shown.snapshotProperty().subscribe(this::refresh);
        shown.themeProperty().subscribe(this::refresh);
        model.cursorProperty().subscribe(cursor -> say());
        refresh();
    }

    /**
     * Makes the charts with a time slider above them.
     *
     * @param shown what all views of the window show together
     * @param commands what the slider asks of the run
     */
    public TimelineController(Shown shown, TimelineCommands commands) {
        this(shown);
        TimeSlider slider = new TimeSlider(commands::travel);
        slider.setId("timeline-slider");
        slider.themeProperty().bind(shown.themeProperty());
        shown.snapshotProperty().subscribe(snapshot -> {
            if (snapshot != null) {
                follow(slider, snapshot);
            }
        });
        view.putAbove(slider);
    }

    /** {@return the charts} */
    public Node root() {
        return view;
    }

    @Override
    public void point(double epoch) {
        Curves curves = model.curvesProperty().get();
        if (curves != null) {
            model.cursorProperty().set(curves.nearest(epoch));
        }
    }

    @Override
    public void move(int evaluations) {
        Curves curves = model.curvesProperty().get();
        if (curves != null) {
            int last = curves.points().size() - 1;
            Integer now = model.cursorProperty().get();
            int from = now == null ? last + (evaluations < 0 ? 1 : 0) : now;
            model.cursorProperty().set(Math.max(0, Math.min(last, from + evaluations)));
        }
    }

    @Override
    public void leave() {
        model.cursorProperty().set(null);
    }

    @Override
    public void openTable() {
        Snapshot snapshot = shown.snapshotProperty().get();
        if (snapshot != null) {
            TableWindow.show(view, TimelineNumbers.of(snapshot), Texts.get("timeline.table.copy"));
        }
    }

    private void follow(TimeSlider slider, Snapshot snapshot) {
        slider.endProperty()
                .set(Math.max(snapshot.position().step(), snapshot.timeline().end()));
        slider.stepProperty().set(snapshot.position().step());
        slider.pageProperty().set(Math.max(1, snapshot.position().batchesPerEpoch()));
        if (!snapshot.timeline().events().equals(marked)) {
            marked = snapshot.timeline().events();
            slider.marksProperty()
                    .set(marked.stream()
                            .map(event -> EventWords.mark(event, snapshot.test().classNames()))
                            .toList());
        }
        slider.forksProperty()
                .set(snapshot.timeline().tree().path(snapshot.timeline().tree().current()).stream()
                        .filter(line -> line.parent() >= 0)
                        .map(Line::start)
                        .distinct()
                        .toList());
    }

    private void refresh() {
        Snapshot snapshot = shown.snapshotProperty().get();
        model.shownProperty().set(snapshot == null ? null : shownEpoch(snapshot));
        if (snapshot == null || snapshot.metrics().isEmpty()) {
            drawn = List.of();
            model.curvesProperty().set(null);
            say();
        } else if (theme != shown.themeProperty().get()
                || isNew(snapshot.metrics())
                || latest != snapshot.latest()
                || compared != snapshot.timeline().compared()) {
            latest = snapshot.latest();
            compared = snapshot.timeline().compared();
            theme = shown.themeProperty().get();
            drawn = snapshot.metrics();
            Integer cursor = model.cursorProperty().get();
            if (cursor != null && cursor >= drawn.size()) {
                model.cursorProperty().set(null);
            }
            model.curvesProperty().set(Curves.of(snapshot, shown.themeProperty().get()));
            say();
        }
    }

    /** The epoch of a moment before the last evaluation, between those around it; null at the end. */
    private static @Nullable Double shownEpoch(Snapshot snapshot) {
        List<MetricPoint> points = snapshot.metrics();
        int step = snapshot.position().step();
        if (points.isEmpty() || points.get(points.size() - 1).step() <= step) {
            return null;
        }
        MetricPoint before = snapshot.latest();
        MetricPoint after = points.get(Math.min(points.size() - 1, points.indexOf(before) + 1));
        int gap = after.step() - before.step();
        double share = gap <= 0 ? 0 : (step - before.step()) / (double) gap;
        return before.epoch() + share * (after.epoch() - before.epoch());
    }

    /** Lists of one run start alike, so the last point tells. */
    private boolean isNew(List<MetricPoint> points) {
        return points.size() != drawn.size() || points.get(points.size() - 1) != drawn.get(drawn.size() - 1);
    }

    private void say() {
        Curves curves = model.curvesProperty().get();
        Integer cursor = model.cursorProperty().get();
        if (curves == null) {
            model.sentenceProperty().set(Texts.get("timeline.empty"));
        } else {
            int last = curves.points().size() - 1;
            model.sentenceProperty().set(curves.sentence(cursor == null ? last : Math.min(last, cursor)));
        }
    }
}
