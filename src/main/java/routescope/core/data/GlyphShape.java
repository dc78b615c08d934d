package routescope.core.data;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * How one hand bends, slants, turns and inks one digit.
 *
 * @param xx part of x that goes to x
 * @param xy part of y that goes to x
 * @param yx part of x that goes to y
 * @param yy part of y that goes to y
 * @param bendX how much a digit bows sideways between top and bottom
 * @param bendY how much it bows up or down between left and right
 * @param radius half the width of the pen, in pixels
 * @param taper by which part the pen gets thinner to the end of the digit, may be negative
 * @param softness half the width of the soft edge, in pixels
 * @param shiftX how far the digit sits off the centre, in pixels
 * @param shiftY the same from top to bottom
 */
record GlyphShape(
        float xx,
        float xy,
        float yx,
        float yy,
        float bendX,
        float bendY,
        float radius,
        float taper,
        float softness,
        float shiftX,
        float shiftY) {
    private static final float TURN = 0.22f;
    private static final float SLANT = 0.42f;
    private static final float USUAL_SLANT = -0.16f;
    private static final float NARROWEST = 0.62f;
    private static final float WIDEST = 1.08f;
    private static final float THINNEST = 0.75f;
    private static final float THICKEST = 1.95f;
    private static final float BEND = 0.20f;
    private static final float TAPER = 0.3f;
    private static final float SHIFT = 0.5f;

    /** {@return the next hand} @param random where it comes from, advanced */
    static GlyphShape draw(UniformRandomProvider random) {
        float turn = TURN * bell(random);
        float slant = USUAL_SLANT + SLANT * bell(random);
        float width = NARROWEST + (WIDEST - NARROWEST) * random.nextFloat();
        float cos = (float) Math.cos(turn);
        float sin = (float) Math.sin(turn);
        float slope = slant;
        return new GlyphShape(
                cos * width,
                cos * slope - sin,
                sin * width,
                sin * slope + cos,
                BEND * bell(random),
                BEND * bell(random),
                THINNEST + (THICKEST - THINNEST) * (0.5f + 0.5f * bell(random)),
                TAPER * bell(random),
                0.55f + 0.2f * random.nextFloat(),
                SHIFT * bell(random),
                SHIFT * bell(random));
    }

    /** {@return where a point of the skeleton goes, from left to right} @param x -0.5..0.5 @param y -0.5..0.5 */
    float x(float x, float y) {
        float bent = x + bendX * (y * y - 0.0833f);
        return xx * bent + xy * (y + bendY * (x * x - 0.0833f));
    }

    /** {@return where a point of the skeleton goes, from top to bottom} @param x -0.5..0.5 @param y -0.5..0.5 */
    float y(float x, float y) {
        float bent = y + bendY * (x * x - 0.0833f);
        return yx * (x + bendX * (y * y - 0.0833f)) + yy * bent;
    }

    private static float bell(UniformRandomProvider random) {
        return random.nextFloat() + random.nextFloat() - 1f;
    }
}
