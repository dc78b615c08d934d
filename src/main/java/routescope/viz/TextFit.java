package routescope.viz;

/** Makes texts fit their room. */
final class TextFit {
    private static final String ELLIPSIS = "…";

    private TextFit() {}

    /**
     * {@return the text, or its longest beginning with an ellipsis that is not wider than the room}
     *
     * @param surface knows widths
     * @param text what is to be shown
     * @param size of the letters
     * @param face of the letters
     * @param room pixels from left to right
     */
    static String cut(Surface surface, String text, double size, Surface.Face face, double room) {
        if (surface.textWidth(text, size, face) <= room) {
            return text;
        }
        int end = text.length() - 1;
        while (end > 0 && surface.textWidth(text.substring(0, end) + ELLIPSIS, size, face) > room) {
            end--;
        }
        return end <= 0 ? "" : text.substring(0, end).stripTrailing() + ELLIPSIS;
    }
}
