package routescope.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import routescope.app.RunImages;
import routescope.app.WorkerThreads;
import routescope.app.file.RunFile;
import routescope.app.file.RunFileWriter;
import routescope.app.file.RunOpener;
import routescope.core.data.DataConfig;
import routescope.core.data.DigitMosaicConfig;
import routescope.core.run.Run;
import routescope.core.tensor.Workers;

/**
 * The run of a file as a command works with it: with as many workers as it was trained with, so that replayed bits are
 * the recorded ones.
 *
 * @param run the run, at the moment the file shows
 * @param workers carry out its steps
 */
record OpenRun(Run run, Workers workers) implements AutoCloseable {

    /** Name of a run file in a folder of results. */
    static final String FILE = "run.rscope";

    /**
     * {@return the run of a file; to be closed}
     *
     * @param file what was read
     * @param folder where the files of its images are; null for where they were, or, when they are there no more, where
     *     the environment says
     * @param services where images come from
     * @param terminal shows how far the images and the steps are
     */
    static OpenRun of(RunFile file, @Nullable Path folder, Services services, Terminal terminal) {
        if (file.newerFormat()) {
            terminal.say("Note: a newer version wrote this file. What this version does not know is left out.");
        }
        Path where = folder != null ? folder : elsewhere(file.config().data(), services);
        RunImages.at(file.config(), where);
        NativeStart.load(services, terminal);
        int count = file.provenance().workers();
        Workers workers = count == 1 ? Workers.ONE : new WorkerThreads(count);
        boolean opened = false;
        try (ProgressDisplay display = terminal.start("Images")) {
            Run run = new RunOpener(services.data())
                    .open(
                            file,
                            where,
                            workers,
                            (done, total) -> {
                                if (terminal.progress() == Terminal.ProgressStyle.BAR) {
                                    display.update(done, total, "");
                                }
                                return true;
                            },
                            () -> true);
            opened = true;
            return new OpenRun(run, workers);
        } finally {
            if (!opened) {
                workers.close();
            }
        }
    }

    private static @Nullable Path elsewhere(DataConfig data, Services services) {
        if (!RunImages.needsFolder(data)
                || !(data.plain() instanceof DigitMosaicConfig digits)
                || isFolder(digits.folder())) {
            return null;
        }
        return Services.mnistFolder(services.surroundings()).map(Path::of).orElse(null);
    }

    private static boolean isFolder(String name) {
        try {
            return Files.isDirectory(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /**
     * Writes the run as it stands into a file.
     *
     * @param from what it was read from: notes and view are taken over, the picture only where it is of the same moment
     * @param target where to
     * @return the target
     */
    Path save(RunFile from, Path target) {
        boolean same = from.past().step() == run.position().step()
                && from.past().tree().current() == run.tree().current();
        RunFileWriter.write(
                target,
                new RunFile(
                        run.config(),
                        run.remembered(),
                        from.notes(),
                        from.view(),
                        run.data().sourceHash(),
                        RunFile.Provenance.here(workers.count()),
                        same ? from.thumbnail() : new byte[0]));
        return target;
    }

    @Override
    public void close() {
        run.close();
        workers.close();
    }
}
