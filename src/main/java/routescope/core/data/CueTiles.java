package routescope.core.data;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Draws the tiles that are cues: symbols and hatchings, one for each class, each a little different every time. Values in
 * 0..1; smooth edges by sampling every pixel several times.
 */
final class CueTiles {
    private static final int SAMPLES = 3;
    /** Symbols lie in a square from -1 to 1; they leave this much room to the edge of the tile. */
    private static final double FILL = 0.78;

    private static final double JITTER = 0.08;
    private static final double LINE = 0.3;
    /** Hatchings are lines this far apart, in half tiles. */
    private static final double PERIOD = 0.5;

    private CueTiles() {}

    /**
     * {@return a tile}
     *
     * @param kind symbol or hatch
     * @param cue which one, 0..classes-1
     * @param classes number of cues
     * @param height pixels from top to bottom
     * @param width pixels from left to right
     * @param random moves it a little
     */
    static float[] draw(CueKind kind, int cue, int classes, int height, int width, UniformRandomProvider random) {
        double x0 = JITTER * (2 * random.nextDouble() - 1);
        double y0 = JITTER * (2 * random.nextDouble() - 1);
        double size = FILL * (1 + JITTER * (2 * random.nextDouble() - 1));
        double phase = random.nextDouble();
        float[] tile = new float[height * width];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                float inside = 0;
                for (int sample = 0; sample < SAMPLES * SAMPLES; sample++) {
                    double x = 2 * (column + across(sample % SAMPLES)) / width - 1;
                    int line = sample / SAMPLES;
                    double y = 2 * (row + across(line)) / height - 1;
                    boolean set = kind == CueKind.HATCH
                            ? hatched(cue, classes, x, y, phase)
                            : inSymbol(cue, (x - x0) / size, (y - y0) / size);
                    inside += set ? 1 : 0;
                }
                tile[row * width + column] = inside / (SAMPLES * SAMPLES);
            }
        }
        return tile;
    }

    /** {@return where a sample lies in its pixel, 0..1} */
    private static double across(int sample) {
        return (sample + 0.5) / SAMPLES;
    }

    private static boolean hatched(int cue, int classes, double x, double y, double phase) {
        double angle = Math.PI * (cue + 0.5) / classes;
        double along = (x * Math.sin(angle) + y * Math.cos(angle)) / PERIOD + phase;
        return along - Math.floor(along) < 0.5;
    }

    /** The symbols, each inside the square from -1 to 1. */
    private static boolean inSymbol(int cue, double x, double y) {
        double far = Math.hypot(x, y);
        double ax = Math.abs(x);
        double ay = Math.abs(y);
        boolean inSquare = ax <= 1 && ay <= 1;
        return switch (cue) {
            case 0 -> far <= 0.8;
            case 1 -> inSquare && (ax < LINE || ay < LINE);
            case 2 -> inSquare && Math.abs(ax - ay) < LINE;
            case 3 -> far <= 0.95 && far >= 0.6;
            case 4 -> inSquare && (ax > 0.65 || ay > 0.65);
            case 5 -> ax + ay <= 1;
            case 6 -> y <= 0.8 && y >= -0.9 && ax <= (y + 0.9) / 1.7;
            case 7 -> inSquare && ax > 0.5;
            default -> inSquare && ay > 0.5;
        };
    }
}
