package routescope.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import routescope.core.cluster.ClusterSetting;
import routescope.core.cluster.Reading;

/** Options of all experiments on cluster experts. */
final class ClusterOptions {
    @Option(
            names = "--settings",
            paramLabel = "NAME",
            split = ",",
            description = "Data: s1, s2, s3, s4, verify, visualisation. Default: s1,s2.")
    List<String> settings = List.of("s1", "s2");

    @Option(
            names = "--repeats",
            paramLabel = "N",
            description = "Runs of each; seeds count on from --seed. Default: 10.")
    int repeats = 10;

    @Option(names = "--seed", paramLabel = "N", description = "Root seed of the first run. Default: 1.")
    long seed = 1;

    @Option(
            names = "--reading",
            paramLabel = "NAME",
            description = "code: as the released code does it; paper: as the text says. Default: code.")
    String reading = "code";

    @Option(
            names = "--samples",
            paramLabel = "N",
            description = "Training samples, and as many test samples. Default: 16000 as in the paper.")
    int samples;

    @Option(names = "--epochs", paramLabel = "N", description = "Epochs at most. Default: as in the notebooks.")
    int epochs;

    /** Refuses what is out of range. @param line the command */
    void check(CommandLine line) {
        if (repeats < 1 || repeats > 1000) {
            throw new ParameterException(line, "--repeats is a whole number from 1 to 1000.");
        }
        if (samples < 0 || epochs < 0) {
            throw new ParameterException(line, "--samples and --epochs are whole numbers from 1.");
        }
    }

    /** {@return the seeds of the repeats} */
    List<Long> seeds() {
        return LongStream.range(seed, seed + repeats).boxed().toList();
    }

    /** {@return the chosen data} @param line the command */
    List<ClusterSetting> settings(CommandLine line) {
        return settings.stream()
                .map(name -> one(line, "--settings", name, ClusterSetting.values(), ClusterSetting::id))
                .distinct()
                .toList();
    }

    /** {@return the chosen reading} @param line the command */
    Reading reading(CommandLine line) {
        return one(line, "--reading", reading, Reading.values(), Reading::id);
    }

    /** Says that numbers beside are of another size. */
    static final String OTHER_SIZE =
            "Other samples or epochs than in the paper (16000; 501 for mixtures, 801 for single "
                    + "networks): the numbers beside are those of its size.";

    /** {@return says that runs diverged} @param count how many */
    static String diverged(int count) {
        return "%d of the runs diverged: their numbers are those of the last epoch with a finite loss."
                .formatted(count);
    }

    /**
     * Says why numbers may differ from those beside them.
     *
     * @param terminal where to
     * @param fullSize whether samples and epochs are those of the paper
     * @param text whether there are mixtures in the reading of the text
     */
    static void sayWhatDiffers(Terminal terminal, boolean fullSize, boolean text) {
        if (!fullSize) {
            terminal.print(OTHER_SIZE);
        }
        if (text) {
            terminal.print(
                    "Mixtures in the reading \"paper\" (the text): the numbers beside were made by the released code.");
        }
    }

    /** {@return the value of this name} */
    static <T> T one(
            CommandLine line, String option, String name, T[] values, java.util.function.Function<T, String> id) {
        return Stream.of(values)
                .filter(value -> id.apply(value).equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        line,
                        "%s knows %s, not \"%s\"."
                                .formatted(
                                        option,
                                        String.join(
                                                ", ", Stream.of(values).map(id).toList()),
                                        name)));
    }
}
