package routescope.app.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import routescope.core.error.RoutescopeException;
import routescope.core.experiment.ClusterTable;
import routescope.core.experiment.FigureCell;
import routescope.core.experiment.FigurePlan;
import routescope.core.gating.RateSweep;

/**
 * The experiment each lab started last, with its results so far, as a text that goes into a run file. Read back, the
 * results are kept in the store, so the experiment goes on where it was. Safe for many threads.
 */
public final class LabMemory {
    private static final Logger LOG = LoggerFactory.getLogger(LabMemory.class);
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private final Map<Lab, Entry> latest = new EnumMap<>(Lab.class);

    /** Remembers nothing yet. */
    public LabMemory() {
        // the field says it all
    }

    /** Labs whose experiments are remembered. */
    private enum Lab {
        FIGURE,
        CLUSTER_TABLE,
        RATES
    }

    private record Entry(Object plan, SweepJob<?, ?> job) {}

    /**
     * What was read back.
     *
     * @param figure the figure of paper 1, if there was one
     * @param table table 1 of cluster experts, if there was one
     * @param rates the sweep with a softmax gate, if there was one
     */
    public record Plans(Optional<FigurePlan> figure, Optional<ClusterTable> table, Optional<RateSweep> rates) {}

    /** Remembers a figure. @param plan which runs @param job they are under way */
    void figure(FigurePlan plan, SweepJob<?, ?> job) {
        note(Lab.FIGURE, plan, job);
    }

    /** Remembers table 1. @param table which runs @param job they are under way */
    void table(ClusterTable table, SweepJob<?, ?> job) {
        note(Lab.CLUSTER_TABLE, table, job);
    }

    /** Remembers a sweep with a softmax gate. @param sweep which fits @param job they are under way */
    void rates(RateSweep sweep, SweepJob<?, ?> job) {
        note(Lab.RATES, sweep, job);
    }

    private void note(Lab lab, Object plan, SweepJob<?, ?> job) {
        synchronized (latest) {
            latest.put(lab, new Entry(plan, job));
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
            one.set("plan", MAPPER.valueToTree(entry.plan()));
            one.set("results", MAPPER.valueToTree(entry.job().view().results()));
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
        Optional<FigurePlan> figure = read(root, Lab.FIGURE, FigurePlan.class);
        Optional<ClusterTable> table = read(root, Lab.CLUSTER_TABLE, ClusterTable.class);
        Optional<RateSweep> rates = read(root, Lab.RATES, RateSweep.class);
        figure.ifPresent(plan -> into.keepFigure(results(root, Lab.FIGURE, FigureCell.Outcome.class)));
        table.ifPresent(plan -> into.keepTable(results(root, Lab.CLUSTER_TABLE, ClusterTable.Outcome.class)));
        rates.ifPresent(plan -> into.keepRates(plan, results(root, Lab.RATES, RateSweep.Outcome.class)));
        return new Plans(figure, table, rates);
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
            return MAPPER.readerForListOf(type).readValue(results);
        } catch (java.io.IOException e) {
            LOG.warn("results of a file cannot be read and are computed again: {}", lab, e);
            return List.of();
        }
    }
}
