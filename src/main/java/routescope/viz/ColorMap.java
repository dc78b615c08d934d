package routescope.viz;

import java.util.Map;
import java.util.Objects;

/**
 * A way from a number in 0..1 to a colour. The sequential maps have a lightness that only grows, so they survive every
 * colour vision and a grey printer; the diverging ones go from blue over a neutral centre to orange. Never a rainbow.
 */
public enum ColorMap {
    /** Blue to yellow; the default. */
    CIVIDIS("cividis", false),
    /** Violet over green to yellow. */
    VIRIDIS("viridis", false),
    /** Black over red to pale yellow. */
    INFERNO("inferno", false),
    /** Blue, white, orange: only where zero means something. */
    DIVERGING("diverging", true),
    /** The same for dark themes: bright ends, dark centre. */
    DIVERGING_DARK("diverging-dark", true);

    private static final Map<String, int[]> TABLES = ColorTables.read();

    private final String id;
    private final boolean diverging;

    ColorMap(String id, boolean diverging) {
        this.id = id;
        this.diverging = diverging;
    }

    /** {@return the stable name used in settings and files} */
    public String id() {
        return id;
    }

    /** {@return whether the centre of the map is neutral} */
    public boolean diverging() {
        return diverging;
    }

    /**
     * {@return the diverging map that goes with a theme}
     *
     * @param theme the colours of the surroundings
     */
    public static ColorMap divergingFor(Theme theme) {
        return theme.dark() ? DIVERGING_DARK : DIVERGING;
    }

    /**
     * {@return the colour of a position}
     *
     * @param position 0 to 1; outside it the nearest end; not-a-number is transparent, and painters hatch it
     */
    public int at(double position) {
        if (Double.isNaN(position)) {
            return 0;
        }
        return table()[(int) Math.round(Math.max(0, Math.min(1, position)) * 255)];
    }

    /**
     * {@return the colour of one of several discrete steps, spread over the whole map}
     *
     * @param step 0 to {@code steps - 1}
     * @param steps how many there are
     */
    public int step(int step, int steps) {
        return at(steps < 2 ? 0 : (double) step / (steps - 1));
    }

    private int[] table() {
        return Objects.requireNonNull(TABLES.get(id), id);
    }
}
