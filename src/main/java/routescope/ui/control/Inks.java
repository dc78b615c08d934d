package routescope.ui.control;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Color;

/** Colours of the toolkit by their packed form, kept so that a picture of thousands of cells makes no garbage. */
final class Inks {
    private static final int MOST = 4096;
    private static final double BYTE = 255;

    private final Map<Integer, Color> colours = new HashMap<>();

    /** {@return the colour} @param argb 0xAARRGGBB, not premultiplied */
    Color of(int argb) {
        Color known = colours.get(argb);
        if (known != null) {
            return known;
        }
        if (colours.size() >= MOST) {
            colours.clear();
        }
        Color made = Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff, (argb >>> 24) / BYTE);
        colours.put(argb, made);
        return made;
    }
}
