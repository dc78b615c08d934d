package routescope.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which keys the sources use.
 *
 * @param asked keys given to an accessor as they stand, with the place that asks
 * @param begun beginnings of keys that are put together while running, with the place
 * @param named every text between quotes: a key that is handed on before it is looked up stands among these
 */
record KeyUse(Map<String, String> asked, Map<String, String> begun, Set<String> named) {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$", Pattern.DOTALL);

    /**
     * Reads the sources.
     *
     * @param root the folder to look through; one that is missing uses nothing
     * @param accessors what stands before a key, as regular expressions, the opening bracket included
     * @return what they use
     */
    static KeyUse in(Path root, List<String> accessors) throws IOException {
        KeyUse use = new KeyUse(new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
        if (!Files.isDirectory(root)) {
            return use;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                use.read(file.getFileName().toString(), Files.readString(file), accessors);
            }
        }
        return use;
    }

    /** Adds what one source file uses. */
    void read(String place, String source, List<String> accessors) {
        String code = COMMENT.matcher(source).replaceAll("");
        Matcher literal = LITERAL.matcher(code);
        while (literal.find()) {
            named.add(literal.group(1));
        }
        String before = "(?:" + String.join("|", accessors) + ")";
        Matcher call = Pattern.compile(before + "\\s*\"([^\"]*)\"\\s*(\\+)?").matcher(code);
        while (call.find()) {
            (call.group(2) == null ? asked : begun).putIfAbsent(call.group(1), place);
        }
    }

    boolean uses(String key, String... prefixes) {
        return asked.containsKey(key)
                || named.contains(key)
                || Arrays.stream(prefixes).anyMatch(key::startsWith);
    }
}
