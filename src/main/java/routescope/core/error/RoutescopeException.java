package routescope.core.error;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The one exception of this program that is meant for a person: what happened, what was kept, what to do.
 *
 * <p>{@link #sentence()} is one clear sentence, {@link #hint()} the way out, {@link #code()} the short name to quote.
 */
public final class RoutescopeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "routescope.core.error.errors";

    private final ErrorCode code;
    private final String sentence;
    private final String hint;

    /**
     * Makes the exception without a cause.
     *
     * @param code what went wrong
     * @param arguments the values its sentence and hint name, in the order {@link ErrorCode} documents
     */
    public RoutescopeException(ErrorCode code, Object... arguments) {
        this(code, (Throwable) null, arguments);
    }

    /**
     * Makes the exception.
     *
     * @param code what went wrong
     * @param cause what made it go wrong, or null
     * @param arguments the values its sentence and hint name
     */
    public RoutescopeException(ErrorCode code, @Nullable Throwable cause, Object... arguments) {
        super(text(code, "sentence", arguments), cause);
        this.code = code;
        this.sentence = text(code, "sentence", arguments);
        this.hint = text(code, "hint", arguments);
    }

    /** {@return the stable short name} */
    public ErrorCode code() {
        return code;
    }

    /** {@return what happened, and what was kept, in one sentence} */
    public String sentence() {
        return sentence;
    }

    /** {@return what to do now} */
    public String hint() {
        return hint;
    }

    private static String text(ErrorCode code, String part, Object... arguments) {
        String pattern = ResourceBundle.getBundle(BUNDLE).getString(code.name() + "." + part);
        return new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }
}
