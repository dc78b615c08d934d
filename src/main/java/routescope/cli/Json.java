package routescope.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import routescope.core.run.RunConfig;

/** Results as JSON that every parser accepts: not-a-number becomes null. */
final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectMapper SNAKE_MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Json() {}

    /** {@return a record, list or map as indented JSON} @param value the value */
    static String text(Object value) {
        JsonNode tree = MAPPER.valueToTree(value);
        clean(tree);
        return tree.toPrettyString();
    }

    /** {@return the same with field names of words joined by underscores} @param value the value */
    static String snakeText(Object value) {
        JsonNode tree = SNAKE_MAPPER.valueToTree(value);
        clean(tree);
        return tree.toPrettyString();
    }

    /** {@return a configuration as {@code train --config} reads it} @param config the configuration */
    static JsonNode config(RunConfig config) {
        return MAPPER.valueToTree(config);
    }

    private static void clean(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<Map.Entry<String, JsonNode>> fields =
                    object.properties().stream().toList();
            fields.stream()
                    .filter(field -> isNoNumber(field.getValue()))
                    .forEach(field -> object.putNull(field.getKey()));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (isNoNumber(array.get(i))) {
                    array.set(i, NullNode.getInstance());
                }
            }
        }
        if (node instanceof ContainerNode<?>) {
            node.forEach(Json::clean);
        }
    }

    private static boolean isNoNumber(JsonNode node) {
        return node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue());
    }
}
