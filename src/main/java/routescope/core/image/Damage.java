package routescope.core.image;

/** How far the pixels of an opened file can be trusted. */
public enum Damage {
    /** The file is whole. */
    NONE,
    /** All pixels were read, but the file is not as it was written: some of them may be wrong. */
    POSSIBLE,
    /** A part of the pixels is missing or wrong. */
    PARTIAL
}
