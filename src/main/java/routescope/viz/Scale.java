package routescope.viz;

/**
 * How the values of one quantity become colours, and what a legend says about it. Cells and legends take their colours
 * from the same scale, so they cannot disagree.
 *
 * @param quantity what is shown, in words
 * @param unit its unit, may be empty
 * @param min the value at the low end
 * @param max the value at the high end
 * @param map the colours
 * @param scope over which values the ends were taken
 * @param discrete whether values are whole numbers with one colour each
 */
public record Scale(String quantity, String unit, double min, double max, ColorMap map, Scope scope, boolean discrete) {

    /**
     * {@return a continuous scale}
     *
     * @param quantity what is shown, in words
     * @param unit its unit, may be empty
     * @param min the value at the low end
     * @param max the value at the high end
     * @param map the colours
     * @param scope over which values the ends were taken
     */
    public static Scale sequential(String quantity, String unit, double min, double max, ColorMap map, Scope scope) {
        return new Scale(quantity, unit, min, max, map, scope, false);
    }

    /**
     * {@return a scale with zero in the middle and symmetric ends}
     *
     * @param quantity what is shown, in words
     * @param unit its unit, may be empty
     * @param extent the largest absolute value; 0 or not finite becomes 1
     * @param theme decides between light and dark centre
     * @param scope over which values the extent was taken
     */
    public static Scale diverging(String quantity, String unit, double extent, Theme theme, Scope scope) {
        double end = extent > 0 && Double.isFinite(extent) ? extent : 1;
        return new Scale(quantity, unit, -end, end, ColorMap.divergingFor(theme), scope, false);
    }

    /**
     * {@return a scale of whole numbers from 0, one colour each}
     *
     * @param quantity what is counted, in words
     * @param max the largest number
     * @param map the colours
     * @param scope over which values the end was taken
     */
    public static Scale counts(String quantity, int max, ColorMap map, Scope scope) {
        return new Scale(quantity, "", 0, max, map, scope, true);
    }

    /** {@return whether zero is the neutral centre} */
    public boolean diverging() {
        return map.diverging();
    }

    /** {@return the number of colours of a discrete scale} */
    public int steps() {
        return (int) Math.round(max - min) + 1;
    }

    /**
     * {@return where a value lies between the ends, 0 to 1; not-a-number stays so}
     *
     * @param value any value; outside the ends it is moved to the nearest end
     */
    public double position(double value) {
        if (Double.isNaN(value)) {
            return Double.NaN;
        }
        if (max <= min) {
            return diverging() ? 0.5 : 0;
        }
        return Math.max(0, Math.min(1, (value - min) / (max - min)));
    }

    /**
     * {@return the colour of a value; transparent for not-a-number, which painters hatch}
     *
     * @param value any value
     */
    public int color(double value) {
        return map.at(position(discrete ? Math.rint(value) : value));
    }

    /**
     * {@return this scale with ends that include another one's}
     *
     * @param other a scale of the same quantity
     */
    public Scale widened(Scale other) {
        return withEnds(Math.min(min, other.min), Math.max(max, other.max));
    }

    /**
     * {@return this scale of a quantity in other words}
     *
     * @param words what is shown
     */
    public Scale named(String words) {
        return new Scale(words, unit, min, max, map, scope, discrete);
    }

    /**
     * {@return this scale with other ends}
     *
     * @param newMin the value at the low end
     * @param newMax the value at the high end
     */
    public Scale withEnds(double newMin, double newMax) {
        return new Scale(quantity, unit, newMin, newMax, map, scope, discrete);
    }
}
