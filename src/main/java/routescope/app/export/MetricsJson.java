package routescope.app.export;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import routescope.core.run.RunJson;
import routescope.core.run.Snapshot;

/** Every measurement of a run as JSON, described in {@code src/docs/export.md}; not-a-number is null. */
public final class MetricsJson {
    private static final int FORMAT = 1;

    private MetricsJson() {}

    /**
     * {@return the file's text}
     *
     * @param snapshot the moment; evaluations after it count too
     */
    public static String text(Snapshot snapshot) {
        JsonMapper mapper = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        ObjectNode root = mapper.createObjectNode();
        root.put("format", FORMAT);
        root.set("config", RoutingJson.parse(RunJson.write(snapshot.config())));
        ArrayNode points = root.putArray("metrics");
        snapshot.metrics().forEach(point -> points.add(mapper.<ObjectNode>valueToTree(point)));
        RoutingJson.clean(root);
        return root.toPrettyString() + "\n";
    }
}
