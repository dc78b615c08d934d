package routescope.core.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/**
 * One value of a {@link RunConfig} that a person may edit: where it stands, what it may be, and when it matters. The
 * settings panel, the command line and the checks all read this.
 *
 * @param id where it stands in the JSON, e.g. {@code model.experts}; also the key of its texts
 * @param kind what kind of value it is
 * @param min smallest value of a number
 * @param max largest value of a number
 * @param logarithmic whether a slider over it should be logarithmic
 * @param choices the JSON words of a choice, in the order to show
 * @param applies whether it matters in a configuration
 */
public record Setting(
        String id,
        Kind kind,
        double min,
        double max,
        boolean logarithmic,
        List<String> choices,
        Predicate<RunConfig> applies) {

    /** What kind of value a setting is, and the Java type it has here. */
    public enum Kind {
        /** A whole number: {@link Long}. */
        INTEGER,
        /** A number: {@link Double}. */
        REAL,
        /** One of {@link Setting#choices}: {@link String}. */
        CHOICE,
        /** On or off: {@link Boolean}. */
        SWITCH,
        /** A folder: {@link String}. */
        FOLDER,
        /** Two or more different digits: {@link List} of {@link Long}. */
        DIGITS
    }

    /** {@return the part of the configuration it belongs to: data, model, training or run} */
    public String group() {
        int dot = id.indexOf('.');
        return dot < 0 ? "run" : id.substring(0, dot);
    }

    /**
     * {@return its value in a configuration, of the type its kind names}
     *
     * @param config a configuration in which the setting exists
     */
    public Object get(RunConfig config) {
        ObjectNode tree = RunJson.tree(config);
        JsonNode node = tree.at(pointer(tree));
        return switch (kind) {
            case INTEGER -> node.asLong();
            case REAL -> node.asDouble();
            case CHOICE, FOLDER -> node.asText();
            case SWITCH -> node.asBoolean();
            case DIGITS -> {
                List<Long> digits = new ArrayList<>();
                node.forEach(digit -> digits.add(digit.asLong()));
                yield List.copyOf(digits);
            }
        };
    }

    /**
     * {@return whether the setting exists in a configuration at all: pattern data has no digits}
     *
     * @param config a configuration
     */
    public boolean existsIn(RunConfig config) {
        ObjectNode tree = RunJson.tree(config);
        return !tree.at(pointer(tree)).isMissingNode();
    }

    /**
     * Changes the setting.
     *
     * @param config a configuration in which the setting exists; not modified
     * @param value the new value, of the type its kind names
     * @return the configuration with the new value
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when the value is not allowed
     */
    public RunConfig with(RunConfig config, Object value) {
        check(value);
        ObjectNode tree = RunJson.tree(config);
        String pointer = pointer(tree);
        int slash = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) tree.at(pointer.substring(0, slash));
        String name = pointer.substring(slash + 1);
        if (value instanceof Long number) {
            parent.put(name, number);
        } else if (value instanceof Double number) {
            parent.put(name, number);
        } else if (value instanceof Boolean on) {
            parent.put(name, on);
        } else if (value instanceof List<?> digits) {
            ArrayNode array = parent.putArray(name);
            digits.forEach(digit -> array.add(((Number) digit).longValue()));
        } else {
            parent.put(name, value.toString());
        }
        return RunJson.fromTree(tree);
    }

    /**
     * Reads a value from a word of the command line or a text field.
     *
     * @param text the word
     * @return the value, of the type its kind names
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when the word is no such value or out of range
     */
    public Object parse(String text) {
        String word = text.strip();
        Object value;
        try {
            value = switch (kind) {
                case INTEGER -> Long.valueOf(word);
                case REAL -> Double.valueOf(word);
                case CHOICE, FOLDER -> word;
                case SWITCH -> parseSwitch(word);
                case DIGITS ->
                    List.of(word.split("\\s*,\\s*")).stream().map(Long::valueOf).toList();
            };
        } catch (NumberFormatException e) {
            throw refuse(e, "\"" + word + "\" is not " + what());
        }
        check(value);
        return value;
    }

    /** {@return what values are allowed, as a phrase: "a whole number from 1 to 32"} */
    public String what() {
        return switch (kind) {
            case INTEGER -> "a whole number from %d to %d".formatted((long) min, (long) max);
            case REAL -> "a number from %s to %s".formatted(plain(min), plain(max));
            case CHOICE -> "one of " + String.join(", ", choices);
            case SWITCH -> "true or false";
            case FOLDER -> "a folder";
            case DIGITS -> "%d to %d different digits, separated by commas".formatted((long) min, (long) max);
        };
    }

    /**
     * Checks a value.
     *
     * @param value a value of the type its kind names
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when it is not allowed
     */
    public void check(Object value) {
        boolean allowed = switch (kind) {
            case INTEGER, REAL -> {
                double number = ((Number) value).doubleValue();
                yield number >= min && number <= max;
            }
            case CHOICE -> choices.contains(value.toString());
            case SWITCH, FOLDER -> true;
            case DIGITS -> digitsAllowed((List<?>) value);
        };
        if (!allowed) {
            throw refuse(null, id + " cannot be " + value);
        }
    }

    private boolean digitsAllowed(List<?> digits) {
        return digits.size() >= min
                && digits.size() <= max
                && digits.stream().distinct().count() == digits.size()
                && digits.stream().allMatch(d -> ((Number) d).longValue() >= 0 && ((Number) d).longValue() <= 9);
    }

    private RoutescopeException refuse(@org.jspecify.annotations.Nullable Throwable cause, String sentence) {
        return new RoutescopeException(
                ErrorCode.SETTING_OUT_OF_RANGE, cause, sentence, id + " is " + what() + ". The value before was kept.");
    }

    private static Boolean parseSwitch(String word) {
        return switch (word) {
            case "true", "on", "yes" -> true;
            case "false", "off", "no" -> false;
            default -> throw new NumberFormatException(word);
        };
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** Images with a cue hold the settings of the images without it one level deeper. */
    private String pointer(ObjectNode tree) {
        String pointer = "/" + id.replace('.', '/');
        String deeper = pointer.replace("/data/", "/data/base/");
        return tree.at(pointer).isMissingNode() && !tree.at(deeper).isMissingNode() ? deeper : pointer;
    }
}
