package routescope.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds every bundle to the sources that use it: no key missing, none obsolete, none twice, every pattern readable. A
 * bundle is checked from the moment its file exists.
 */
class BundleConsistencyTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "routescope");
    private static final Path RESOURCES = Path.of("src", "main", "resources", "routescope");

    /**
     * The bundles and how the sources reach them. {@code prefixes} are the beginnings of keys that are put together
     * while running, such as {@code "preset." + id + ".name"}: declare one here when the test asks for it.
     */
    private static final List<Reach> REACHES = List.of(
            new Reach(
                    "ui/text/messages.properties",
                    "ui",
                    List.of("\\b[Tt]exts\\s*\\.\\s*(?:get|has|bind)\\("),
                    List.of(
                            "preset.",
                            "error.",
                            "state.",
                            "metric.",
                            "action.",
                            "routing.map.",
                            "routing.option.",
                            "routing.quantity.",
                            "routing.scope.",
                            "routing.table.",
                            "inspector.patch.truth.",
                            "inspector.table.",
                            "timeline.table.")),
            new Reach(
                    "viz/viz.properties",
                    "viz",
                    List.of("\\b[A-Za-z]*[Tt]exts?\\s*\\.\\s*(?:get|of)\\(", "\\.getString\\("),
                    List.of()),
            new Reach(
                    "cli/cli.properties",
                    "cli",
                    List.of("\\b[A-Za-z]*[Tt]exts?\\s*\\.\\s*(?:get|of)\\(", "\\.getString\\("),
                    List.of()));

    /** How one bundle is reached. */
    private record Reach(String file, String sources, List<String> accessors, List<String> prefixes) {
        Path path() {
            return RESOURCES.resolve(file);
        }

        @Override
        public String toString() {
            return file;
        }
    }

    private static Stream<Reach> reaches() {
        return REACHES.stream();
    }

    private static Stream<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".properties")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("reaches")
    void holdsTheKeysTheSourcesAskFor(Reach reach) throws IOException {
        KeyUse use = KeyUse.in(SOURCES.resolve(reach.sources()), reach.accessors());
        if (!Files.exists(reach.path())) {
            assertThat(use.asked())
                    .as("keys looked up, but there is no " + reach)
                    .isEmpty();
            return;
        }
        Bundle bundle = Bundle.read(reach.path());

        List<String> missing = missing(bundle, use);

        assertThat(missing)
                .as("keys missing in %s; lines to paste:%n%s", reach.path(), String.join("\n", missing))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reaches")
    void declaresThePrefixesOfKeysPutTogetherWhileRunning(Reach reach) throws IOException {
        KeyUse use = KeyUse.in(SOURCES.resolve(reach.sources()), reach.accessors());

        List<String> undeclared = use.begun().entrySet().stream()
                .filter(begun -> reach.prefixes().stream().noneMatch(begun.getKey()::startsWith))
                .map(begun -> "\"" + begun.getKey() + "\" in " + begun.getValue())
                .toList();

        assertThat(undeclared)
                .as("beginnings of keys to declare in the prefixes of %s in this test", reach)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reaches")
    void holdsNoObsoleteKeys(Reach reach) throws IOException {
        if (!Files.exists(reach.path())) {
            return;
        }
        Bundle bundle = Bundle.read(reach.path());
        KeyUse use = KeyUse.in(SOURCES.resolve(reach.sources()), reach.accessors());

        List<String> obsolete = obsolete(bundle, use, reach.prefixes());

        assertThat(obsolete)
                .as("keys of %s no source uses; lines to delete:%n%s", reach.path(), String.join("\n", obsolete))
                .isEmpty();
    }

    @Test
    void knowsEveryBundleOfTheProgram() throws IOException {
        List<String> known = Stream.concat(
                        Stream.of("core/error/errors.properties"),
                        REACHES.stream().map(Reach::file))
                .toList();

        List<String> unknown = bundles()
                .map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
                .map(name -> name.replaceFirst("_[a-z]{2}(_[A-Z]{2})?\\.properties$", ".properties"))
                .filter(name -> !known.contains(name))
                .toList();

        assertThat(unknown)
                .as("bundles without a row in this test: add one that says who uses them")
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
                    .as(
                            "%s of %s holds a lone single quote, which MessageFormat swallows: double it: %s",
                            key, file, text)
                    .isFalse();
            all.assertThat(text.strip()).as("%s of %s is not empty", key, file).isNotEmpty();
        });
        all.assertAll();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void translatesTheSameKeys(Path file) throws IOException {
        Path base = file.resolveSibling(
                file.getFileName().toString().replaceFirst("_[a-z]{2}(_[A-Z]{2})?\\.properties$", ".properties"));

        assertThat(Bundle.read(file).keys())
                .as("keys of %s and %s", file, base)
                .isEqualTo(Bundle.read(base).keys());
    }

    @Test
    void findsMissingObsoleteAndComposedKeys() throws IOException {
        KeyUse use = new KeyUse(new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
        use.read("A.java", """
                /* texts.get("in.a.comment") */
                String a = texts.get("asked.key");
                String b = Texts.get(
                        "asked.later", 3);
                String c = texts.get("preset." + id + ".name");
                Action d = action("handed.on");
                """, REACHES.get(0).accessors());
        Bundle bundle = new Bundle(
                Path.of("planted.properties"),
                new TreeMap<>(Map.of("asked.key", "x", "handed.on", "x", "preset.a.name", "x", "in.a.comment", "x")),
                Set.of());

        assertThat(missing(bundle, use)).containsExactly("asked.later = (A.java)");
        assertThat(obsolete(bundle, use, List.of("preset."))).containsExactly("in.a.comment");
        assertThat(use.begun()).containsOnlyKeys("preset.");
        assertThat(hasLoneQuote("It's")).isTrue();
        assertThat(hasLoneQuote("It''s '{'literal'}'")).isFalse();
        assertThatCode(() -> new MessageFormat("{0", Locale.ROOT)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> missing(Bundle bundle, KeyUse use) {
        return use.asked().entrySet().stream()
                .filter(asked -> !bundle.keys().contains(asked.getKey()))
                .map(asked -> asked.getKey() + " = (" + asked.getValue() + ")")
                .toList();
    }

    private static List<String> obsolete(Bundle bundle, KeyUse use, List<String> prefixes) {
        String[] declared = prefixes.toArray(String[]::new);
        return bundle.keys().stream().filter(key -> !use.uses(key, declared)).collect(Collectors.toList());
    }

    private static boolean hasLoneQuote(String text) {
        String rest = text.replace("''", "");
        return Pattern.compile("'[{}]+'").matcher(rest).replaceAll("").contains("'");
    }
}
