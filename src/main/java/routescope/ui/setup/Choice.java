package routescope.ui.setup;

import routescope.core.run.RunConfig;

/**
 * What the user has set up.
 *
 * @param preset id of the preset it came from, empty when it came from a file
 * @param name what the window calls it: the preset's name, or the file's
 * @param base what resetting goes back to
 * @param config the configuration as it is now
 */
public record Choice(String preset, String name, RunConfig base, RunConfig config) {

    /**
     * {@return the same with another configuration}
     *
     * @param changed the configuration
     */
    public Choice with(RunConfig changed) {
        return new Choice(preset, name, base, changed);
    }
}
