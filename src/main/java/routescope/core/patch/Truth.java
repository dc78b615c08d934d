package routescope.core.patch;

/** What is true of a patch, as far as it is known. Never what a router thinks of it. */
public enum Truth {
    /** Same distribution for every class. */
    IRRELEVANT,
    /** The patch that makes the label. */
    DISCRIMINATIVE,
    /** Goes with the label in training without making it. */
    SPURIOUS,
    /** Nobody knows: pictures that were found and not composed. */
    UNKNOWN
}
