package routescope.viz;

import java.util.ArrayList;
import java.util.List;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/**
 * An animation: which steps of a run, how fast, how large.
 *
 * @param picture the view, and how it is painted; its width is the one of {@code width}
 * @param from first step
 * @param to last step, always shown
 * @param stride steps from one frame to the next
 * @param framesPerSecond 1 to 50
 * @param width pixels from left to right
 * @param height pixels from top to bottom, caption included
 */
public record AnimationOrder(
        PictureOrder picture, int from, int to, int stride, double framesPerSecond, int width, int height) {
    /** The most frames of one animation. */
    public static final int MOST_FRAMES = 2000;

    private static final double FASTEST = 50;
    private static final int SMALLEST = 160;
    private static final int LARGEST = 3840;

    /** Refuses what cannot be made. */
    public AnimationOrder {
        check(from >= 0 && to >= from, "Steps run from " + from + " to " + to, "The first is 0 or more.");
        check(stride >= 1, "The stride is " + stride, "It is a whole number from 1.");
        check(
                framesPerSecond >= 1 && framesPerSecond <= FASTEST,
                framesPerSecond + " frames a second cannot be shown",
                "1 to 50 can.");
        check(
                Math.min(width, height) >= SMALLEST && Math.max(width, height) <= LARGEST,
                "Frames of " + width + " x " + height + " pixels cannot be made",
                "Each side has 160 to 3840 pixels.");
        int frames = count(from, to, stride);
        check(
                frames <= MOST_FRAMES,
                "This animation would have " + frames + " frames",
                "It can have " + MOST_FRAMES + ": choose a larger stride or a shorter range.");
    }

    /** {@return the step of each frame, ascending} */
    public List<Integer> steps() {
        List<Integer> steps = new ArrayList<>();
        for (long step = from; step < to; step += stride) {
            steps.add((int) step);
        }
        steps.add(to);
        return steps;
    }

    /**
     * {@return the number of frames}
     *
     * @param from first step
     * @param to last step
     * @param stride steps from one frame to the next
     */
    public static int count(int from, int to, int stride) {
        return (int) (((long) to - from + stride - 1) / stride) + 1;
    }

    /** {@return how long a frame is shown, in hundredths of a second: rounded so that the whole keeps its length} */
    int hundredths(int frame) {
        return (int) (Math.round((frame + 1) * 100 / framesPerSecond) - Math.round(frame * 100 / framesPerSecond));
    }

    private static void check(boolean good, String sentence, String hint) {
        if (!good) {
            throw new RoutescopeException(ErrorCode.SETTING_OUT_OF_RANGE, sentence, hint);
        }
    }
}
