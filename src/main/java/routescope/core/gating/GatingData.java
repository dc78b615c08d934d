package routescope.core.gating;

/**
 * Inputs and answers of a regression. Nobody writes into the arrays.
 *
 * @param inputs d, the length of one input
 * @param xs {@code [n * d]} inputs, one after the other
 * @param ys {@code [n]} answers
 */
public record GatingData(int inputs, double[] xs, double[] ys) {

    /** Checks that there are as many answers as inputs. */
    public GatingData {
        if (xs.length != ys.length * inputs) {
            throw new IllegalArgumentException(xs.length + " numbers for " + ys.length + " answers");
        }
    }

    /** {@return n, how many} */
    public int size() {
        return ys.length;
    }
}
