package routescope.ui.setup;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import routescope.core.run.RunConfig;
import routescope.core.run.Setting;
import routescope.ui.text.Texts;

/** The words for settings and their values. */
public final class SettingWords {
    private static final double SMALL = 1e-6;
    private static final double LARGE = 1e7;

    private SettingWords() {}

    /**
     * {@return the name of a setting}
     *
     * @param setting the setting
     */
    public static String name(Setting setting) {
        return Texts.get("setting." + setting.id() + ".name");
    }

    /**
     * {@return what a setting does, its range, and what resetting goes back to}
     *
     * @param setting the setting
     * @param base the configuration resetting goes back to
     */
    public static String tip(Setting setting, RunConfig base) {
        String what = Texts.get("setting." + setting.id() + ".tip");
        String range = switch (setting.kind()) {
            case INTEGER, REAL -> Texts.get("setup.tip.range", plain(setting.min()), plain(setting.max()));
            case CHOICE ->
                Texts.get(
                        "setup.tip.choices",
                        setting.choices().stream()
                                .map(word -> value(setting, word))
                                .collect(Collectors.joining(", ")));
            case DIGITS -> Texts.get("setup.tip.digits", plain(setting.min()), plain(setting.max()));
            case SWITCH, FOLDER -> "";
        };
        String origin = setting.existsIn(base) && setting.kind() != Setting.Kind.FOLDER
                ? Texts.get("setup.tip.base", value(setting, setting.get(base)))
                : "";
        return List.of(what, range, origin).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /**
     * {@return a value as a person reads it}
     *
     * @param setting the setting
     * @param value a value of the type its kind names
     */
    public static String value(Setting setting, Object value) {
        return switch (setting.kind()) {
            case INTEGER -> value.toString();
            case REAL -> plain(((Number) value).doubleValue());
            case CHOICE -> Texts.get("setting." + setting.id() + "." + value);
            case SWITCH -> Texts.get(Boolean.TRUE.equals(value) ? "setup.switch.on" : "setup.switch.off");
            case FOLDER -> value.toString();
            case DIGITS -> ((List<?>) value).stream().map(String::valueOf).collect(Collectors.joining(", "));
        };
    }

    /**
     * {@return a number without an exponent where that is readable}
     *
     * @param number any finite number
     */
    static String plain(double number) {
        double size = Math.abs(number);
        if (size != 0 && (size < SMALL || size >= LARGE)) {
            return String.format(Locale.ROOT, "%.3g", number);
        }
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }
}
