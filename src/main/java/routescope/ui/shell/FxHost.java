package routescope.ui.shell;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.logging.Logger;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import routescope.core.error.ErrorCode;
import routescope.core.error.OutermostHandler;
import routescope.core.error.RoutescopeException;

/** Starts the toolkit, has something done on its thread, and waits on the calling thread until that is over. */
final class FxHost {
    /** The program runs from the class path on purpose, so that one jar starts it; the toolkit notes that each time. */
    private static final String CLASS_PATH_NOTE = "Unsupported JavaFX configuration";

    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    /** Kept, because the logging library forgets a logger that nobody holds, and its filter with it. */
    private final Logger toolkitLog = Logger.getLogger("javafx");

    /**
     * Does something and waits for its end.
     *
     * @param task gets what it must run when it is over; what it throws is thrown here
     */
    void run(Consumer<Runnable> task) {
        toolkitLog.setFilter(note -> !String.valueOf(note.getMessage()).startsWith(CLASS_PATH_NOTE));
        Platform.startup(() -> begin(task));
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
        RuntimeException thrown = failure.get();
        if (thrown != null) {
            throw thrown;
        }
    }

    @OutermostHandler("the main thread would wait for ever for a window that never opened")
    private void begin(Consumer<Runnable> task) {
        Platform.setImplicitExit(false);
        try {
            task.accept(over::countDown);
        } catch (RuntimeException e) {
            failure.set(e);
            over.countDown();
        } catch (LinkageError e) {
            // A library of the system that the toolkit needs is missing.
            failure.set(new RoutescopeException(ErrorCode.WINDOW_NOT_OPENED, e, String.valueOf(e.getMessage())));
            over.countDown();
        }
    }
}
