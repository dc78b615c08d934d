package routescope.ui.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import routescope.app.experiment.SweepJob;
import routescope.core.cluster.ClusterModel;
import routescope.core.cluster.ClusterRunConfig;
import routescope.core.cluster.ClusterSetting;
import routescope.core.cluster.Reading;
import routescope.core.experiment.ClusterTable;
import routescope.ui.fx.FrameLoop;
import routescope.ui.job.JobFollower;
import routescope.ui.job.JobPane;
import routescope.ui.job.TypedList;
import routescope.ui.text.Texts;
import routescope.viz.Theme;

/** Table 1 in the background: results as they come, and every run of a mixture opens in the lab. */
final class TableController implements AutoCloseable {
    private static final int MOST_RUNS = 400;
    private static final int FULL = 16_000;
    private static final int MOST = 100_000;

    private final Function<ClusterTable, SweepJob<ClusterTable.Cell, ClusterTable.Outcome>> begin;
    private final Consumer<ClusterRunConfig> open;
    private final TableModel model = new TableModel();
    private final JobFollower<ClusterTable.Outcome> job;
    private final TablePane pane;

    /**
     * Makes the part of the lab.
     *
     * @param loop asks the job how far it is, once a frame
     * @param theme the colours around the data
     * @param begin starts a table on threads of its own
     * @param open opens a run
     */
    TableController(
            FrameLoop loop,
            ObservableValue<Theme> theme,
            Function<ClusterTable, SweepJob<ClusterTable.Cell, ClusterTable.Outcome>> begin,
            Consumer<ClusterRunConfig> open) {
        this.begin = begin;
        this.open = open;
        job = new JobFollower<>(loop);
        theme.subscribe(model.themeProperty()::set);
        job.resultsProperty().subscribe(model.outcomesProperty()::set);
        pane = new TablePane(
                model, this, new JobPane("cluster-table", job, new SimpleBooleanProperty(true), this::start));
    }

    Node pane() {
        return pane.root();
    }

    private void start() {
        Optional<List<ClusterSetting>> settings =
                named(model.settingsProperty().get(), ClusterSetting.values(), ClusterSetting::id);
        Optional<List<ClusterModel>> models =
                named(model.modelsProperty().get(), ClusterModel.values(), ClusterModel::id);
        Optional<List<Long>> seeds = TypedList.of(model.seedsProperty().get(), Long::valueOf);
        if (settings.isEmpty() || models.isEmpty() || seeds.isEmpty()) {
            job.say(
                    settings.isEmpty()
                            ? Texts.get("cluster.table.settings.bad", ids(ClusterSetting.values(), ClusterSetting::id))
                            : models.isEmpty()
                                    ? Texts.get(
                                            "cluster.table.models.bad", ids(ClusterModel.values(), ClusterModel::id))
                                    : Texts.get("cluster.table.seeds.bad"));
            return;
        }
        int samples = whole(model.samplesProperty().get());
        int epochs = model.epochsProperty().get().isBlank()
                ? 0
                : whole(model.epochsProperty().get());
        if (samples < 1 || epochs < 0) {
            job.say(Texts.get("cluster.table.sizes.bad"));
            return;
        }
        int runs = settings.get().size() * models.get().size() * seeds.get().size();
        if (runs > MOST_RUNS) {
            job.say(Texts.get("cluster.table.many", MOST_RUNS));
            return;
        }
        job.follow(begin.apply(new ClusterTable(
                settings.get(),
                models.get(),
                seeds.get(),
                Reading.RELEASED_CODE,
                0,
                samples == FULL ? 0 : samples,
                epochs)));
    }

    /** {@return a whole number from 1 to 100 000, or -1} */
    private static int whole(String text) {
        try {
            int value = Integer.parseInt(text.strip());
            return value >= 1 && value <= MOST ? value : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static <T> Optional<List<T>> named(String text, T[] values, Function<T, String> id) {
        return TypedList.of(text, (Function<String, @Nullable T>) word -> Arrays.stream(values)
                .filter(value -> id.apply(value).equals(word))
                .findFirst()
                .orElse(null));
    }

    private static <T> String ids(T[] values, Function<T, String> id) {
        return String.join(", ", Stream.of(values).map(id).toList());
    }

    /** Opens the run of an outcome, if it is one of a mixture. @param outcome one of those that are there */
    void open(ClusterTable.Outcome outcome) {
        if (outcome.cell().model().isMixture()) {
            open.accept(outcome.cell().config());
        }
    }

    /** Gives up what is not done. */
    @Override
    public void close() {
        job.close();
    }
}
