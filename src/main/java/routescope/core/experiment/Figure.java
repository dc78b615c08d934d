package routescope.core.experiment;

import java.util.Optional;
import java.util.stream.Stream;

/** The figures of paper 1 that are measured on small images (section 5.1 of the paper; spec 1(d)). */
public enum Figure {
    /** Test accuracy against the number of training images N: CNN, separate and joint training. */
    FIGURE4("figure4"),
    /** Separate training: how many trials reach a test accuracy, over N and l. */
    FIGURE5("figure5"),
    /** Joint training: test accuracy against the number of experts k. */
    FIGURE6("figure6"),
    /** Joint training: test accuracy against the number of selected patches l. */
    FIGURE7("figure7"),
    /** Separate routers: how often the discriminative patch is among the l highest scores, against N_r. */
    FIGURE8("figure8"),
    /** Joint routers: how often a class's patch goes to one expert with its largest gate, against N. */
    FIGURE9("figure9");

    private final String id;

    Figure(String id) {
        this.id = id;
    }

    /** {@return the name used in commands and files} */
    public String id() {
        return id;
    }

    /**
     * {@return the figure of a name}
     *
     * @param id for example {@code figure4}
     */
    public static Optional<Figure> of(String id) {
        return Stream.of(values()).filter(figure -> figure.id.equals(id)).findFirst();
    }
}
