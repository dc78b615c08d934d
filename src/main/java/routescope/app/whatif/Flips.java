package routescope.app.whatif;

/**
 * How often a model's answer changed with the same edit on many images.
 *
 * @param rightBefore images it named right
 * @param rightAfter changed copies it named right
 * @param rightToWrong named right before, wrong after
 * @param wrongToRight named wrong before, right after
 * @param wrongToWrong named wrong before and in another way wrong after
 */
public record Flips(int rightBefore, int rightAfter, int rightToWrong, int wrongToRight, int wrongToWrong) {

    /** {@return how many answers changed} */
    public int all() {
        return rightToWrong + wrongToRight + wrongToWrong;
    }
}
