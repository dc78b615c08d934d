package routescope.core.data;

import java.util.List;

/** The colours of coloured digits: of about the same brightness, so that grey copies do not tell them apart. */
public final class CueColours {
    private static final List<String> NAMES =
            List.of("orange", "blue", "green", "pink", "yellow", "violet", "red", "cyan", "brown");
    private static final float[][] VALUES = {
        {0.95f, 0.6f, 0.1f},
        {0.35f, 0.7f, 1f},
        {0.3f, 0.8f, 0.3f},
        {1f, 0.55f, 0.8f},
        {0.75f, 0.7f, 0.1f},
        {0.7f, 0.55f, 1f},
        {1f, 0.5f, 0.45f},
        {0.1f, 0.8f, 0.8f},
        {0.8f, 0.62f, 0.45f}
    };

    private CueColours() {}

    /** {@return the name of a colour} @param cue its number, from 0 */
    public static String name(int cue) {
        return NAMES.get(cue % NAMES.size());
    }

    /**
     * {@return a grey patch in a colour: three values a pixel, between grey and the full colour by its strength}
     *
     * @param grey one value a pixel, not modified
     * @param cue number of the colour
     * @param classes number of colours in use
     * @param strength 0 for grey, 1 for the full colour
     */
    public static float[] tint(float[] grey, int cue, int classes, double strength) {
        float[] colour = VALUES[cue % Math.max(1, Math.min(classes, VALUES.length))];
        float[] tinted = new float[3 * grey.length];
        for (int i = 0; i < tinted.length; i++) {
            tinted[i] = (float) (grey[i / 3] * (1 - strength + strength * colour[i % 3]));
        }
        return tinted;
    }

    /**
     * {@return the grey patch that was tinted: the opposite of {@link #tint}}
     *
     * @param tinted three values a pixel, not modified
     * @param cue number of the colour
     * @param classes number of colours in use
     * @param strength what it was tinted with
     */
    public static float[] grey(float[] tinted, int cue, int classes, double strength) {
        float[] colour = VALUES[cue % Math.max(1, Math.min(classes, VALUES.length))];
        double whole = 3 * (1 - strength) + strength * (colour[0] + colour[1] + colour[2]);
        float[] grey = new float[tinted.length / 3];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (float) ((tinted[3 * i] + tinted[3 * i + 1] + tinted[3 * i + 2]) / whole);
        }
        return grey;
    }
}
