package routescope.app.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import routescope.core.data.DataSources;
import routescope.core.data.LoadProgress;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.random.Seeds;
import routescope.core.run.Presets;
import routescope.core.run.Run;
import routescope.core.run.RunConfig;
import routescope.core.run.Setting;
import routescope.core.run.Settings;
import routescope.core.tensor.Workers;
import routescope.core.train.EngineState;

/** Run files of a real run: they come back whole, and anything else is refused with one sentence. */
class RunFileTest {
    private static final int MUTATIONS = 2000;
    private static final RunConfig CONFIG = config();

    /** A file of a run with an edit and a branch, and the weights 7 steps further. */
    private static byte[] whole = {};

    /** The entries of that file. */
    private static Map<String, byte[]> parts = Map.of();

    private static int later;

    @TempDir
    Path folder;

    private static RunConfig config() {
        RunConfig config = Presets.find("digits-joint", null).config();
        for (String text : List.of(
                "data.trainSamples=40", "data.testSamples=10", "model.neuronsPerExpert=2", "compareWithCnn=true")) {
            String[] parts = text.split("=", -1);
            Setting found = Settings.find(parts[0]).orElseThrow();
            config = found.with(config, found.parse(parts[1]));
        }
        return config;
    }

    private static Run open() {
        return new Run(
                CONFIG,
                new DataSources().load(CONFIG.data(), new Seeds(CONFIG.seed()), LoadProgress.NONE),
                Workers.ONE);
    }

    private static int bits(Run run) {
        EngineState state = run.engine().state();
        return Arrays.hashCode(state.mixture().neurons()) * 31
                + Arrays.hashCode(state.mixture().routers())
                + state.step();
    }

    private static void play(Run run, int steps) {
        for (int i = 0; i < steps; i++) {
            run.step();
        }
    }

