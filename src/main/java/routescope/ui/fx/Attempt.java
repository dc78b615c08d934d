package routescope.ui.fx;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import routescope.core.error.ErrorCode;
import routescope.core.error.OutermostHandler;
import routescope.core.error.RoutescopeException;

/**
 * What came of something that may fail: a value, or why there is none.
 *
 * @param <T> type of the value
 * @param value the value, or null
 * @param trouble why there is none, or null
 */
public record Attempt<T>(@Nullable T value, @Nullable RoutescopeException trouble) {
    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    /**
     * {@return what comes of some work}
     *
     * @param <T> type of the value
     * @param work may throw a {@code RoutescopeException}
     */
    @OutermostHandler("a task of the window would never end, and nobody would be told")
    public static <T> Attempt<T> of(Supplier<T> work) {
        try {
            return new Attempt<>(work.get(), null);
        } catch (RoutescopeException e) {
            return new Attempt<>(null, e);
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("a task of the window failed", e);
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            return new Attempt<>(null, new RoutescopeException(ErrorCode.INTERNAL, e, "a task of the window", reason));
        }
    }
}
