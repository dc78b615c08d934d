package routescope.core.data;

/**
 * The ways a hand writes each digit. A way of writing is a list of strokes, a stroke a list of points {@code x, y, x, y,
 * ...} on a sheet of 100 x 100 with the origin at the top left; the pen runs through the points on a smooth curve. A
 * point written twice is a corner.
 */
final class DigitSkeletons {
    private static final int[][][][] DIGITS = {
        zero(), one(), two(), three(), four(), five(), six(), seven(), eight(), nine()
    };

    private DigitSkeletons() {}

    /** {@return the number of ways of writing a digit} @param digit 0..9 */
    static int variants(int digit) {
        return DIGITS[digit].length;
    }

    /**
     * {@return the strokes of one way of writing a digit, not to be modified}
     *
     * @param digit 0..9
     * @param variant 0..variants - 1
     */
    static int[][] strokes(int digit, int variant) {
        return DIGITS[digit][variant];
    }

    private static int[][] strokes(int[]... strokes) {
        return strokes;
    }

    private static int[] stroke(int... points) {
        return points;
    }

    private static int[][][] zero() {
        return new int[][][] {
            strokes(stroke(56, 2, 26, 12, 9, 48, 23, 87, 52, 99, 81, 85, 92, 48, 78, 13, 54, 1)),
            strokes(stroke(54, 2, 34, 18, 25, 52, 34, 88, 52, 98, 70, 82, 76, 46, 68, 14, 50, 3)),
            strokes(stroke(64, 8, 38, 8, 18, 40, 20, 80, 46, 98, 74, 86, 86, 50, 78, 18, 56, 2)),
            strokes(stroke(46, 0, 20, 24, 14, 62, 34, 96, 66, 94, 86, 58, 76, 18, 50, 2, 40, 8))
        };
    }

    private static int[][][] one() {
        return new int[][][] {
            strokes(stroke(50, 0, 50, 34, 50, 66, 50, 100)),
            strokes(stroke(53, 0, 50, 34, 49, 66, 49, 100)),
            strokes(stroke(50, 0, 51, 50, 50, 100)),
            strokes(stroke(34, 20, 52, 0, 52, 0, 51, 50, 51, 100)),
            strokes(stroke(32, 22, 52, 0, 52, 0, 51, 50, 50, 98), stroke(30, 99, 52, 98, 73, 99))
        };
    }

    private static int[][][] two() {
        return new int[][][] {
            strokes(stroke(16, 26, 30, 6, 56, 0, 77, 16, 70, 44, 42, 74, 14, 98, 14, 98, 50, 96, 88, 97)),
            strokes(stroke(14, 20, 40, 2, 68, 8, 74, 34, 52, 66, 26, 94, 12, 88, 24, 76, 46, 84, 66, 97, 90, 92)),
            strokes(stroke(18, 12, 48, 1, 74, 14, 68, 42, 44, 72, 18, 96, 18, 96, 44, 90, 64, 96, 90, 96)),
            strokes(stroke(22, 30, 26, 8, 54, 0, 74, 14, 66, 46, 40, 78, 20, 92, 18, 80, 38, 82, 62, 94, 88, 98))
        };
    }

    private static int[][][] three() {
        return new int[][][] {
            strokes(stroke(18, 14, 42, 1, 70, 10, 68, 32, 40, 46, 40, 46, 72, 56, 78, 80, 50, 99, 14, 88)),
            strokes(stroke(20, 6, 46, 0, 70, 12, 64, 34, 38, 47, 66, 52, 80, 72, 62, 96, 32, 99, 12, 86)),
            strokes(stroke(16, 5, 44, 4, 76, 3, 76, 3, 58, 24, 42, 42, 42, 42, 70, 50, 78, 74, 54, 97, 16, 92)),
            strokes(stroke(22, 16, 48, 0, 72, 14, 60, 38, 42, 48, 36, 42, 46, 42, 72, 58, 74, 84, 44, 99, 14, 84))
        };
    }

