package routescope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import routescope.app.file.RunFile;
import routescope.app.file.RunFileWriter;
import routescope.core.data.DataSources;
import routescope.core.data.LoadProgress;
import routescope.core.random.Seeds;
import routescope.core.run.Presets;
import routescope.core.run.Run;
import routescope.core.run.RunConfig;
import routescope.core.run.Setting;
import routescope.core.run.Settings;
import routescope.core.tensor.Workers;
import routescope.core.train.EngineState;

/** A run file for tests of commands: 12 steps, an edit at 5, a branch at 3 that is the current one and 6 steps long. */
final class SampleRunFile {
    static final RunConfig CONFIG = config(
            "data.trainSamples=40",
            "data.testSamples=20",
            "training.batch=10",
            "training.epochs=5",
            "compareWithCnn=true");

    private SampleRunFile() {}

    static RunConfig config(String... changes) {
        RunConfig config = Presets.find("pattern", null).config();
        for (String text : changes) {
            List<String> parts = List.of(text.split("=", -1));
            Setting found = Settings.find(parts.get(0)).orElseThrow();
            config = found.with(config, found.parse(parts.get(1)));
        }
        return config;
    }

    static Run open(RunConfig config) {
        return new Run(config, new DataSources().load(config.data(), new Seeds(config.seed()), LoadProgress.NONE));
    }

    static RunFile of(Run run) {
        return new RunFile(
                run.config(),
                run.remembered(),
                "a note\u001b[31m",
                Map.of("selected", "B"),
                run.data().sourceHash(),
                RunFile.Provenance.here(Workers.ONE.count()),
                new byte[0]);
    }

    /** Writes the file and returns it. */
    static Path write(Path file) {
        try (Run run = open(CONFIG)) {
            play(run, 5);
            run.edit(run.engine().knobs().withRates(0.05, 0.1), "unused");
            play(run, 7);
            run.travel(3, () -> true);
            run.edit(run.engine().knobs().togglingFrozen(1).withSelected(2), "other");
            play(run, 3);
            RunFileWriter.write(file, of(run));
        }
        return file;
    }

    static void play(Run run, int steps) {
        for (int i = 0; i < steps; i++) {
            run.step();
        }
    }

    /** {@return the state of a run that went the first branch of the file by hand} */
    static EngineState mainAt(int step) {
        try (Run run = open(CONFIG)) {
            play(run, Math.min(5, step));
            if (step > 5) {
                run.edit(run.engine().knobs().withRates(0.05, 0.1), "unused");
                play(run, step - 5);
            }
            return run.engine().state();
        }
    }

    /** {@return the state of a run that went the current branch of the file by hand} */
    static EngineState otherAt(int step) {
        try (Run run = open(CONFIG)) {
            play(run, 3);
            run.edit(run.engine().knobs().togglingFrozen(1).withSelected(2), "unused");
            play(run, step - 3);
            return run.engine().state();
        }
    }
}
