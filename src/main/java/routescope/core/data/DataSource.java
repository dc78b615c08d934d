package routescope.core.data;

import routescope.core.random.Seeds;

/** Makes or reads the images a configuration names. */
public interface DataSource {

    /**
     * Makes the training and test images.
     *
     * @param config what to make
     * @param seeds the root seed
     * @param progress told how far it is; may cancel
     * @return the images; equal for equal arguments
     * @throws routescope.core.error.RoutescopeException when files are missing, damaged or do not suffice, or when the
     *     images would not fit into memory, or when cancelled
     */
    DataSplit load(DataConfig config, Seeds seeds, LoadProgress progress);
}
