package routescope.viz;

/** Arithmetic on colours written 0xAARRGGBB, not premultiplied. */
public final class Argb {
    /** Opaque black. */
    public static final int BLACK = 0xFF000000;

    /** Opaque white. */
    public static final int WHITE = 0xFFFFFFFF;

    private Argb() {}

    /**
     * {@return an opaque colour}
     *
     * @param rgb 0xRRGGBB
     */
    public static int opaque(int rgb) {
        return 0xFF000000 | rgb;
    }

    /**
     * {@return the same colour with another opacity}
     *
     * @param argb the colour
     * @param opacity 0 to 1
     */
    public static int withOpacity(int argb, double opacity) {
        int alpha = (int) Math.round(Math.max(0, Math.min(1, opacity)) * 255);
        return alpha << 24 | argb & 0xFFFFFF;
    }

    /**
     * {@return a mixture of two colours, channel by channel}
     *
     * @param first the colour at share 0
     * @param second the colour at share 1
     * @param share 0 to 1
     */
    public static int mix(int first, int second, double share) {
        int result = 0;
        for (int shift = 0; shift <= 24; shift += 8) {
            int from = first >>> shift & 0xFF;
            int to = second >>> shift & 0xFF;
            result |= (int) Math.round(from + (to - from) * share) << shift;
        }
        return result;
    }

    /**
     * {@return the relative luminance of WCAG 2, 0 to 1; opacity is ignored}
     *
     * @param argb the colour
     */
    public static double luminance(int argb) {
        return 0.2126 * linear(argb >>> 16 & 0xFF) + 0.7152 * linear(argb >>> 8 & 0xFF) + 0.0722 * linear(argb & 0xFF);
    }

    /**
     * {@return the contrast ratio of WCAG 2, 1 to 21}
     *
     * @param first one colour
     * @param second the other colour
     */
    public static double contrast(int first, int second) {
        double one = luminance(first) + 0.05;
        double two = luminance(second) + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    /**
     * {@return black or white, whichever is easier to read on a colour}
     *
     * @param background the colour under the text
     */
    public static int readableOn(int background) {
        return contrast(background, BLACK) >= contrast(background, WHITE) ? BLACK : WHITE;
    }

    /**
     * {@return the nearest colour towards another one that reaches a contrast}
     *
     * @param argb the colour to adapt
     * @param background what it stands on
     * @param towards the colour it moves to when it must, usually the text colour
     * @param ratio the contrast to reach, as far as {@code towards} reaches it
     */
    public static int reach(int argb, int background, int towards, double ratio) {
        int adapted = argb;
        for (int step = 1; contrast(adapted, background) < ratio && step <= 20; step++) {
            adapted = mix(argb, towards, step / 20.0);
        }
        return adapted;
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
