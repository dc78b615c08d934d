package routescope.viz;

/**
 * How the routing board is painted.
 *
 * @param opacity how strongly a chosen expert's values are laid over the images, 0 to 1
 * @param overlayVisible whether anything but truth marks is laid over the images
 * @param dimDiscarded whether patches that no expert took are dimmed and hatched
 * @param truthMarks whether what is true of the patches is marked
 * @param colorMap the sequential colours of gates and counts
 * @param scope over which values the ends of the scores' scale are taken; gates always have 0 and 1
 * @param quantity what the maps of the experts show
 */
public record BoardOptions(
        double opacity,
        boolean overlayVisible,
        boolean dimDiscarded,
        boolean truthMarks,
        ColorMap colorMap,
        Scope scope,
        Quantity quantity) {

    /** What a new window starts with. */
    public static final BoardOptions DEFAULT =
            new BoardOptions(0.5, true, true, true, ColorMap.CIVIDIS, Scope.WHOLE_RUN, Quantity.GATE);

    /**
     * {@return the same with another opacity}
     *
     * @param value 0 to 1
     */
    public BoardOptions withOpacity(double value) {
        return new BoardOptions(value, overlayVisible, dimDiscarded, truthMarks, colorMap, scope, quantity);
    }

    /**
     * {@return the same with the overlay shown or hidden}
     *
     * @param value whether it is shown
     */
    public BoardOptions withOverlayVisible(boolean value) {
        return new BoardOptions(opacity, value, dimDiscarded, truthMarks, colorMap, scope, quantity);
    }

    /**
     * {@return the same with discarded patches dimmed or not}
     *
     * @param value whether they are dimmed
     */
    public BoardOptions withDimDiscarded(boolean value) {
        return new BoardOptions(opacity, overlayVisible, value, truthMarks, colorMap, scope, quantity);
    }

    /**
     * {@return the same with truth marks or without}
     *
     * @param value whether they are painted
     */
    public BoardOptions withTruthMarks(boolean value) {
        return new BoardOptions(opacity, overlayVisible, dimDiscarded, value, colorMap, scope, quantity);
    }

    /**
     * {@return the same with other colours}
     *
     * @param value a sequential map
     */
    public BoardOptions withColorMap(ColorMap value) {
        return new BoardOptions(opacity, overlayVisible, dimDiscarded, truthMarks, value, scope, quantity);
    }

    /**
     * {@return the same with another scope}
     *
     * @param value over which values ends are taken
     */
    public BoardOptions withScope(Scope value) {
        return new BoardOptions(opacity, overlayVisible, dimDiscarded, truthMarks, colorMap, value, quantity);
    }

    /**
     * {@return the same with another quantity}
     *
     * @param value what the maps of the experts show
     */
    public BoardOptions withQuantity(Quantity value) {
        return new BoardOptions(opacity, overlayVisible, dimDiscarded, truthMarks, colorMap, scope, value);
    }
}
