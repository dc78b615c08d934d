package routescope.viz;

import java.util.Locale;

/** Numbers as words of a picture: short, with a decimal point in every locale. */
public final class Numbers {
    private Numbers() {}

    /**
     * {@return a number with three significant digits and no needless zeros; "–" for not-a-number}
     *
     * @param value any number
     */
    public static String brief(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        String digits = size >= 1e5 || size < 1e-3 ? exponent(size) : plain(size);
        return (value < 0 ? "−" : "") + digits;
    }

    /**
     * {@return a number with a fixed number of decimals; "–" for not-a-number}
     *
     * @param value any number
     * @param decimals digits after the point
     */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return brief(value);
        }
        String text = String.format(Locale.ROOT, "%." + decimals + "f", Math.abs(value));
        boolean zero = text.chars().allMatch(c -> c == '0' || c == '.');
        return value < 0 && !zero ? "−" + text : text;
    }

    private static String plain(double size) {
        int decimals = Math.max(0, 2 - (int) Math.floor(Math.log10(size)));
        return trim(String.format(Locale.ROOT, "%." + decimals + "f", size));
    }

    private static String exponent(double size) {
        String[] parts = String.format(Locale.ROOT, "%.1e", size).split("e", -1);
        return trim(parts[0]) + "e" + Integer.parseInt(parts[1]);
    }

    private static String trim(String digits) {
        if (digits.indexOf('.') < 0) {
            return digits;
        }
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, digits.charAt(end - 1) == '.' ? end - 1 : end);
    }
}
