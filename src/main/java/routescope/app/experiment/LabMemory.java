package routescope.app.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import routescope.app.RunImages;
import routescope.core.cluster.ClusterRunConfig;
import routescope.core.data.DataConfig;
import routescope.core.error.RoutescopeException;
import routescope.core.experiment.ClusterTable;
import routescope.core.experiment.CueSweep;
import routescope.core.experiment.EntropyCurves;
import routescope.core.experiment.FigureCell;
import routescope.core.experiment.FigurePlan;
import routescope.core.gating.FitSetup;
import routescope.core.gating.RateSweep;

/**
 * What each lab started last, with its results so far, as a text that goes into a run file. Read back, the results are
 * kept in the store, so an experiment goes on where it was. Safe for many threads.
 */
public final class LabMemory {
    /** Where the text stands in the view of a run file. */
    public static final String VIEW = "labs";

    private static final Logger LOG = LoggerFactory.getLogger(LabMemory.class);
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private final Map<Lab, Entry> latest = new EnumMap<>(Lab.class);

    /** What files were in the folders that run files name, told by these. */
    private final Map<String, String> told = new ConcurrentHashMap<>();

    /** Remembers nothing yet. */
    public LabMemory() {
        // the field says it all
    }

    /** Labs, or parts of them, whose experiments are remembered. */
    private enum Lab {
        FIGURE(Experiments.RUN),
        CLUSTER_TABLE(ClusterCells.TABLE),
        ENTROPY(ClusterCells.CURVES),
        RATES(RateSweeps.KIND),
        CUES(Experiments.CUES),
        CLUSTER_RUN(""),
        FIT("");

        /** By which version results are computed; those of another are not results of this program. */
        private final String kind;

        Lab(String kind) {
            this.kind = kind;
        }
    }

    /**
     * What is remembered of a lab.
     *
     * @param started what was started, which tells it from others
     * @param plan how it is written down now
     * @param results what came of it so far
     * @param files tells which files the images are, as far as that is known
     */
    private record Entry(Object started, Supplier<Object> plan, Supplier<List<?>> results, Supplier<String> files) {}

    /**
     * A run of cluster experts that was watched.
     *
     * @param config what determines it
     * @param epoch the epoch that was shown
     */
    public record Watched(ClusterRunConfig config, int epoch) {}

    /**
     * What was read back, each if there was one.
     *
     * @param figure a figure of paper 1
     * @param table table 1 of cluster experts
     * @param entropy curves of the dispatch entropy
     * @param rates a sweep with a softmax gate
     * @param cues a sweep over rho
     * @param run a run of cluster experts
     * @param fit a fit of a softmax gate
     */
    public record Plans(
            Optional<FigurePlan> figure,
            Optional<ClusterTable> table,
            Optional<EntropyCurves> entropy,
            Optional<RateSweep> rates,
            Optional<CueSweep> cues,
            Optional<Watched> run,
            Optional<FitSetup> fit) {}

    /** {@return looks for the files of images; those that are nowhere are what run files told} */
    ImageMarks marks() {
        return new ImageMarks(told);
    }

    /** Remembers a figure. @param plan which runs @param job they are under way @param files tells which files it uses */
    void figure(FigurePlan plan, SweepJob<?, ?> job, Supplier<String> files) {
        note(Lab.FIGURE, new Entry(plan, () -> plan, () -> job.view().results(), files));
    }

    /** Remembers table 1. @param table which runs @param job they are under way */
    void table(ClusterTable table, SweepJob<?, ?> job) {
        note(Lab.CLUSTER_TABLE, table, job);
    }

    /** Remembers curves of the dispatch entropy. @param curves which runs @param job they are under way */
    void entropy(EntropyCurves curves, SweepJob<?, ?> job) {
        note(Lab.ENTROPY, curves, job);
    }

    /** Remembers a sweep with a softmax gate. @param sweep which fits @param job they are under way */
    void rates(RateSweep sweep, SweepJob<?, ?> job) {
        note(Lab.RATES, sweep, job);
    }

    /** Remembers a sweep over rho. @param sweep which runs @param job they are under way @param files tells which files it uses */
    void cues(CueSweep sweep, SweepJob<?, ?> job, Supplier<String> files) {
        note(Lab.CUES, new Entry(sweep, () -> sweep, () -> job.view().results(), files));
    }

    /**
     * Remembers a run of cluster experts that is watched; it is made again from its settings.
     *
     * @param config what determines it
     * @param epoch tells the epoch that is shown; asked on any thread
     */
    public void run(ClusterRunConfig config, IntSupplier epoch) {
        note(
                Lab.CLUSTER_RUN,
                new Entry(config, () -> new Watched(config, epoch.getAsInt()), () -> List.of(), () -> ""));
    }

