package routescope.ui.whatif;

import java.util.Locale;

/** What stands below the two images. */
enum Section {
    /** The numbers that differ, as a table. */
    DIFFERENCES,
    /** The gate maps of every expert, before and after. */
    EXPERTS,
    /** What each patch is worth to the logit. */
    OCCLUSION,
    /** The same change on all test images. */
    ALL;

    /** {@return the stable name used in text keys} */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
