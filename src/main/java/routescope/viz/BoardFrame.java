package routescope.viz;

/**
 * Everything a painting of the routing board depends on.
 *
 * @param data what is shown
 * @param options how it is shown
 * @param state what the user does with it
 * @param theme the surroundings
 * @param scales the scales of this moment
 * @param palette letters and hues of the experts
 * @param widened whether a scale of the whole run has just widened, which its legend announces
 */
public record BoardFrame(
        BoardData data,
        BoardOptions options,
        BoardState state,
        Theme theme,
        BoardScales scales,
        ExpertPalette palette,
        boolean widened) {

    /**
     * {@return a frame whose scales and palette follow from the rest}
     *
     * @param data what is shown
     * @param options how it is shown
     * @param state what the user does with it
     * @param theme the surroundings
     * @param keeper remembers the ends of scales; told about this moment's values
     */
    public static BoardFrame of(
            BoardData data, BoardOptions options, BoardState state, Theme theme, ScaleKeeper keeper) {
        BoardOptions effective = options.withQuantity(data.quantity(options.quantity()));
        return new BoardFrame(
                data,
                effective,
                state,
                theme,
                new BoardScales(data, effective, theme, keeper),
                new ExpertPalette(data.experts(), state.focusedExpert()),
                false);
    }

    /** {@return the same, its legends announcing that a scale has just widened} */
    public BoardFrame announcing() {
        return new BoardFrame(data, options, state, theme, scales, palette, true);
    }
}
