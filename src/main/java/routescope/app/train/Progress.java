package routescope.app.train;

import routescope.core.metric.MetricPoint;
import routescope.core.train.Stage;

/**
 * How far a training is.
 *
 * @param stage what is being trained
 * @param epoch epochs done in this stage
 * @param epochs epochs of this stage
 * @param latest the newest evaluation
 */
public record Progress(Stage stage, int epoch, int epochs, MetricPoint latest) {}
