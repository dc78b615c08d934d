package routescope.core.data;

import org.apache.commons.rng.UniformRandomProvider;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/**
 * Draws handwriting-like digits of 28 x 28 pixels, never twice the same: a stroke skeleton with moved points, bent,
 * slanted, turned and stretched, drawn with a pen of varying width, then fitted into a box of 20 x 20 pixels and centred
 * by mass as the MNIST digits are.
 *
 * <p>A digit is a pure function of its value and the generator's state. Buffers are reused: one object serves one
 * thread.
 */
public final class GeneratedDigits {
    private static final int SIDE = DigitMosaicConfig.DIGIT_SIDE;
    private static final float BOX = 20f;
    private static final float CENTRE = (SIDE - 1) / 2f;
    private static final int PIECES_PER_CURVE = 3;
    private static final int MOST_POINTS = 24;
    private static final int MOST_PIECES = 2 * MOST_POINTS * PIECES_PER_CURVE;

    /** Largest displacement of a skeleton point, as a part of the digit's height. */
    private static final float JITTER = 0.055f;

    private final GlyphCanvas canvas = new GlyphCanvas();
    private final float[] pointX = new float[MOST_POINTS];
    private final float[] pointY = new float[MOST_POINTS];
    private final float[] startX = new float[MOST_PIECES];
    private final float[] startY = new float[MOST_PIECES];
    private final float[] endX = new float[MOST_PIECES];
    private final float[] endY = new float[MOST_PIECES];
    private int pieces;

    /** Makes a pen and its sheet. */
    public GeneratedDigits() {
        // nothing to set: the buffers above are all it needs
    }

    /**
     * Draws a digit.
     *
     * @param digit 0..9
     * @param random where the variation comes from, advanced
     * @return {@code [784]} ink of each pixel in 0..1, row by row, a new array
     * @throws RoutescopeException when there is no such digit
     */
    public float[] draw(int digit, UniformRandomProvider random) {
        if (digit < 0 || digit > 9) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE, "There is no digit " + digit, "Digits run from 0 to 9.");
        }
        int[][] strokes = DigitSkeletons.strokes(digit, random.nextInt(DigitSkeletons.variants(digit)));
        GlyphShape shape = GlyphShape.draw(random);
        pieces = 0;
        for (int[] stroke : strokes) {
            place(stroke, shape, random);
            flatten(stroke);
        }
        return ink(shape);
    }

    /** Moves the points of a stroke to where this hand puts them; both halves of a corner move together. */
    private void place(int[] stroke, GlyphShape shape, UniformRandomProvider random) {
        for (int i = 0; i < stroke.length / 2; i++) {
            if (isCorner(stroke, i)) {
                pointX[i] = pointX[i - 1];
                pointY[i] = pointY[i - 1];
                continue;
            }
            float x = stroke[2 * i] / 100f - 0.5f + JITTER * bell(random);
            float y = stroke[2 * i + 1] / 100f - 0.5f + JITTER * bell(random);
            pointX[i] = shape.x(x, y);
            pointY[i] = shape.y(x, y);
        }
    }

    private static boolean isCorner(int[] stroke, int i) {
        return i > 0 && stroke[2 * i] == stroke[2 * i - 2] && stroke[2 * i + 1] == stroke[2 * i - 1];
    }

    /** A bell-shaped number in -1..1: cheaper than a Gaussian and without its rare far values. */
    private static float bell(UniformRandomProvider random) {
        long bits = random.nextLong();
        float a = (int) bits * 0x1p-32f;
        float b = (int) (bits >>> 32) * 0x1p-32f;
        return a + b;
    }

    /** Cuts the cubic Bezier curves through the points (Catmull-Rom tangents) into straight pieces. */
    private void flatten(int[] stroke) {
        int points = stroke.length / 2;
        for (int i = 0; i + 1 < points; i++) {
            if (isCorner(stroke, i + 1)) {
                continue;
            }
            int before = Math.max(0, i - 1);
            int after = Math.min(points - 1, i + 2);
            float x1 = pointX[i] + (pointX[i + 1] - pointX[before]) / 6f;
            float y1 = pointY[i] + (pointY[i + 1] - pointY[before]) / 6f;
            float x2 = pointX[i + 1] - (pointX[after] - pointX[i]) / 6f;
            float y2 = pointY[i + 1] - (pointY[after] - pointY[i]) / 6f;
            float fromX = pointX[i];
            float fromY = pointY[i];
            for (int piece = 1; piece <= PIECES_PER_CURVE; piece++) {
                float t = piece / (float) PIECES_PER_CURVE;
                float u = 1f - t;
                float b0 = u * u * u;
                float b1 = 3f * u * u * t;
                float b2 = 3f * u * t * t;
                float b3 = t * t * t;
                float toX = b0 * pointX[i] + b1 * x1 + b2 * x2 + b3 * pointX[i + 1];
                float toY = b0 * pointY[i] + b1 * y1 + b2 * y2 + b3 * pointY[i + 1];
                startX[pieces] = fromX;
                startY[pieces] = fromY;
                endX[pieces] = toX;
                endY[pieces++] = toY;
                fromX = toX;
                fromY = toY;
            }
        }
    }

    /** Fits the pieces into the box, centres them by mass and draws them. */
    private float[] ink(GlyphShape shape) {
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        float mass = 0f;
        float massX = 0f;
        float massY = 0f;
        for (int i = 0; i < pieces; i++) {
            left = Math.min(left, Math.min(startX[i], endX[i]));
            right = Math.max(right, Math.max(startX[i], endX[i]));
            top = Math.min(top, Math.min(startY[i], endY[i]));
            bottom = Math.max(bottom, Math.max(startY[i], endY[i]));
            float dx = endX[i] - startX[i];
            float dy = endY[i] - startY[i];
            float length = (float) Math.sqrt(dx * dx + dy * dy);
            mass += length;
            massX += length * (startX[i] + endX[i]) / 2f;
            massY += length * (startY[i] + endY[i]) / 2f;
        }
        float radius = shape.radius();
        float scale = (BOX - 2f * radius) / Math.max(right - left, bottom - top);
        float shiftX = CENTRE + shape.shiftX() - scale * massX / mass;
        float shiftY = CENTRE + shape.shiftY() - scale * massY / mass;
        float reach = shape.softness();
        float thinner = shape.taper() / pieces;
        canvas.clear();
        for (int i = 0; i < pieces; i++) {
            canvas.line(
                    scale * startX[i] + shiftX,
                    scale * startY[i] + shiftY,
                    scale * endX[i] + shiftX,
                    scale * endY[i] + shiftY,
                    radius * (1f - thinner * i),
                    reach);
        }
        return canvas.ink(reach);
    }
}
