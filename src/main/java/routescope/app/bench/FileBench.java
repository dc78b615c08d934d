package routescope.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import routescope.app.Kept;
import routescope.app.file.RunFile;
import routescope.app.file.RunFileReader;
import routescope.app.file.RunFileWriter;
import routescope.app.file.RunFiles;
import routescope.core.data.DataSource;
import routescope.core.data.LoadProgress;
import routescope.core.random.Seeds;
import routescope.core.run.Presets;
import routescope.core.run.Run;
import routescope.core.run.RunConfig;
import routescope.core.run.Settings;

/** Measures saving and opening a run whose file has a wanted size: the joint preset with compare on, trained that far. */
final class FileBench {
    private static final int CHUNK = 100;
    private static final double MEGABYTE = 1 << 20;
    private static final double NANO = 1e9;

    /** Random numbers hardly shrink: what is kept takes about this share in a file. */
    private static final double SHRINKS_TO = 0.9;

    private FileBench() {}

    /** {@return what was measured} @param data makes the images @param megabytes size of the file, about */
    static RunFileSpeed measure(DataSource data, double megabytes) {
        RunConfig config = Settings.find("training.epochs")
                .orElseThrow()
                .with(Presets.find("digits-joint", null).config(), 10_000L);
        Path folder = null;
        try {
            folder = Files.createTempDirectory("routescope-bench");
            return measure(data, config, megabytes, folder.resolve("bench.rscope"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (folder != null) {
                folder.resolve("bench.rscope").toFile().delete();
                folder.toFile().delete();
            }
        }
    }

    private static RunFileSpeed measure(DataSource data, RunConfig config, double megabytes, Path file)
            throws IOException {
        Kept kept;
        double keepSeconds;
        try (Run run = new Run(config, data.load(config.data(), new Seeds(config.seed()), LoadProgress.NONE))) {
            do {
                for (int i = 0; i < CHUNK; i++) {
                    run.step();
                }
            } while (run.snapshot().timeline().memory().heldBytes() * SHRINKS_TO < megabytes * MEGABYTE);
            long begin = System.nanoTime();
            kept = new Kept(config, run.remembered(), "", run.data().sourceHash(), null);
            keepSeconds = (System.nanoTime() - begin) / NANO;
        }
        long begin = System.nanoTime();
        RunFileWriter.write(file, RunFiles.of(kept, Map.of(), new byte[0]));
        long written = System.nanoTime();
        RunFile read = RunFileReader.read(file);
        long checked = System.nanoTime();
        try (Run run = new Run(config, data.load(config.data(), new Seeds(config.seed()), LoadProgress.NONE))) {
            run.recall(read.past(), () -> true);
        }
        long open = System.nanoTime();
        return new RunFileSpeed(
                Files.size(file) / MEGABYTE,
                read.past().step(),
                read.past().frames().size(),
                keepSeconds,
                (written - begin) / NANO,
                (checked - written) / NANO,
                (open - written) / NANO);
    }
}
