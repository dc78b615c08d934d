package routescope.viz;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words in pictures, from {@code viz.properties} beside this class. */
final class VizText {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("routescope.viz.viz");

    private VizText() {}

    /**
     * {@return a text with its arguments filled in; numbers are to be formatted before}
     *
     * @param key the text's key
     * @param arguments values for {@code {0}} and on
     */
    static String get(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(arguments);
    }
}
