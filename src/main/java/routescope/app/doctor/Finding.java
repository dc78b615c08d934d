package routescope.app.doctor;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One thing the doctor looked at. Its words stand in {@code doctor.properties} beside this class.
 *
 * @param check stable short name of what was looked at
 * @param state how it is
 * @param found what was found, in one sentence
 * @param mend what to do, empty when all is well
 */
public record Finding(String check, State state, String found, String mend) {
    private static final String BUNDLE = "routescope.app.doctor.doctor";

    /** How a thing is. */
    public enum State {
        /** All is well. */
        OK,
        /** The program works, but something is missing or slow. */
        WARN,
        /** Something does not work until it is mended. */
        FAIL
    }

    /**
     * Makes a finding with the words of the bundle: {@code check.words} for what was found, {@code check.words.mend}
     * for the mend of what is not well.
     *
     * @param check stable short name of what was looked at
     * @param state how it is
     * @param words which of the check's sentences
     * @param values the values the words name
     */
    static Finding of(String check, State state, String words, Object... values) {
        String key = check + "." + words;
        String mend = state == State.OK ? "" : text(key + ".mend", values);
        return new Finding(check, state, text(key, values), mend);
    }

    private static String text(String key, Object... values) {
        String pattern = ResourceBundle.getBundle(BUNDLE).getString(key);
        return new MessageFormat(pattern, Locale.ROOT).format(values);
    }
}
