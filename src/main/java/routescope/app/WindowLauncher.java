package routescope.app;

import routescope.core.run.RunConfig;

/**
 * Opens the window. The only way from the start of the program and the command line to the toolkit: making a launcher
 * loads no class of it, calling one of these methods does. Each may be called once in a process, from the main thread.
 */
public interface WindowLauncher {

    /**
     * Opens the window and returns when it was closed.
     *
     * @param options how to open it
     * @return the exit code of the program
     * @throws UnsupportedOperationException when the toolkit finds no display
     */
    int open(WindowOptions options);

    /**
     * Opens the window, plays a configuration at full speed and measures, then steps by hand and measures that.
     *
     * @param config what to play
     * @param seconds how long to play
     * @return what was measured
     * @throws UnsupportedOperationException when the toolkit finds no display
     */
    UiMeasurement measure(RunConfig config, int seconds);

    /**
     * Opens the window off the screen, trains a while and writes a picture of it.
     *
     * @param request what to show and where to write
     * @throws UnsupportedOperationException when the toolkit finds no display
     */
    void picture(PictureRequest request);
}
