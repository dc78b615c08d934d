package routescope.ui.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of the window. Keys go {@code area.element.kind}; patterns with arguments are {@link MessageFormat}s, in which
 * a single quote is written twice. Numbers are formatted as in English, independent of the machine.
 */
public final class Texts {
    private static final String BUNDLE = "routescope.ui.text.messages";

    private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private Texts() {}

    /**
     * {@return a text}
     *
     * @param key its key
     * @param arguments the values it names
     * @throws MissingResourceException when there is no such text
     */
    public static String get(String key, Object... arguments) {
        MessageFormat format =
                FORMATS.computeIfAbsent(key, k -> new MessageFormat(bundle().getString(k), Locale.ENGLISH));
        // A format is not safe for several threads, and making one costs more than using it.
        synchronized (format) {
            return format.format(arguments);
        }
    }

    /**
     * {@return whether there is such a text}
     *
     * @param key its key
     */
    public static boolean has(String key) {
        return bundle().containsKey(key);
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
    }
}
