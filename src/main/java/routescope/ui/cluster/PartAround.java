package routescope.ui.cluster;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import routescope.core.cluster.ClusterRunConfig;
import routescope.ui.dialog.Dialogs;
import routescope.ui.fx.FrameLoop;
import routescope.viz.Theme;

/**
 * What an experiment of many runs needs of the lab around it.
 *
 * @param loop asks the job how far it is, once a frame
 * @param theme the colours around the data
 * @param dialogs asks for a folder
 * @param open opens a run in the lab
 */
record PartAround(FrameLoop loop, ObservableValue<Theme> theme, Dialogs dialogs, Consumer<ClusterRunConfig> open) {}