    /** Remembers a fit of a softmax gate that is watched; it is made again from its settings. @param fit its settings */
    public void fit(FitSetup fit) {
        note(Lab.FIT, new Entry(fit, () -> fit, () -> List.of(), () -> ""));
    }

    private void note(Lab lab, Object plan, SweepJob<?, ?> job) {
        note(lab, new Entry(plan, () -> plan, () -> job.view().results(), () -> ""));
    }

    private void note(Lab lab, Entry entry) {
        synchronized (latest) {
            latest.put(lab, entry);
        }
    }

    /** {@return what is remembered, equal for the same experiments however far they are} */
    public Object mark() {
        synchronized (latest) {
            Map<Lab, Object> mark = new EnumMap<>(Lab.class);
            latest.forEach((lab, entry) -> mark.put(lab, entry.started()));
            return mark;
        }
    }

    /** {@return what is remembered, as JSON; empty for nothing} */
    public String save() {
        Map<Lab, Entry> now;
        synchronized (latest) {
            now = new EnumMap<>(latest);
        }
        if (now.isEmpty()) {
            return "";
        }
        ObjectNode root = MAPPER.createObjectNode();
        now.forEach((lab, entry) -> {
            ObjectNode one = root.putObject(lab.name());
            one.set("plan", MAPPER.valueToTree(entry.plan().get()));
            one.put("kind", lab.kind);
            one.put("files", entry.files().get());
            one.set("results", MAPPER.valueToTree(entry.results().get()));
        });
        return root.toString();
    }

    /**
     * Reads what was remembered, and keeps its results. What cannot be read is left out and logged.
     *
     * @param text what {@link #save} gave
     * @param into where results are kept
     * @return the experiments, to be shown again
     */
    public static Plans restore(String text, Experiments into) {
        JsonNode root = tree(text);
        Plans plans = new Plans(
                read(root, Lab.FIGURE, FigurePlan.class),
                read(root, Lab.CLUSTER_TABLE, ClusterTable.class),
                read(root, Lab.ENTROPY, EntropyCurves.class),
                read(root, Lab.RATES, RateSweep.class),
                read(root, Lab.CUES, CueSweep.class),
                read(root, Lab.CLUSTER_RUN, Watched.class),
                read(root, Lab.FIT, FitSetup.class));
        plans.figure().ifPresent(plan -> {
            String files = into.memory().learn(root, Lab.FIGURE, plan.data());
            into.keepFigure(results(root, Lab.FIGURE, FigureCell.Outcome.class), files);
        });
        plans.table().ifPresent(plan -> into.keepTable(results(root, Lab.CLUSTER_TABLE, ClusterTable.Outcome.class)));
        plans.entropy().ifPresent(plan -> into.keepEntropy(results(root, Lab.ENTROPY, EntropyCurves.Outcome.class)));
        plans.rates().ifPresent(plan -> into.keepRates(plan, results(root, Lab.RATES, RateSweep.Outcome.class)));
        plans.cues().ifPresent(plan -> {
            String files = into.memory().learn(root, Lab.CUES, plan.base().data());
            into.keepCues(plan, results(root, Lab.CUES, CueSweep.Outcome.class), files);
        });
        return plans;
    }

    private String learn(JsonNode root, Lab lab, DataConfig data) {
        String files = root.path(lab.name()).path("files").asText("");
        String folder = RunImages.folder(data);
        if (!files.isEmpty() && !folder.isBlank()) {
            told.put(folder, files);
        }
        return files;
    }

    private static JsonNode tree(String text) {
        try {
            return text.isEmpty() ? MAPPER.createObjectNode() : MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            LOG.warn("experiments of a file cannot be read and are left out", e);
            return MAPPER.createObjectNode();
        }
    }

    private static <P> Optional<P> read(JsonNode root, Lab lab, Class<P> type) {
        JsonNode plan = root.path(lab.name()).path("plan");
        try {
            return plan.isObject() ? Optional.of(MAPPER.treeToValue(plan, type)) : Optional.empty();
        } catch (JsonProcessingException | RoutescopeException e) {
            LOG.warn("an experiment of a file cannot be read and is left out: {}", lab, e);
            return Optional.empty();
        }
    }

    private static <R> List<R> results(JsonNode root, Lab lab, Class<R> type) {
        JsonNode results = root.path(lab.name()).path("results");
        try {
            if (!lab.kind.equals(root.path(lab.name()).path("kind").asText())) {
                LOG.info("results of a file were computed by another version and are computed again: {}", lab);
                return List.of();
            }
            return MAPPER.readerForListOf(type).readValue(results);
        } catch (IOException e) {
            LOG.warn("results of a file cannot be read and are computed again: {}", lab, e);
            return List.of();
        }
    }
}
