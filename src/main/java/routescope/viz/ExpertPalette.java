package routescope.viz;

/**
 * Letter and hue of each expert, fixed by its index and the number of experts. Up to 7 experts have the colours of Okabe
 * and Ito, up to 9 those of Tol's muted set; of more, one chosen expert stands against grey and the letters remain.
 *
 * @param experts how many experts there are
 * @param chosen the expert that stands out when hues no longer suffice, or -1
 */
public record ExpertPalette(int experts, int chosen) {
    private static final int[] OKABE_ITO = {0xE69F00, 0x56B4E9, 0x009E73, 0xCC79A7, 0x0072B2, 0xD55E00, 0xF0E442};
    private static final String[] OKABE_ITO_NAMES = {
        "orange", "sky-blue", "green", "pink", "blue", "vermilion", "yellow"
    };
    private static final int[] MUTED = {
        0xCC6677, 0x332288, 0xDDCC77, 0x117733, 0x88CCEE, 0x882255, 0x44AA99, 0x999933, 0xAA4499
    };
    private static final String[] MUTED_NAMES = {
        "rose", "indigo", "sand", "dark-green", "light-blue", "wine", "teal", "olive", "purple"
    };
    private static final int GREY = 0x8A9099;
    private static final double MARK_CONTRAST = 3;

    /**
     * Makes a palette in which no expert is chosen.
     *
     * @param experts how many experts there are
     */
    public ExpertPalette(int experts) {
        this(experts, -1);
    }

    /** {@return whether every expert has a hue of its own} */
    public boolean hues() {
        return experts <= MUTED.length;
    }

    /**
     * {@return the letter of an expert: A to Z, then AA, AB and on}
     *
     * @param expert its index
     */
    public static String letter(int expert) {
        String last = String.valueOf((char) ('A' + expert % 26));
        return expert < 26 ? last : letter(expert / 26 - 1) + last;
    }

    /**
     * {@return the colour of an expert's areas; the same in every theme}
     *
     * @param expert its index
     */
    public int fill(int expert) {
        if (!hues()) {
            return Argb.opaque(expert == chosen ? OKABE_ITO[0] : GREY);
        }
        return Argb.opaque(small() ? OKABE_ITO[expert] : MUTED[expert]);
    }

    /**
     * {@return the colour of an expert's lines: the fill, moved towards the text colour until it reaches a contrast of 3
     *     on both backgrounds of the theme}
     *
     * @param expert its index
     * @param theme the surroundings
     */
    public int line(int expert, Theme theme) {
        int towards = theme.dark() ? Argb.WHITE : Argb.BLACK;
        int onPanel = Argb.reach(fill(expert), theme.panel(), towards, MARK_CONTRAST);
        return Argb.reach(onPanel, theme.background(), towards, MARK_CONTRAST);
    }

    /**
     * {@return the colour's name, to be said aloud}
     *
     * @param expert the expert's index
     */
    public String name(int expert) {
        if (!hues()) {
            return VizText.get("color." + (expert == chosen ? OKABE_ITO_NAMES[0] : "grey"));
        }
        return VizText.get("color." + (small() ? OKABE_ITO_NAMES[expert] : MUTED_NAMES[expert]));
    }

    private boolean small() {
        return experts <= OKABE_ITO.length;
    }
}
