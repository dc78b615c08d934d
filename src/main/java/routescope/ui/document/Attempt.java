package routescope.ui.document;

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
record Attempt<T>(@Nullable T value, @Nullable RoutescopeException trouble) {

    /** {@return what comes of some work} @param work may throw a {@code RoutescopeException} */
    static <T> Attempt<T> of(Supplier<T> work) {
        try {
            return new Attempt<>(work.get(), null);
        } catch (RoutescopeException e) {
            return new Attempt<>(null, e);
        }
    }
}
