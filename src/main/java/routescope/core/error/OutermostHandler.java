package routescope.core.error;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method behind which nothing else catches: a thread's loop, the command line's entry, an event handler. Only
 * there may {@code Exception} or {@code Throwable} be caught, because only there is no caller left who could know more.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface OutermostHandler {
    /** {@return what would happen without it, in half a sentence} */
    String value();
}
