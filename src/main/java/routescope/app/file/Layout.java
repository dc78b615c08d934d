package routescope.app.file;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import routescope.core.model.ModelKind;
import routescope.core.model.ModelShape;
import routescope.core.run.RunConfig;

/** Names of the entries of a run file, and the shapes of its arrays. */
final class Layout {
    static final int FORMAT = 2;

    /** The format before groups of a cue were measured. */
    static final int WITHOUT_GROUPS = 1;

    static final String MANIFEST = "manifest.json";
    static final String RUN = "run.json";
    static final String TREE = "tree.json";
    static final String INDEX = "history/index.json";
    static final String METRICS = "metrics.json";
    static final String METRICS_CSV = "metrics.csv";
    static final String NOTES = "notes.txt";
    static final String VIEW = "view.json";
    static final String THUMBNAIL = "thumbnail.png";
    static final String WEIGHTS = "weights/";

    private final ModelShape mixture;
    private final @Nullable ModelShape comparison;

    Layout(RunConfig config) {
        mixture = ModelShape.of(
                config.model(),
                config.data().patches(),
                config.data().patchSize(),
                config.data().classes());
        boolean both = config.compareWithCnn() && config.model().kind() == ModelKind.PMOE;
        comparison = both
                ? ModelShape.cnn(
                        mixture.allNeurons(), mixture.patches(), mixture.patchSize(), mixture.outputs(), mixture.head())
                : null;
    }

    ModelShape mixture() {
        return mixture;
    }

    boolean hasComparison() {
        return comparison != null;
    }

    static String frame(int index) {
        return String.format(Locale.ROOT, "history/%04d-", index);
    }

    /** {@return shapes of the arrays of one moment by entry name, in the order of the weights} */
    Map<String, int[]> arrays(String prefix) {
        Map<String, int[]> shapes = new LinkedHashMap<>();
        add(shapes, prefix, mixture);
        if (comparison != null) {
            add(shapes, prefix + "comparison-", comparison);
        }
        return shapes;
    }

    private static void add(Map<String, int[]> shapes, String prefix, ModelShape shape) {
        shapes.put(prefix + "routers.npy", new int[] {shape.routers(), shape.patchSize()});
        shapes.put(prefix + "neurons.npy", new int[] {shape.experts(), shape.neurons(), shape.patchSize()});
        shapes.put(prefix + "head.npy", new int[] {shape.experts(), shape.neurons(), shape.outputs()});
    }
}
