package routescope.core.experiment;

/**
 * One number of a paper beside ours.
 *
 * @param paper 1 (2306.04073), 2 (2208.02813) or 3 (2503.03213)
 * @param item what it is in the paper: {@code figure4}, {@code table1}, {@code entropy}, {@code rates}
 * @param setting which curve, row or experts
 * @param x where on the curve, not-a-number where there is no such place
 * @param unit what is counted
 * @param source tag of spec/papers.md and what it means there
 * @param theirs the paper's number, not-a-number where it has none
 * @param theirDeviation its standard deviation, not-a-number where it is not told
 * @param ours our runs; a count of 0 when none is done
 * @param drawn whether ours are of drawn digits where the paper's are of MNIST
 * @param command what measures it in the terminal; empty for what is not repeated here
 */
public record PaperRow(
        int paper,
        String item,
        String setting,
        double x,
        Unit unit,
        String source,
        double theirs,
        double theirDeviation,
        Spread ours,
        boolean drawn,
        String command) {

    /** What is counted. */
    public enum Unit {
        /** Shares in percent. */
        PERCENT,
        /** Entropy with the natural logarithm. */
        NATS,
        /** Exponent on logarithmic axes. */
        SLOPE
    }

    /** {@return ours minus theirs, not-a-number when one of them is missing} */
    public double difference() {
        return ours.mean() - theirs;
    }

    /** {@return whether this is something that is not repeated here} */
    public boolean isLeftOut() {
        return command.isEmpty();
    }
}
