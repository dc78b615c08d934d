package routescope.app.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import routescope.core.patch.PatchSet;
import routescope.core.run.ProbeRouting;
import routescope.core.run.RunJson;
import routescope.core.run.Snapshot;

/** What the routers do with the probe images, as JSON described in {@code src/docs/export.md}; not-a-number is null. */
public final class RoutingJson {
    private static final int FORMAT = 1;

    private RoutingJson() {}

    /**
     * {@return the file's text}
     *
     * @param snapshot the moment
     */
    public static String text(Snapshot snapshot) {
        ProbeRouting routing = snapshot.probe();
        ObjectNode root = head(snapshot);
        ArrayNode images = root.putArray("images");
        for (int probe = 0; probe < routing.size(); probe++) {
            image(images.addObject(), snapshot, probe);
        }
        clean(root);
        return root.toPrettyString() + "\n";
    }

    /** {@return a file about a moment, without its images} */
    static ObjectNode head(Snapshot snapshot) {
        ProbeRouting routing = snapshot.probe();
        PatchSet test = snapshot.test();
        ObjectNode root = JsonMapper.builder().build().createObjectNode();
        root.put("format", FORMAT);
        root.set("config", parse(RunJson.write(snapshot.config())));
        root.put("step", snapshot.position().step());
        root.put("epoch", snapshot.position().epoch());
        root.put("patches", routing.patches());
        root.put("patch_rows", test.grid().rows());
        root.put("patch_columns", test.grid().columns());
        root.put("experts", routing.experts());
        root.put("selected_patches", routing.experts() == 0 ? 0 : routing.selectedPatches());
        ArrayNode names = root.putArray("class_names");
        test.classNames().forEach(names::add);
        return root;
    }

    /** Adds what the routers do with an image. */
    static void image(ObjectNode node, Snapshot snapshot, int probe) {
        ProbeRouting routing = snapshot.probe();
        PatchSet test = snapshot.test();
        int image = routing.images()[probe];
        if (test.labelKnown(image)) {
            node.put("test_image", image);
            node.put("class", test.labels()[image]);
        } else {
            node.put("picture", test.kind(image, 0));
            node.putNull("class");
        }
        node.put("predicted", routing.predicted(probe));
        add(node.putArray("probabilities"), routing.probabilities(), probe * routing.classes(), routing.classes());
        node.put("logit", routing.logits()[probe]);
        add(node.putArray("contributions"), routing.contributions(), probe * routing.patches(), routing.patches());
        ArrayNode truth = node.putArray("truth");
        ArrayNode kinds = node.putArray("kinds");
        ArrayNode owners = node.putArray("owners");
        ArrayNode discarded = node.putArray("discarded");
        for (int patch = 0; patch < routing.patches(); patch++) {
            truth.add(test.truth(image, patch).name().toLowerCase(Locale.ROOT));
            kinds.add(test.kind(image, patch));
            if (routing.experts() > 0) {
                int count = routing.owners(probe, patch);
                owners.add(count);
                if (count == 0) {
                    discarded.add(patch);
                }
            }
        }
        ArrayNode experts = node.putArray("experts");
        for (int expert = 0; expert < routing.experts(); expert++) {
            expert(experts.addObject(), routing, probe, expert);
        }
    }

    private static void expert(ObjectNode node, ProbeRouting routing, int probe, int expert) {
        node.put("expert", expert);
        ArrayNode scores = node.putArray("scores");
        for (int patch = 0; patch < routing.patches(); patch++) {
            scores.add(routing.score(probe, patch, expert));
        }
        int length = routing.selectedPatches();
        int start = (probe * routing.experts() + expert) * length;
        ArrayNode selected = node.putArray("selected");
        for (int slot = 0; slot < length; slot++) {
            selected.add(routing.selected()[start + slot]);
        }
        add(node.putArray("gates"), routing.gates(), start, length);
    }

    private static void add(ArrayNode node, float[] values, int from, int length) {
        for (int i = from; i < from + length; i++) {
            node.add(values[i]);
        }
    }

    /** {@return JSON this program wrote, as a tree} */
    static JsonNode parse(String json) {
        try {
            return JsonMapper.builder().build().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what this program writes is JSON", e);
        }
    }

    /** Makes null of what is no number, so that every parser accepts it. */
    static void clean(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<Map.Entry<String, JsonNode>> fields =
                    object.properties().stream().toList();
            fields.stream()
                    .filter(field -> noNumber(field.getValue()))
                    .forEach(field -> object.putNull(field.getKey()));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (noNumber(array.get(i))) {
                    array.set(i, NullNode.getInstance());
                }
            }
        }
        node.forEach(RoutingJson::clean);
    }

    private static boolean noNumber(JsonNode node) {
        return node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue());
    }
}