    @BeforeAll
    static void run() throws IOException {
        try (Run run = open()) {
            play(run, 5);
            run.edit(run.engine().knobs().withRates(0.1, 0.1), "unused");
            play(run, 4);
            run.travel(3, () -> true);
            run.edit(run.engine().knobs().togglingFrozen(1), "other");
            play(run, 3);
            RunFile file = new RunFile(
                    CONFIG,
                    run.remembered(),
                    "notes \u00e9",
                    Map.of("b", "2", "a", "1"),
                    run.data().sourceHash(),
                    new RunFile.Provenance("1", "17", "test", 1, 1, "2026-01-01T00:00:00Z"),
                    new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3});
            whole = RunFileWriter.bytes(file);
            parts = unzip(whole);
            play(run, 7);
            later = bits(run);
        }
    }

    private RunFile read(byte[] bytes) throws IOException {
        return RunFileReader.read(Files.write(folder.resolve("a.rscope"), bytes));
    }

    @Test
    void comesBackEqualAndGoesOnBitForBit() throws IOException {
        RunFile file = read(whole);

        assertThat(RunFileWriter.bytes(file)).isEqualTo(whole);
        assertThat(file.config()).isEqualTo(CONFIG);
        assertThat(file.notes()).isEqualTo("notes \u00e9");
        assertThat(file.past().tree().branches()).hasSize(2);
        assertThat(file.past().frames()).isNotEmpty();
        try (Run run = open()) {
            assertThat(run.data().sourceHash()).isEqualTo(file.dataHash());
            run.recall(file.past(), () -> true);
            play(run, 7);
            assertThat(bits(run)).isEqualTo(later);
        }
    }

    @Test
    void keepsTheVersionBefore() throws IOException {
        Path target = folder.resolve("b.rscope");
        RunFile file = read(whole);
        Files.writeString(target, "before");

        RunFileWriter.write(target, file);

        assertThat(target).hasBinaryContent(whole);
        assertThat(folder.resolve("b.rscope.bkp")).hasContent("before");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "manifest.json|\"format\":2|\"format\":0|RUN_FILE_DAMAGED",
                "manifest.json|\"workers\":1|\"workers\":0|RUN_FILE_DAMAGED",
                "tree.json|\"end\":9|\"end\":90000000|RUN_FILE_DAMAGED",
                "manifest.json|\"step\":6|\"step\":60|RUN_FILE_DAMAGED",
                "run.json|\"seed\"|\"sead\"|RUN_FILE_DAMAGED",
                "run.json|\"neuronsPerExpert\" : 2|\"neuronsPerExpert\" : 3|RUN_FILE_DAMAGED",
                "run.json|\"neuronsPerExpert\" : 2|\"neuronsPerExpert\" : 2000000|RUN_FILE_DAMAGED",
                "tree.json|\"parent\":-1|\"parent\":0|RUN_FILE_DAMAGED",
                "tree.json|\"parent\":0|\"parent\":7|RUN_FILE_DAMAGED",
                "tree.json|\"current\":1|\"current\":9|RUN_FILE_DAMAGED",
                "tree.json|\"start\":3|\"start\":300|RUN_FILE_DAMAGED",
                "tree.json|\"frozen\":[1]|\"frozen\":[99]|RUN_FILE_DAMAGED",
                "history/index.json|\"line\":0|\"line\":8|RUN_FILE_DAMAGED",
                "history/index.json|JOINT|CNN|RUN_FILE_DAMAGED",
                "history/0000-neurons.npy|<f4|>f4|RUN_FILE_DAMAGED",
            })
    void refusesWhatCannotBe(String entry, String from, String to, ErrorCode code) throws IOException {
        Map<String, byte[]> entries = unzip(whole);
        String text = new String(entries.get(entry), StandardCharsets.ISO_8859_1);
        assertThat(text).contains(from);
        entries.put(entry, text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1));

        refused(zip(entries), code);
    }

    @Test
    void refusesStrangeNamesAndBombs() throws IOException {
        Map<String, byte[]> strange = unzip(whole);
        strange.put("../../outside.txt", new byte[1]);
        refused(zip(strange), ErrorCode.RUN_FILE_DAMAGED);
        Map<String, byte[]> bomb = unzip(whole);
        bomb.put("notes.txt", new byte[1 << 25]);
        refused(zip(bomb), ErrorCode.RUN_FILE_DAMAGED);
        assertThatThrownBy(() -> RunFileReader.read(folder.resolve("none")))
                .isInstanceOfSatisfying(
                        RoutescopeException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.RUN_FILE_UNREADABLE));
    }

    @Test
    void refusesWeightsThatAreNotThoseOfTheStep() throws IOException {
        Map<String, byte[]> entries = unzip(whole);
        byte[] weights = entries.get("weights/neurons.npy");
        assertThat(weights).isNotNull();
        byte[] other = weights.clone();
        other[other.length - 2] ^= 1;
        entries.put("weights/neurons.npy", other);

        refused(zip(entries), ErrorCode.RUN_FILE_DAMAGED);
    }

    @Test
    void refusesWhatUnpacksToMoreThanThereIsRoom() throws IOException {
        Path file = Files.write(folder.resolve("c.rscope"), whole);

        assertThatThrownBy(() -> RunFileReader.read(file, 20_000))
                .isInstanceOfSatisfying(
                        RoutescopeException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.RUN_FILE_UNREADABLE));
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    }

    @Test
    void refusesTwoEntriesOfTheSameName() throws IOException {
        String raw = new String(whole, StandardCharsets.ISO_8859_1);
        byte[] twice = raw.replace("notes.txt", "view.json").getBytes(StandardCharsets.ISO_8859_1);

        refused(twice, ErrorCode.RUN_FILE_DAMAGED);
    }

    private void refused(byte[] bytes, ErrorCode code) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOfSatisfying(
                        RoutescopeException.class, e -> assertThat(e.code()).isEqualTo(code));
        assertThat(folder.resolve("a.rscope")).hasBinaryContent(bytes);
    }

    /** The file with another format number, and what a newer version may have added to it. */
    private static Map<String, byte[]> newer() throws IOException {
        Map<String, byte[]> entries = unzip(whole);
        replace(entries, "manifest.json", "\"format\":2", "\"format\":3,\"mood\":null");
        return entries;
    }

    private static void replace(Map<String, byte[]> entries, String entry, String from, String to) {
        String text = new String(Objects.requireNonNull(entries.get(entry)), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        entries.put(entry, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void opensANewerFileWhosePartsItUnderstands() throws IOException {
        Map<String, byte[]> entries = newer();
        entries.put("sound.ogg", new byte[100]);
        replace(entries, "run.json", "\"seed\" :", "\"colour\" : \"red\", \"seed\" :");
        replace(entries, "tree.json", "\"current\":1", "\"current\":1,\"more\":[{\"deep\":null}]");
        replace(entries, "history/index.json", "\"line\":0", "\"weather\":3,\"line\":0");

        RunFile file = read(zip(entries));

        assertThat(file.newerFormat()).isTrue();
        assertThat(file.format()).isEqualTo(3);
        assertThat(RunFileWriter.bytes(file)).isEqualTo(whole);
        assertThat(read(whole).newerFormat()).isFalse();
    }

    @Test
    void opensAFileOfTheFormatBeforeGroups() throws IOException {
        Map<String, byte[]> entries = unzip(whole);
        replace(entries, "manifest.json", "\"format\":2", "\"format\":1");
        replace(entries, "metrics.json", ",\"groups\":null", "");

        RunFile file = read(zip(entries));

        assertThat(file.newerFormat()).isFalse();
        assertThat(file.format()).isEqualTo(1);
        assertThat(RunFileWriter.bytes(file)).isEqualTo(whole);
    }

    @Test
    void refusesANewerFileThatItDoesNotUnderstand() throws IOException {
        Map<String, byte[]> without = newer();
        without.remove("tree.json");
        refused(zip(without), ErrorCode.RUN_FILE_NEWER);
        Map<String, byte[]> other = newer();
        replace(other, "run.json", "\"digit-mosaic\"", "\"photographs\"");
        refused(zip(other), ErrorCode.RUN_FILE_NEWER);
        Map<String, byte[]> none = newer();
        replace(none, "tree.json", "\"current\":1", "\"current\":null");
        refused(zip(none), ErrorCode.RUN_FILE_NEWER);
        Map<String, byte[]> larger = newer();
        replace(larger, "run.json", "\"neuronsPerExpert\" : 2", "\"neuronsPerExpert\" : 3");
        refused(zip(larger), ErrorCode.RUN_FILE_NEWER);
    }

    @Test
    void anyDamageGivesTheSameRunOrOneSentence() throws IOException {
        Random random = new Random(3);
        int refused = 0;
        int changed = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            boolean inside = i % 2 == 1;
            Map<String, byte[]> entries = inside ? mutatedInside(random) : Map.of();
            byte[] bytes = inside ? zip(entries) : mutated(whole, random);
            try {
                RunFile file = read(bytes);
                if (inside) {
                    assertHolds(file, entries, i);
                    changed++;
                } else {
                    assertThat(Arrays.equals(RunFileWriter.bytes(file), whole))
                            .as("mutation %d", i)
                            .isTrue();
                }
            } catch (RoutescopeException e) {
                assertThat(e.code().name()).as("mutation %d", i).startsWith("RUN_FILE");
                assertThat(e.sentence()).as("mutation %d", i).doesNotContain("\n", "Exception");
                refused++;
            }
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).as("mutation %d", i).containsExactly(folder.resolve("a.rscope"));
            }
            byte[] after = Files.readAllBytes(folder.resolve("a.rscope"));
            assertThat(Arrays.equals(after, bytes)).as("mutation %d", i).isTrue();
        }
        assertThat(refused).isGreaterThan(MUTATIONS / 2);
        assertThat(changed).isPositive();
    }

    /** What was accepted is what stood there, entry by entry; the table is for spreadsheets and not read. */
    private static void assertHolds(RunFile file, Map<String, byte[]> entries, int mutation) throws IOException {
        Map<String, byte[]> again = unzip(RunFileWriter.bytes(file));
        assertThat(again.keySet()).as("mutation %d", mutation).isEqualTo(entries.keySet());
        JsonMapper json = JsonMapper.builder().build();
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            byte[] written = Objects.requireNonNull(again.get(entry.getKey()));
            if (Arrays.equals(written, entry.getValue())) {
                continue;
            }
            if (entry.getKey().endsWith(".json")) {
                assertThat(json.readTree(written))
                        .as("mutation %d of %s", mutation, entry.getKey())
                        .isEqualTo(json.readTree(entry.getValue()));
            } else {
                assertThat(entry.getKey()).as("mutation %d", mutation).isEqualTo("metrics.csv");
            }
        }
    }

    private static byte[] mutated(byte[] from, Random random) {
        byte[] bytes = from.clone();
        int at = random.nextInt(Math.max(1, bytes.length));
        if (bytes.length == 0) {
            return bytes;
        }
        switch (random.nextInt(3)) {
            case 0 -> bytes = Arrays.copyOf(bytes, at);
            case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            default -> {
                bytes = Arrays.copyOf(bytes, bytes.length + 1);
                System.arraycopy(from, at, bytes, at + 1, from.length - at);
            }
        }
        return bytes;
    }

    /** One entry changed, dropped or renamed, or two swapped: in a zip again the sums are right, the content is not. */
    private static Map<String, byte[]> mutatedInside(Random random) throws IOException {
        Map<String, byte[]> entries = unzip(whole);
        List<String> names = List.copyOf(entries.keySet());
        String name = names.get(random.nextInt(names.size()));
        byte[] content = Objects.requireNonNull(entries.get(name));
        switch (random.nextInt(6)) {
            case 0 -> entries.remove(name);
            case 1 -> entries.put(name + "x", Objects.requireNonNull(entries.remove(name)));
            case 2 -> {
                String other = names.get(random.nextInt(names.size()));
                entries.put(name, Objects.requireNonNull(entries.put(other, content)));
            }
            default -> entries.put(name, mutated(content, random));
        }
        return entries;
    }

    /** {@return the entries of a file; those of the whole one are unpacked once} */
    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        if (bytes == whole && !parts.isEmpty()) {
            return new LinkedHashMap<>(parts);
        }
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(0);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
