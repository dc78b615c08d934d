package routescope.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import routescope.app.start.NativeCache;
import routescope.app.start.NativeLibraries;
import routescope.app.start.PendingLibraries;
import routescope.app.start.UnpackingWatch;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.run.Run;
import routescope.core.tensor.Backend;

/** Loads the native library, and shows how far it is when it must unpack first. */
public final class NativeStart {
    private static final long MEGABYTE = 1_000_000;

    private NativeStart() {}

    /**
     * Loads the library; quick when it is loaded already.
     *
     * @param services where it unpacks
     * @param terminal told what takes so long
     */
    static void load(Services services, Terminal terminal) {
        try (Unpacking unpacking = announce(services, terminal)) {
            Backend.start(Run.THREADS);
            unpacking.done();
        }
    }

    /**
     * {@return the libraries that must unpack before they can load; nothing when they are unpacked already}
     *
     * @param services where they unpack
     * @param terminal told that they will
     * @throws RoutescopeException when there is no room for them
     */
    public static Optional<PendingLibraries> pending(Services services, Terminal terminal) {
        Optional<NativeLibraries> libraries =
                NativeLibraries.find(services.surroundings().platform(), NativeStart.class.getClassLoader());
        if (libraries.isEmpty() || libraries.get().isUnpackedIn(services.cache().folder())) {
            return Optional.empty();
        }
        if (services.cache().state() == NativeCache.State.NOWHERE) {
            throw new RoutescopeException(
                    ErrorCode.NATIVE_LIBRARY_FAILED,
                    "neither %s nor the folder of temporary files can be written to and has %d MB free"
                            .formatted(
                                    services.cache().folder(), libraries.get().unpackedBytes() / MEGABYTE));
        }
        if (services.cache().moved()) {
            terminal.say("The usual folder for native libraries, ~/.javacpp/cache, "
                    + (services.cache().state() == NativeCache.State.MOVED_HOME_FULL
                            ? "is too full."
                            : "cannot be written to.")
                    + " Another folder serves instead.");
        }
        PendingLibraries pending =
                new PendingLibraries(services.cache().folder(), libraries.get().unpackedBytes());
        terminal.say("First start: the arithmetic library unpacks into %s, about %d MB, once."
                .formatted(pending.folder(), pending.bytes() / MEGABYTE));
        return Optional.of(pending);
    }

    /**
     * Says that libraries will unpack, and shows how far they are until closed.
     *
     * @param services where they unpack
     * @param terminal where to show it
     * @return to be closed when the library is loaded
     */
    static Unpacking announce(Services services, Terminal terminal) {
        Optional<PendingLibraries> pending = pending(services, terminal);
        if (pending.isEmpty()) {
            return new Unpacking(null, null, 0);
        }
        long total = pending.get().bytes() / MEGABYTE;
        ProgressDisplay display = terminal.start("Unpacking, MB");
        UnpackingWatch watch = new UnpackingWatch(
                pending.get().folder(), bytes -> display.update(Math.min(total - 1, bytes / MEGABYTE), total, ""));
        return new Unpacking(watch, display, total);
    }

    /** Libraries on their way. */
    static final class Unpacking implements AutoCloseable {
        private final @Nullable UnpackingWatch watch;
        private final @Nullable ProgressDisplay display;
        private final long total;
        private boolean done;

        Unpacking(@Nullable UnpackingWatch watch, @Nullable ProgressDisplay display, long total) {
            this.watch = watch;
            this.display = display;
            this.total = total;
        }

        /** Tells that the library is loaded. */
        void done() {
            done = true;
        }

        @Override
        public void close() {
            if (watch != null) {
                watch.close();
            }
            if (display != null) {
                if (done) {
                    display.update(total, total, "");
                }
                display.close();
            }
        }
    }
}
