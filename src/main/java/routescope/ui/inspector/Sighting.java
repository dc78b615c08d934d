package routescope.ui.inspector;

/**
 * A patch of a probe image, as one expert sees it.
 *
 * @param image index of the probe image
 * @param patch number of the patch
 * @param score the router's raw value
 * @param gate the weight it got, not-a-number when it is not selected
 */
record Sighting(int image, int patch, float score, float gate) {}
