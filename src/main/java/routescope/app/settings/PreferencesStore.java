package routescope.app.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import routescope.app.Notice;
import routescope.app.export.AtomicFile;
import routescope.core.error.RoutescopeException;

/**
 * Reads and writes the preferences file. Changes are written a while after the last one, each time the whole file at once,
 * so that of two programs the last writer wins and nobody reads half a file. What goes wrong is told once and never stops
 * the program.
 */
public final class PreferencesStore implements AutoCloseable {
    /** Name of the notice about a file that could not be read. */
    public static final String UNREADABLE = "SETTINGS_UNREADABLE";

    /** Name of the notice about a file that cannot be written. */
    public static final String NOT_SAVED = "SETTINGS_NOT_SAVED";

    private static final Logger LOG = LoggerFactory.getLogger(PreferencesStore.class);
    private static final long LARGEST_FILE = 1 << 20;

    private final Path file;
    private final long delayMillis;
    private final Consumer<Trouble> trouble;
    private final ScheduledExecutorService executor;
    private Preferences current = Preferences.DEFAULT;
    private @Nullable ScheduledFuture<?> waiting;
    private boolean told;

    /**
     * What went wrong with the file.
     *
     * @param code {@link #UNREADABLE} or {@link #NOT_SAVED}
     * @param file the file
     * @param detail what was kept aside, or why it cannot be written
     */
    public record Trouble(String code, Path file, String detail) {

        /**
         * {@return this as a notice}
         *
         * @param sentence what happened, in the user's language
         * @param hint what to do
         */
        public Notice notice(String sentence, String hint) {
            return new Notice(Notice.Kind.WARNING, code, sentence, hint, java.util.List.of());
        }
    }

    /**
     * Makes a store; reads nothing yet.
     *
     * @param folder folder of the settings file
     * @param delayMillis how long to wait after a change before writing
     * @param trouble told when something went wrong, on any thread
     */
    public PreferencesStore(Path folder, long delayMillis, Consumer<Trouble> trouble) {
        this.file = folder.resolve("settings.json");
        this.delayMillis = delayMillis;
        this.trouble = trouble;
        this.executor = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "settings");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** {@return the preferences as they are now, written or not} */
    public synchronized Preferences get() {
        return current;
    }

    /**
     * Reads the file. A file that cannot be understood is kept aside with {@code .bad} at its end and gives the defaults.
     *
     * @return the preferences, the defaults when there is no file
     */
    public synchronized Preferences load() {
        current = read().orElse(Preferences.DEFAULT);
        return current;
    }

    /**
     * Changes the preferences and has them written after the delay. Equal preferences are not written again.
     *
     * @param preferences the new preferences
     */
    public synchronized void put(Preferences preferences) {
        if (preferences.equals(current) || executor.isShutdown()) {
            return;
        }
        current = preferences;
        if (waiting != null) {
            waiting.cancel(false);
        }
        waiting = executor.schedule(() -> write(preferences), delayMillis, TimeUnit.MILLISECONDS);
    }

    /** Writes at once what waits to be written, and ends. */
    @Override
    public void close() {
        boolean unwritten;
        synchronized (this) {
            unwritten = waiting != null && waiting.cancel(false);
        }
        executor.shutdown();
        if (unwritten) {
            write(get());
        }
    }

    private Optional<Preferences> read() {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                return setAside();
            }
            return Optional.of(PreferencesJson.read(Files.readString(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JsonProcessingException | java.nio.charset.MalformedInputException e) {
            LOG.warn("{} cannot be read: {}", file, e.getMessage());
            return setAside();
        } catch (IOException e) {
            if (Files.notExists(file)) {
                // Its folder is a file, say: nothing was lost, and the first write tells what is wrong.
                return Optional.empty();
            }
            LOG.warn("{} cannot be read: {}", file, e.toString());
            trouble.accept(new Trouble(UNREADABLE, file, file.toString()));
            return Optional.empty();
        }
    }

    private Optional<Preferences> setAside() {
        Path aside = file.resolveSibling(file.getFileName() + ".bad");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} cannot be kept aside: {}", file, e.toString());
            aside = file;
        }
        trouble.accept(new Trouble(UNREADABLE, file, aside.toString()));
        return Optional.empty();
    }

    private void write(Preferences preferences) {
        try {
            AtomicFile.write(file, PreferencesJson.write(preferences));
        } catch (RoutescopeException e) {
            tellOnce(e);
        }
    }

    private synchronized void tellOnce(RoutescopeException e) {
        if (!told) {
            told = true;
            LOG.warn("Settings are not saved: {}", e.sentence());
            trouble.accept(new Trouble(NOT_SAVED, file, e.sentence()));
        }
    }
}
