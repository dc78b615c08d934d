package routescope.ui.control;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import routescope.viz.Surface.Face;

/** Fonts by size and face, and the widths of texts measured so far. */
final class Glyphs {
    private static final int MOST = 4096;
    private static final String FIXED = "Monospaced";

    private final Map<Style, Font> fonts = new HashMap<>();
    private final Map<Measured, Double> widths = new HashMap<>();
    private final Text ruler = new Text();

    /** {@return the font of a face} @param size its size in logical pixels @param face weight and family */
    Font font(double size, Face face) {
        return fonts.computeIfAbsent(new Style(size, face), Glyphs::make);
    }

    /**
     * {@return the width of a text in logical pixels}
     *
     * @param text one line
     * @param size size of the font
     * @param face weight and family
     */
    double width(String text, double size, Face face) {
        if (widths.size() >= MOST) {
            widths.clear();
        }
        return widths.computeIfAbsent(new Measured(text, new Style(size, face)), this::measure);
    }

    private double measure(Measured line) {
        ruler.setFont(font(line.style().size(), line.style().face()));
        ruler.setText(line.text());
        return ruler.getLayoutBounds().getWidth();
    }

    private static Font make(Style style) {
        String family = Font.getDefault().getFamily();
        return switch (style.face()) {
            case TEXT -> Font.font(family, FontWeight.NORMAL, style.size());
            case BOLD -> Font.font(family, FontWeight.BOLD, style.size());
            case MONO -> Font.font(FIXED, FontWeight.NORMAL, style.size());
        };
    }

    private record Style(double size, Face face) {}

    private record Measured(String text, Style style) {}
}
