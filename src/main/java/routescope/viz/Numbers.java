package routescope.viz;

import java.util.Locale;

/** Numbers as words of a picture: short, with a decimal point in every locale. */
public final class Numbers {
    private static final double[] POWERS = {1, 10, 100, 1e3, 1e4, 1e5, 1e6};
    private static final double LARGEST_QUICK = 1e9;
    private static final double NEAR_TIE = 1e-5;

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
        String text = decimal(Math.abs(value), decimals);
        boolean zero = text.chars().allMatch(c -> c == '0' || c == '.');
        return value < 0 && !zero ? "−" + text : text;
    }

    private static String plain(double size) {
        int decimals = Math.max(0, 2 - (int) Math.floor(Math.log10(size)));
        return trim(decimal(size, decimals));
    }

    /** The same as {@code %.nf}, without its machinery where no tie is near: a board asks for hundreds in each picture. */
    private static String decimal(double size, int decimals) {
        if (decimals < POWERS.length && size < LARGEST_QUICK) {
            double scaled = size * POWERS[decimals];
            long whole = (long) scaled;
            double rest = scaled - whole;
            if (scaled < LARGEST_QUICK && Math.abs(rest - 0.5) > NEAR_TIE) {
                return digits(rest > 0.5 ? whole + 1 : whole, decimals);
            }
        }
        return String.format(Locale.ROOT, "%." + decimals + "f", size);
    }

    private static String digits(long scaled, int decimals) {
        if (decimals == 0) {
            return Long.toString(scaled);
        }
        StringBuilder text = new StringBuilder(Long.toString(scaled));
        while (text.length() <= decimals) {
            text.insert(0, '0');
        }
        return text.insert(text.length() - decimals, '.').toString();
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
