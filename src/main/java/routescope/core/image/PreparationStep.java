package routescope.core.image;

/** One step on the way from a file to the model's input. */
public enum PreparationStep {
    /** Turned upright as EXIF says. */
    ORIENT,
    /** Made square. */
    FRAME,
    /** Made as large as the patch grid. */
    RESIZE,
    /** Made grey, or given three equal colours. */
    TINT,
    /** Values 0..255 become 0..1. */
    SCALE
}
