package routescope.ui.job;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists of values as people type them: commas, semicolons or blanks between them. */
public final class TypedList {
    private TypedList() {}

    /**
     * {@return the values, each once, or nothing when one of them cannot be read or there is none}
     *
     * @param text what was typed
     * @param read reads one value; null or a {@link NumberFormatException} when it cannot
     * @param <T> type of a value
     */
    public static <T> Optional<List<T>> of(String text, Function<String, @Nullable T> read) {
        try {
            List<T> values = Arrays.stream(text.strip().split("[,;\\s]+"))
                    .filter(word -> !word.isEmpty())
                    .map(word -> {
                        T value = read.apply(word);
                        if (value == null) {
                            throw new NumberFormatException(word);
                        }
                        return value;
                    })
                    .distinct()
                    .toList();
            return values.isEmpty() ? Optional.empty() : Optional.of(values);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
