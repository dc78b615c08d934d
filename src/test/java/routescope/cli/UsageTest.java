package routescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import routescope.core.run.Presets;

class UsageTest {

    @Test
    void listsEveryCommandWhenAskedForHelp() {
        CliRun run = CliRun.of("--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("train", "presets", "demo", "doctor", "bench", "picture", "inspect", "replay");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "presets", "demo", "doctor", "bench", "picture", "export", "inspect", "replay"})
    void explainsEveryOptionWhenAskedForHelp(String command) {
        CliRun run = CliRun.of(command, "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Usage: routescope " + command).contains("--help", "--debug");
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void tellsItsVersion() {
        assertThat(CliRun.of("--version").out())
                .contains("Routescope", "Java " + Runtime.version().feature());
    }

    private static Stream<Arguments> wrongUsages() {
        return Stream.of(
                usage("Missing required subcommand"),
                usage("Unknown option: '--nonsense'", "train", "--nonsense"),
                usage("Did you mean", "trian"),
                usage("--config", "train", "--config"),
                usage("mutually exclusive", "train", "--preset", "pattern", "--config", "x.json"),
                usage("no preset called \"nonsense\"", "train", "--preset", "nonsense"),
                usage("no preset called \"nonsense\"", "presets", "nonsense"),
                usage("needs --data DIR", "train", "--preset", "mnist-joint"),
                usage("no setting \"model.nonsense\"", "train", "--set", "model.nonsense=1"),
                usage("from 1 to 32", "train", "--set", "model.experts=33"),
                usage("from 1 to 32", "train", "--set", "model.experts=NaN"),
                usage("from 1 to 32", "train", "--set", "model.experts="),
                usage("\"many\" is not a whole number", "train", "--set", "model.experts=many"),
                usage("from 0 to 1000000", "train", "--set", "training.expertLearningRate=NaN"),
                usage("from 0 to 1000000", "train", "--set", "training.expertLearningRate=-1"),
                usage("from 0 to 1000000", "train", "--set", "training.expertLearningRate=Infinity"),
                usage("different digits", "train", "--set", "data.classDigits=1,1"),
                usage("different digits", "train", "--set", "data.classDigits="),
                usage("one of joint, separate", "train", "--set", "training.recipe=none"),
                usage("does not exist in this configuration", "train", "--preset", "pattern", "--set", "data.grid=3"),
                usage("--data goes with mosaics", "train", "--preset", "pattern", "--data", "."),
                usage("from 1 to 10000", "train", "--epochs", "0"),
                usage("a whole number", "train", "--seed", "1.5"),
                usage("--seconds", "bench", "--seconds", "-1"),
                usage("--seconds", "bench", "--seconds", "NaN"),
                usage("Missing required option: '--out=FILE'", "picture"),
                usage("--size is WIDTHxHEIGHT", "picture", "--out", "a.png", "--size", "big"),
                usage("--steps", "picture", "--out", "a.png", "--steps", "-1"),
                usage("--to=STEP", "replay", "a.rscope", "--out", "target/none"),
                usage("--out=DIR", "replay", "a.rscope", "--to", "3"),
                usage("FILE", "replay", "--out", "target/none", "--to", "3"),
                usage("--to is a step", "replay", "a.rscope", "--out", "target/none", "--to", "-3"),
                usage("--theme", "picture", "--out", "a.png", "--theme", "pink"));
    }

    private static Arguments usage(String said, String... args) {

        return Arguments.of(said, args);
    }

    @ParameterizedTest
    @MethodSource("wrongUsages")
    void saysWhatIsWrongAndExitsWith2(String said, String[] args) {
        CliRun run = CliRun.of(args);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(said).doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void printsTheStackTraceOnlyWhenDebugging() {
        assertThat(CliRun.of("train", "--preset", "nonsense", "--debug").err()).contains("\tat ");
    }

    @Test
    void writesNumbersWithAPointWhenTheLanguageWouldWriteAComma() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Terminal.words("%.2f", 0.5)).isEqualTo("0.50");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void asksTheWindowForThePictureAsWished() {
        CliRun run = CliRun.of(
                "picture",
                "--out",
                "target/test-picture/a.png",
                "--size",
                "1280x800",
                "--theme",
                "light",
                "--steps",
                "7",
                "--preset",
                "pattern");

        assertThat(run.code()).isZero();
        assertThat(run.picture()).isNotNull().satisfies(request -> {
            assertThat(request.file()).isEqualTo(Path.of("target/test-picture/a.png"));
            assertThat(request.width()).isEqualTo(1280);
            assertThat(request.height()).isEqualTo(800);
            assertThat(request.dark()).isFalse();
            assertThat(request.steps()).isEqualTo(7);
            assertThat(request.config()).isEqualTo(Presets.find("pattern", null).config());
        });
    }
}
