package routescope.viz;

/**
 * The colours around the data, 0xAARRGGBB. Text reaches a contrast of 4.5 and marks reach 3 on both backgrounds.
 *
 * @param name stable name
 * @param dark whether backgrounds are dark
 * @param background behind everything
 * @param panel behind a picture
 * @param text ordinary text
 * @param mutedText secondary text
 * @param grid thin lines that may be overlooked
 * @param axis lines that may not
 * @param accent what is active
 * @param warning what went wrong
 * @param comparison the model compared with
 * @param haloDark the dark half of a two-tone line
 * @param haloLight the light half of a two-tone line
 * @param notSelected a cell the expert did not select
 * @param truthMark brackets and triangles of what is true of a patch, always with {@code haloDark}
 * @param hover the thin outline under the pointer, always with {@code haloDark}
 * @param noValue ground of a not-a-number swatch
 * @param noValueLine hatch of a not-a-number swatch
 * @param dim laid over pixels of patches that nobody took; not opaque
 * @param hatch lines over those patches; not opaque
 */
public record Theme(
        String name,
        boolean dark,
        int background,
        int panel,
        int text,
        int mutedText,
        int grid,
        int axis,
        int accent,
        int warning,
        int comparison,
        int haloDark,
        int haloLight,
        int notSelected,
        int truthMark,
        int hover,
        int noValue,
        int noValueLine,
        int dim,
        int hatch) {

    /** Dark on light. */
    public static final Theme LIGHT = new Theme(
            "light",
            false,
            0xFFF6F8FA,
            0xFFFFFFFF,
            0xFF1F2328,
            0xFF59636E,
            0xFFD8DEE4,
            0xFF6E7781,
            0xFF0969DA,
            0xFFCF222E,
            0xFFBF3989,
            0xFF101215,
            0xFFFFFFFF,
            0xFFE6E9EE,
            0xFFFFFFFF,
            0xFF22D3EE,
            0xFFFFFFFF,
            0xFF6E7781,
            0xA86E7278,
            0x66FFFFFF);

    /** Light on dark. */
    public static final Theme DARK = new Theme(
            "dark",
            true,
            0xFF0F1216,
            0xFF171B21,
            0xFFE6EDF3,
            0xFF9AA4AF,
            0xFF2B323A,
            0xFF8B949E,
            0xFF58A6FF,
            0xFFFF7B72,
            0xFFF778BA,
            0xFF050607,
            0xFFFFFFFF,
            0xFF2A3038,
            0xFFFFFFFF,
            0xFF22D3EE,
            0xFF171B21,
            0xFF8B949E,
            0xB050555C,
            0x50FFFFFF);
}