    private static int[][][] four() {
        return new int[][][] {
            strokes(stroke(22, 6, 18, 30, 20, 50, 20, 50, 50, 54, 86, 48), stroke(78, 2, 74, 48, 70, 100)),
            strokes(stroke(26, 4, 16, 34, 26, 54, 54, 54, 78, 42), stroke(78, 4, 75, 48, 74, 100)),
            strokes(stroke(62, 0, 38, 32, 10, 62, 10, 62, 48, 62, 90, 60), stroke(66, 2, 64, 50, 62, 100)),
            strokes(stroke(20, 2, 16, 24, 30, 44, 58, 42, 78, 26), stroke(82, 0, 76, 48, 64, 100))
        };
    }

    private static int[][][] five() {
        return new int[][][] {
            strokes(
                    stroke(32, 4, 28, 24, 26, 42, 26, 42, 54, 38, 78, 58, 72, 86, 44, 99, 14, 90),
                    stroke(32, 4, 58, 4, 86, 2)),
            strokes(stroke(84, 3, 60, 4, 34, 6, 34, 6, 30, 26, 28, 42, 28, 42, 56, 40, 78, 60, 66, 90, 40, 99, 14, 92)),
            strokes(stroke(82, 8, 50, 4, 30, 22, 40, 42, 66, 54, 74, 76, 52, 98, 14, 90)),
            strokes(stroke(36, 8, 30, 28, 34, 44, 62, 50, 74, 70, 58, 94, 18, 96), stroke(36, 8, 60, 6, 88, 0))
        };
    }

    private static int[][][] six() {
        return new int[][][] {
            strokes(stroke(68, 0, 38, 24, 19, 60, 28, 92, 56, 98, 78, 78, 66, 58, 42, 60, 24, 78)),
            strokes(stroke(46, 0, 28, 32, 20, 70, 38, 97, 68, 92, 78, 70, 58, 54, 34, 64, 24, 80)),
            strokes(stroke(78, 6, 44, 14, 20, 52, 24, 88, 52, 99, 78, 82, 70, 60, 44, 58, 24, 74)),
            strokes(stroke(58, 0, 34, 30, 24, 64, 30, 94, 54, 98, 68, 82, 60, 66, 42, 72, 30, 90))
        };
    }

    private static int[][][] seven() {
        return new int[][][] {
            strokes(stroke(12, 7, 48, 6, 84, 4, 84, 4, 66, 40, 48, 100)),
            strokes(stroke(14, 22, 18, 7, 18, 7, 50, 6, 84, 5, 84, 5, 62, 50, 46, 100)),
            strokes(stroke(12, 10, 46, 4, 80, 6, 78, 30, 58, 62, 46, 100)),
            strokes(stroke(14, 6, 48, 6, 86, 3, 86, 3, 62, 48, 42, 100), stroke(36, 52, 56, 50, 80, 48)),
            strokes(stroke(14, 16, 28, 8, 54, 10, 84, 2, 84, 2, 66, 50, 60, 100))
        };
    }

    private static int[][][] eight() {
        return new int[][][] {
            strokes(stroke(74, 14, 48, 0, 24, 16, 42, 42, 70, 62, 72, 90, 44, 99, 22, 82, 40, 56, 68, 34, 72, 12)),
            strokes(
                    stroke(54, 0, 28, 12, 28, 34, 50, 46, 74, 34, 74, 12, 52, 0),
                    stroke(50, 46, 24, 62, 22, 86, 48, 99, 76, 88, 78, 62, 52, 46)),
            strokes(stroke(52, 46, 30, 24, 44, 1, 68, 8, 66, 32, 42, 54, 22, 80, 40, 99, 68, 92, 74, 68, 50, 46)),
            strokes(stroke(66, 6, 36, 4, 28, 24, 52, 46, 72, 70, 60, 96, 34, 94, 30, 72, 56, 46, 78, 20, 70, 4))
        };
    }

    private static int[][][] nine() {
        return new int[][][] {
            strokes(stroke(74, 16, 48, 1, 24, 22, 32, 46, 58, 44, 76, 14, 76, 14, 74, 55, 68, 100)),
            strokes(stroke(72, 12, 44, 2, 22, 28, 40, 50, 66, 38, 76, 12, 76, 12, 78, 56, 60, 94, 28, 94)),
            strokes(stroke(70, 8, 40, 4, 26, 30, 44, 46, 68, 28, 74, 8, 74, 8, 62, 58, 50, 100)),
            strokes(stroke(72, 24, 58, 2, 32, 10, 28, 36, 50, 48, 70, 26, 72, 30, 66, 66, 46, 100))
        };
    }
}
