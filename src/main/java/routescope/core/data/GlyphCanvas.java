package routescope.core.data;

import java.util.Arrays;

/**
 * A sheet of 28 x 28 pixels on which a round pen draws straight pieces, anti-aliased by the distance of each pixel's
 * centre to the nearest piece. Buffers are kept from glyph to glyph.
 */
final class GlyphCanvas {
    private static final int SIDE = DigitMosaicConfig.DIGIT_SIDE;
    private static final float UNTOUCHED = -1e3f;

    /** Per pixel, how far its centre lies inside the ink; negative outside. */
    private final float[] depth = new float[SIDE * SIDE];

    /** Makes the sheet blank. */
    void clear() {
        Arrays.fill(depth, UNTOUCHED);
    }

    /**
     * Draws one straight piece.
     *
     * @param x0 its start, in pixels from the centre of the leftmost pixel
     * @param y0 its start, in pixels from the centre of the top pixel
     * @param x1 its end
     * @param y1 its end
     * @param radius half the width of the pen, in pixels
     * @param reach how far outside the ink a pixel is still touched by the soft edge, in pixels
     */
    void line(float x0, float y0, float x1, float y1, float radius, float reach) {
        float margin = radius + reach;
        int left = Math.max(0, (int) Math.ceil(Math.min(x0, x1) - margin));
        int right = Math.min(SIDE - 1, (int) Math.floor(Math.max(x0, x1) + margin));
        int top = Math.max(0, (int) Math.ceil(Math.min(y0, y1) - margin));
        int bottom = Math.min(SIDE - 1, (int) Math.floor(Math.max(y0, y1) + margin));
        float dx = x1 - x0;
        float dy = y1 - y0;
        float lengthSquared = dx * dx + dy * dy;
        float inverse = lengthSquared > 1e-12f ? 1f / lengthSquared : 0f;
        float marginSquared = margin * margin;
        for (int y = top; y <= bottom; y++) {
            float py = y - y0;
            int row = y * SIDE;
            for (int x = left; x <= right; x++) {
                float px = x - x0;
                float along = Math.min(1f, Math.max(0f, (px * dx + py * dy) * inverse));
                float ex = px - along * dx;
                float ey = py - along * dy;
                float squared = ex * ex + ey * ey;
                if (squared < marginSquared) {
                    float inside = radius - (float) Math.sqrt(squared);
                    if (inside > depth[row + x]) {
                        depth[row + x] = inside;
                    }
                }
            }
        }
    }

    /**
     * {@return the ink on each pixel, 0..1, row by row, in a new array}
     *
     * @param reach half the width of the soft edge, in pixels
     */
    float[] ink(float reach) {
        float[] ink = new float[depth.length];
        float slope = 0.5f / reach;
        for (int i = 0; i < ink.length; i++) {
            ink[i] = Math.min(1f, Math.max(0f, 0.5f + depth[i] * slope));
        }
        return ink;
    }
}
