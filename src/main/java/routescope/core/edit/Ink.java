package routescope.core.edit;

/**
 * What is painted with. On grey images its luminance counts.
 *
 * @param red 0 to 1
 * @param green 0 to 1
 * @param blue 0 to 1
 */
public record Ink(float red, float green, float blue) {

    /** {@return a grey} @param level 0 for black to 1 for white */
    public static Ink grey(double level) {
        return new Ink((float) level, (float) level, (float) level);
    }

    /** {@return the value in one channel} @param channel its index @param channels 1 for grey, 3 for colour */
    float value(int channel, int channels) {
        if (channels != 3) {
            // Of a grey ink the luminance is its level, to the last bit.
            return red == green && green == blue ? red : 0.2126f * red + 0.7152f * green + 0.0722f * blue;
        }
        return channel == 0 ? red : channel == 1 ? green : blue;
    }
}
