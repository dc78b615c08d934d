package routescope.app.bench;

import routescope.app.UiMeasurement;

/**
 * The window beside the terminal, on the same preset with compare off.
 *
 * @param headlessImagesPerSecond training speed without a window, median
 * @param shareOfHeadless speed in the window as a share of that
 * @param window what the window was measured to do
 */
public record WindowSpeed(double headlessImagesPerSecond, double shareOfHeadless, UiMeasurement window) {}
