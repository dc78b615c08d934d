package routescope.app.settings;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes preferences as JSON and reads them back leniently: what is missing is taken from the defaults. */
final class PreferencesJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .build();

    private PreferencesJson() {}

    static String write(Preferences preferences) {
        try {
            return MAPPER.writeValueAsString(preferences);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("preferences are always writable", e);
        }
    }

    /**
     * Reads preferences. A field that is missing, null or of the wrong kind keeps its default.
     *
     * @throws JsonProcessingException when the text is no JSON object at all
     */
    static Preferences read(String json) throws JsonProcessingException {
        JsonNode read = MAPPER.readTree(json);
        if (!(read instanceof ObjectNode given)) {
            throw new JsonParseException(null, "no JSON object");
        }
        ObjectNode tree = MAPPER.valueToTree(Preferences.DEFAULT);
        given.properties().forEach(field -> {
            ObjectNode candidate = tree.deepCopy();
            candidate.set(field.getKey(), field.getValue());
            if (tree.has(field.getKey()) && isReadable(candidate)) {
                tree.set(field.getKey(), field.getValue());
            }
        });
        return MAPPER.treeToValue(tree, Preferences.class);
    }

    private static boolean isReadable(ObjectNode candidate) {
        try {
            Preferences preferences = MAPPER.treeToValue(candidate, Preferences.class);
            return preferences.window() != null
                    && preferences.overlay() != null
                    && preferences.stepSize() != null
                    && preferences.theme() != null;
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
