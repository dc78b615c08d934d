package routescope.core.data;

/**
 * A file that was left out.
 *
 * @param file the file, from the folder on
 * @param reason why, one sentence
 */
public record SkippedFile(String file, String reason) {}
