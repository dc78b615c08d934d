package routescope.ui.phase;

/**
 * What a phase does.
 *
 * @param title its place and name
 * @param plain in plain words
 * @param formula with its numbers
 */
record PhaseExplanation(String title, String plain, String formula) {}
