package routescope.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds every bundle to the sources that use it: no key missing, none obsolete, none twice, every pattern readable. A
 * bundle is used by the package beside it; the window's, which all screens share, by the whole of {@code ui}.
 */
class BundleConsistencyTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "routescope");
    private static final Path RESOURCES = Path.of("src", "main", "resources", "routescope");
    private static final Map<Path, Path> USERS = Map.of(Path.of("ui", "text"), Path.of("ui"));

    /** The errors' keys are the constants of an enum: ErrorTextsTest holds them together. */
    private static final String ERRORS = "errors.properties";

    private static Stream<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".properties")).sorted().toList().stream();
        }
    }

    private static Stream<Path> lookedUp() throws IOException {
        return bundles().filter(file -> !file.endsWith(ERRORS));
    }

    private static KeyUse usersOf(Path bundle) throws IOException {
        Path beside = RESOURCES.relativize(bundle.getParent());
        return KeyUse.in(SOURCES.resolve(USERS.getOrDefault(beside, beside)));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("lookedUp")
    void holdsTheKeysTheSourcesAskFor(Path file) throws IOException {
        List<String> missing = missing(Bundle.read(file), usersOf(file));

        assertThat(missing)
                .as("keys missing in %s; lines to paste:%n%s", file, String.join("\n", missing))
                .isEmpty();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("lookedUp")
    void holdsNoObsoleteKeys(Path file) throws IOException {
        List<String> obsolete = obsolete(Bundle.read(file), usersOf(file));

        assertThat(obsolete)
                .as("keys of %s no source uses; lines to delete:%n%s", file, String.join("\n", obsolete))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void holdsReadablePatternsOnce(Path file) throws IOException {
        Bundle bundle = Bundle.read(file);
        SoftAssertions all = new SoftAssertions();

        all.assertThat(bundle.repeated()).as("keys that stand twice in " + file).isEmpty();
        bundle.texts().forEach((key, text) -> {
            all.assertThatCode(() -> new MessageFormat(text, Locale.ROOT))
                    .as("%s of %s is a pattern of MessageFormat: %s", key, file, text)
                    .doesNotThrowAnyException();
            all.assertThat(hasLoneQuote(text))
                    .as("%s of %s holds a lone single quote, which MessageFormat swallows: %s", key, file, text)
                    .isFalse();
            all.assertThat(text.strip()).as("%s of %s is not empty", key, file).isNotEmpty();
        });
        all.assertAll();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void translatesTheSameKeys(Path file) throws IOException {
        String base = file.getFileName().toString().replaceFirst("_[a-z]{2}(_[A-Z]{2})?\\.properties$", ".properties");

        assertThat(Bundle.read(file).keys())
                .as("keys of %s and %s", file, base)
                .isEqualTo(Bundle.read(file.resolveSibling(base)).keys());
    }

    @Test
    void findsMissingObsoleteAndComposedKeys() {
        KeyUse use = new KeyUse();
        use.read("A.java", """
                /* texts.get("in.a.comment") */
                String a = texts.get("asked.key") + "tail";
                String b = Texts.get(
                        "asked.later", 3);
                String c = VizText.get("preset." + id(1, 2) + ".name");
                String d = Texts.get("lost." + id);
                String e = Texts.get(many ? "choice.many" : "choice.one");
                Action f = action("handed.on").tip(key + ".tip");
                """);
        Bundle bundle = new Bundle(
                Path.of("planted.properties"),
                new TreeMap<>(Map.of(
                        "asked.key", "x",
                        "handed.on", "x",
                        "handed.on.tip", "x",
                        "handed.on.hint", "x",
                        "preset.a.name", "x",
                        "preset.a.help", "x",
                        "choice.many", "x",
                        "in.a.comment", "x")),
                Set.of());

        assertThat(missing(bundle, use))
                .hasSize(2)
                .satisfiesOnlyOnce(line -> assertThat(line).isEqualTo("asked.later = (asked for in A.java)"))
                .satisfiesOnlyOnce(line -> assertThat(line).contains("lost."));
        assertThat(obsolete(bundle, use)).containsExactly("handed.on.hint", "in.a.comment", "preset.a.help");
        assertThat(hasLoneQuote("It's")).isTrue();
        assertThat(hasLoneQuote("It''s '{'literal'}'")).isFalse();
    }

    private static List<String> missing(Bundle bundle, KeyUse use) {
        Stream<String> plain = use.asked().entrySet().stream()
                .filter(asked -> !bundle.keys().contains(asked.getKey()))
                .map(asked -> asked.getKey() + " = (asked for in " + asked.getValue() + ")");
        Stream<String> composed = use.composed().entrySet().stream()
                .filter(asked -> bundle.keys().stream().noneMatch(key -> key.matches(asked.getKey())))
                .map(asked -> "# any key like " + asked.getKey() + " (put together in " + asked.getValue() + ")");
        return Stream.concat(plain, composed).toList();
    }

    private static List<String> obsolete(Bundle bundle, KeyUse use) {
        return bundle.keys().stream().filter(key -> !use.uses(key)).toList();
    }

    private static boolean hasLoneQuote(String text) {
        String rest = text.replace("''", "");
        return Pattern.compile("'[{}]+'").matcher(rest).replaceAll("").contains("'");
    }
}
