package routescope.viz;

import org.jspecify.annotations.Nullable;
import routescope.viz.Surface.Align;
import routescope.viz.Surface.Face;

/**
 * The key of a scale: quantity, unit and scope in words, a ramp or one swatch per whole number, the numbers at its ends
 * (and zero when diverging), a marker at the value under the pointer, and a hatched swatch for "no value".
 *
 * @param scale what is explained
 * @param theme the surroundings
 * @param marker the value under the pointer, or null
 * @param opacity how strongly the colours are laid over a picture, 0 to 1; below 1 the legend says so and stays opaque
 * @param noValue whether not-a-number can occur
 */
public record Legend(Scale scale, Theme theme, @Nullable Double marker, double opacity, boolean noValue) {
    /** Pixels from top to bottom. */
    public static final double HEIGHT = 46;

    private static final double TITLE_Y = 7;
    private static final double BAR_Y = 17;
    private static final double BAR_HEIGHT = 12;
    private static final double NUMBER_Y = 37;
    private static final double TITLE_SIZE = 11;
    private static final double NUMBER_SIZE = 10;
    private static final double NO_VALUE_WIDTH = 16;
    private static final double NO_VALUE_GAP = 12;
    private static final double LARGEST_SWATCH = 24;

    /**
     * Makes a legend without marker, at full strength, for a quantity that always has a value.
     *
     * @param scale what is explained
     * @param theme the surroundings
     */
    public Legend(Scale scale, Theme theme) {
        this(scale, theme, null, 1, false);
    }

    /**
     * {@return the ramp or the row of swatches within an area}
     *
     * @param area where the legend is painted
     */
    public Rect bar(Rect area) {
        double width = Math.floor(area.width() - (noValue ? noValueRoom() : 0));
        double x = Math.round(area.x());
        if (scale.discrete()) {
            double swatch = Math.max(1, Math.floor(Math.min(LARGEST_SWATCH, width / scale.steps())));
            return new Rect(x, Math.round(area.y()) + BAR_Y, swatch * scale.steps(), BAR_HEIGHT);
        }
        return new Rect(x, Math.round(area.y()) + BAR_Y, width, BAR_HEIGHT);
    }

    /**
     * {@return the x at which the bar has the colour of a value}
     *
     * @param area where the legend is painted
     * @param value a value between the scale's ends
     */
    public double tick(Rect area, double value) {
        Rect bar = bar(area);
        if (scale.discrete()) {
            return bar.x() + (Math.rint(value) - scale.min() + 0.5) * bar.width() / scale.steps();
        }
        return bar.x() + scale.position(value) * (bar.width() - 1) + 0.5;
    }

    /**
     * Paints the legend.
     *
     * @param surface what is painted on
     * @param area its place; {@link #HEIGHT} tall
     */
    public void paint(Surface surface, Rect area) {
        String title = title();
        double width = area.width();
        surface.text(
                TextFit.cut(surface, title, TITLE_SIZE, Face.TEXT, width),
                area.x(),
                area.y() + TITLE_Y,
                TITLE_SIZE,
                Face.TEXT,
                Align.LEFT,
                theme.text());
        Rect bar = bar(area);
        if (scale.discrete()) {
            paintSwatches(surface, area, bar);
        } else {
            paintRamp(surface, area, bar);
        }
        if (noValue) {
            paintNoValue(surface, bar);
        }
        Double value = marker;
        if (value != null && !value.isNaN()) {
            paintMarker(surface, tick(area, value), bar);
        }
    }

    /** {@return the words above the bar: quantity, unit, scope and blending} */
    public String title() {
        StringBuilder title = new StringBuilder(scale.quantity());
        if (!scale.unit().isEmpty()) {
            title.append(" (").append(scale.unit()).append(')');
        }
        title.append(" · ").append(VizText.get("scope." + scale.scope().id()));
        if (opacity < 1) {
            title.append(" · ").append(VizText.get("legend.blended", String.valueOf(Math.round(opacity * 100))));
        }
        return title.toString();
    }

    private void paintRamp(Surface surface, Rect area, Rect bar) {
        int[] pixels = new int[(int) bar.width()];
        double span = scale.max() - scale.min();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = scale.color(scale.min() + span * i / Math.max(1, pixels.length - 1));
        }
        surface.pixels(pixels, pixels.length, 1, bar.x(), bar.y(), bar.width(), bar.height());
        surface.strokeRect(bar.x() - 1, bar.y() - 1, bar.width() + 2, bar.height() + 2, 1, theme.axis());
        number(surface, scale.min(), bar.x(), bar, Align.LEFT);
        number(surface, scale.max(), bar.right(), bar, Align.RIGHT);
        if (scale.diverging()) {
            double zero = tick(area, 0);
            surface.line(zero, bar.bottom(), zero, bar.bottom() + 3, 1, theme.axis());
            number(surface, 0, zero, bar, Align.CENTER);
        }
    }

    private void paintSwatches(Surface surface, Rect area, Rect bar) {
        int steps = scale.steps();
        double width = bar.width() / steps;
        for (int step = 0; step < steps; step++) {
            surface.fillRect(bar.x() + step * width, bar.y(), width, bar.height(), scale.color(scale.min() + step));
        }
        surface.strokeRect(bar.x() - 1, bar.y() - 1, bar.width() + 2, bar.height() + 2, 1, theme.axis());
        double widest = surface.textWidth(Numbers.brief(scale.max()), NUMBER_SIZE, Face.TEXT) + 6;
        int every = (int) Math.max(1, Math.ceil(widest / width));
        int last = steps - 1;
        for (int step = 0; last - step >= every; step += every) {
            number(surface, scale.min() + step, tick(area, scale.min() + step), bar, Align.CENTER);
        }
        number(surface, scale.max(), tick(area, scale.max()), bar, Align.CENTER);
    }

    private void number(Surface surface, double value, double x, Rect bar, Align align) {
        double y = bar.y() - BAR_Y + NUMBER_Y;
        surface.text(Numbers.brief(value), x, y, NUMBER_SIZE, Face.TEXT, align, theme.mutedText());
    }

    private void paintNoValue(Surface surface, Rect bar) {
        double x = bar.right() + NO_VALUE_GAP;
        Marks.noValue(surface, new Rect(x, bar.y(), NO_VALUE_WIDTH, bar.height()), theme);
        double y = bar.y() - BAR_Y + NUMBER_Y;
        surface.text(VizText.get("legend.no-value"), x, y, NUMBER_SIZE, Face.TEXT, Align.LEFT, theme.mutedText());
    }

    private static double noValueRoom() {
        return NO_VALUE_GAP + 46;
    }

    private void paintMarker(Surface surface, double x, Rect bar) {
        surface.fillRect(x - 2, bar.y() - 3, 4, bar.height() + 6, theme.haloDark());
        surface.fillRect(x - 1, bar.y() - 2, 2, bar.height() + 4, theme.haloLight());
    }
}
