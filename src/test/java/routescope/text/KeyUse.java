package routescope.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which keys the sources use.
 *
 * @param asked keys given to an accessor as they stand, with the place that asks
 * @param composed keys put together while running, as regular expressions, with the place
 * @param named every text between quotes: a key that is handed on before it is looked up stands among these
 */
record KeyUse(Map<String, String> asked, Map<String, String> composed, Set<String> named) {
    /** {@code Texts.get("...")}, {@code VizText.get("...")}, {@code bundle.getString("...")}. */
    private static final Pattern ACCESSOR =
            Pattern.compile("\\b\\w*[Tt]exts?\\s*\\.\\s*(?:get|has|of)\\(|\\.getString\\(");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//[^\\n]*$", Pattern.DOTALL);

    /** What a value that is put into a key may look like: an identifier, itself of one or two parts. */
    private static final String ANY_ID = "[^.]+(?:\\.[^.]+)?";

    KeyUse() {
        this(new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
    }

    /**
     * Reads the sources.
     *
     * @param root the folder to look through; one that is missing uses nothing
     * @return what they use
     */
    static KeyUse in(Path root) throws IOException {
        KeyUse use = new KeyUse();
        if (!Files.isDirectory(root)) {
            return use;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                use.read(file.getFileName().toString(), Files.readString(file));
            }
        }
        return use;
    }

    /** Adds what one source file uses. */
    void read(String place, String source) {
        String code = COMMENT.matcher(source).replaceAll("");
        LITERAL.matcher(code).results().forEach(literal -> named.add(literal.group(1)));
        Matcher call = ACCESSOR.matcher(code);
        while (call.find()) {
            List<String> parts = firstArgument(code, call.end());
            Matcher first = LITERAL.matcher(parts.get(0));
            if (first.matches() && parts.size() == 1) {
                asked.putIfAbsent(first.group(1), place);
            } else if (first.matches()) {
                composed.putIfAbsent(parts.stream().map(KeyUse::pattern).collect(Collectors.joining()), place);
            }
        }
    }

    private static String pattern(String part) {
        Matcher literal = LITERAL.matcher(part);
        return literal.matches() ? Pattern.quote(literal.group(1)) : ANY_ID;
    }

    /** {@return the summands of the argument that begins at a place} */
    private static List<String> firstArgument(String code, int from) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = from;
        int at = from;
        Matcher literal = LITERAL.matcher(code);
        while (at < code.length()) {
            char c = code.charAt(at);
            if (c == '"' && literal.region(at, code.length()).lookingAt()) {
                at = literal.end();
                continue;
            }
            if (depth == 0 && (c == ')' || c == ',' || c == '+')) {
                parts.add(code.substring(start, at).strip());
                start = at + 1;
                if (c != '+') {
                    return parts;
                }
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            at++;
        }
        return List.of("");
    }

    /** {@return whether some source may look a key up} */
    boolean uses(String key) {
        return asked.containsKey(key)
                || named.contains(key)
                || composed.keySet().stream().anyMatch(key::matches)
                || usesWithSuffix(key)
                || usesInHalves(key);
    }

    /** A key that is joined from two names by a {@code "."} of its own. */
    private boolean usesInHalves(String key) {
        int dot = key.indexOf('.');
        return dot > 0
                && named.contains(".")
                && named.contains(key.substring(0, dot))
                && named.contains(key.substring(dot + 1));
    }

    /** A key that is handed on and gets an ending such as {@code ".hint"} where it is looked up. */
    private boolean usesWithSuffix(String key) {
        int dot = key.lastIndexOf('.');
        return dot > 0 && named.contains(key.substring(dot)) && uses(key.substring(0, dot));
    }
}
