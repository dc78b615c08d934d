package routescope.ui.shell;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import routescope.core.error.OutermostHandler;
import routescope.core.error.RoutescopeException;
import routescope.ui.fx.FxThread;

/** Takes what nobody caught: into the log with all its words, to the user as one sentence, and each kind only once a second. */
final class UncaughtErrors implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UncaughtErrors.class);
    private static final long QUIET_NANOS = 1_000_000_000L;

    private final Consumer<String> tell;
    private @Nullable String lastKind;
    private long lastTime;

    /** @param tell takes a short reason, on the FX thread */
    UncaughtErrors(Consumer<String> tell) {
        this.tell = tell;
    }

    @Override
    @OutermostHandler("a thread would end and nobody would know why")
    public void uncaughtException(Thread thread, Throwable error) {
        if (isRepeat(kind(error))) {
            return;
        }
        LOG.error("uncaught on {}", thread.getName(), error);
        String reason = error instanceof RoutescopeException known
                ? known.sentence()
                : error.getClass().getSimpleName();
        FxThread.run(() -> tell.accept(reason));
    }

    private synchronized boolean isRepeat(String kind) {
        long now = System.nanoTime();
        boolean repeat = kind.equals(lastKind) && now - lastTime < QUIET_NANOS;
        lastKind = kind;
        lastTime = now;
        return repeat;
    }

    private static String kind(Throwable error) {
        StackTraceElement[] trace = error.getStackTrace();
        return error.getClass().getName() + (trace.length == 0 ? "" : trace[0].toString());
    }
}
