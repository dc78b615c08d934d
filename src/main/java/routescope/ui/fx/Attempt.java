package routescope.ui.fx;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import routescope.core.error.RoutescopeException;

/**
 * What came of something that may fail: a value, or why there is none.
 *
 * @param <T> type of the value
 * @param value the value, or null
 * @param trouble why there is none, or null
 */
public record Attempt<T>(@Nullable T value, @Nullable RoutescopeException trouble) {

    /**
     * {@return what comes of some work}
     *
     * @param <T> type of the value
     * @param work may throw a {@code RoutescopeException}
     */
    public static <T> Attempt<T> of(Supplier<T> work) {
        try {
            return new Attempt<>(work.get(), null);
        } catch (RoutescopeException e) {
            return new Attempt<>(null, e);
        }
    }
}
