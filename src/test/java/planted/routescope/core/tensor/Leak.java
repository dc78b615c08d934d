package planted.routescope.core.tensor;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Lets an array out. */
public class Leak {
    public INDArray array() {
        return Nd4j.create(1);
    }
}
