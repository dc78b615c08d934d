package routescope.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/** Holds the engine thread back until the toolkit has loaded its own native libraries. */
final class LibraryGate {
    private static final long PATIENCE_MILLIS = 20;

    private final CountDownLatch closed;

    /** A gate that is closed at first, or open for good. */
    LibraryGate(boolean closedAtFirst) {
        closed = new CountDownLatch(closedAtFirst ? 1 : 0);
    }

    void open() {
        closed.countDown();
    }

    /**
     * Waits until the gate is open.
     *
     * @param cancelled asked now and then
     * @throws RoutescopeException {@code CANCELLED} when it says so, or when the thread is interrupted
     */
    void await(BooleanSupplier cancelled) {
        try {
            while (!closed.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (cancelled.getAsBoolean()) {
                    throw new RoutescopeException(ErrorCode.CANCELLED, "Loading");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RoutescopeException(ErrorCode.CANCELLED, e, "Loading");
        }
    }
}
