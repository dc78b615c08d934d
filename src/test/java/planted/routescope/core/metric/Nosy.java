package planted.routescope.core.metric;

import planted.routescope.core.train.Painter;

/** A pure function that knows the trainer. */
public class Nosy {
    public boolean knows(Painter painter) {
        return painter.friend() == this;
    }
}
