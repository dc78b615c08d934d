package routescope.app.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** Values of a run file as JSON: exact numbers, no guessing. Not-a-number and infinity are text. */
final class FileJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    /** Fields that may be null. */
    private static final Set<String> OPTIONAL = Set.of("comparison", "comparisonGuardStart", "groups");

    private FileJson() {}

    static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("values of a run file are always writable", e);
        }
    }

    static String indented(Object value) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("values of a run file are always writable", e);
        }
    }

    /** {@return the number of a format, 0 where there is none} @param json a text that has it in the field "format" */
    static int format(byte[] json) throws IOException {
        JsonNode format = MAPPER.readTree(json).path("format");
        return format.isInt() ? format.intValue() : 0;
    }

    static JsonNode tree(byte[] json) throws IOException {
        JsonNode tree = MAPPER.readTree(json);
        refuseNull(tree);
        return tree;
    }

    /**
     * {@return the same text with a field that older files lack, as null}
     *
     * @param json the text
     * @param beside a field of the objects that should have it
     * @param field its name
     */
    static byte[] withNull(byte[] json, String beside, String field) throws IOException {
        JsonNode tree = MAPPER.readTree(json);
        for (JsonNode parent : tree.findParents(beside)) {
            if (parent instanceof ObjectNode object && !object.has(field)) {
                object.putNull(field);
            }
        }
        return MAPPER.writeValueAsBytes(tree);
    }

    /** Reads what a newer version may have written: fields that are not known are left out, the rest is as strict. */
    static <T> T readKnown(byte[] json, TypeReference<T> type) throws IOException {
        T value = MAPPER.readerFor(type)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(MAPPER.treeAsTokens(MAPPER.readTree(json)));
        refuseNull(MAPPER.valueToTree(value));
        return value;
    }

    static <T> T read(byte[] json, TypeReference<T> type) throws IOException {
        return MAPPER.readValue(MAPPER.treeAsTokens(tree(json)), type);
    }

    private static void refuseNull(JsonNode node) throws IOException {
        if (node.isNull() || node.isMissingNode()) {
            throw new IOException("a value is missing");
        }
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                if (!field.getValue().isNull() || !OPTIONAL.contains(field.getKey())) {
                    refuseNull(field.getValue());
                }
            }
        } else {
            for (JsonNode item : node) {
                refuseNull(item);
            }
        }
    }
}
