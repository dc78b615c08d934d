package planted.routescope.core.train;

import javafx.scene.paint.Color;
import org.nd4j.linalg.api.ndarray.INDArray;
import planted.routescope.core.metric.Nosy;

/** Knows the toolkit and ND4J, where neither belongs, and closes a cycle. */
public class Painter {
    public Color mean(INDArray scores) {
        return Color.gray(scores.meanNumber().doubleValue());
    }

    public Nosy friend() {
        return new Nosy();
    }
}
