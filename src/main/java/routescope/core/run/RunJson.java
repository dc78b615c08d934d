package routescope.core.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/** Reads and writes run configurations as JSON. Unknown and missing fields are refused, not guessed. */
public final class RunJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** No configuration is a megabyte long: a larger file is something else. */
    private static final long LARGEST_FILE = 1 << 20;

    private RunJson() {}

    /**
     * {@return the configuration as indented JSON}
     *
     * @param config the configuration
     */
    public static String write(RunConfig config) {
        try {
            return MAPPER.writeValueAsString(config);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a run configuration is always writable", e);
        }
    }

    /**
     * Reads a configuration.
     *
     * @param json the text
     * @param name how to call the text in a message
     * @return the configuration, with its settings checked
     * @throws RoutescopeException {@code CONFIG_UNREADABLE} when it is no configuration, {@code SETTING_OUT_OF_RANGE}
     *     when a setting is out of range
     */
    public static RunConfig read(String json, String name) {
        return read(json, name, MAPPER.readerFor(RunConfig.class));
    }

    /**
     * Reads a configuration that a newer version may have written: fields that are not known here are left out.
     *
     * @param json the text
     * @param name how to call the text in a message
     * @return the configuration, with its settings checked
     * @throws RoutescopeException as {@link #read(String, String)} does
     */
    public static RunConfig readKnown(String json, String name) {
        ObjectReader reader =
                MAPPER.readerFor(RunConfig.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        return read(json, name, reader);
    }

    private static RunConfig read(String json, String name, ObjectReader reader) {
        RunConfig config;
        try {
            config = reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new RoutescopeException(ErrorCode.CONFIG_UNREADABLE, e, name, reason(e));
        }
        if (config == null) {
            throw new RoutescopeException(ErrorCode.CONFIG_UNREADABLE, name, "it is empty");
        }
        Settings.check(config);
        return config;
    }

    /**
     * Reads a configuration from a file.
     *
     * @param file the file
     * @return the configuration, with its settings checked
     * @throws RoutescopeException when it cannot be read or is no configuration
     */
    public static RunConfig read(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new RoutescopeException(ErrorCode.CONFIG_UNREADABLE, file, "it is too large for a configuration");
            }
            return read(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new RoutescopeException(
                    ErrorCode.CONFIG_UNREADABLE, e, file, e.getClass().getSimpleName());
        }
    }

    /** {@return the configuration as a JSON tree} @param config the configuration */
    static ObjectNode tree(RunConfig config) {
        return MAPPER.valueToTree(config);
    }

    /** {@return the configuration of a tree} @param tree the tree */
    static RunConfig fromTree(ObjectNode tree) {
        try {
            return MAPPER.treeToValue(tree, RunConfig.class);
        } catch (JsonProcessingException e) {
            throw new RoutescopeException(ErrorCode.CONFIG_UNREADABLE, e, "setting", reason(e));
        }
    }

    /** The first line of Jackson's message: the rest is the place in Java, which helps nobody here. */
    private static String reason(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        String line = message.lines().findFirst().orElse(message);
        return e.getLocation() == null
                ? line
                : line + " (line " + e.getLocation().getLineNr() + ")";
    }
}
