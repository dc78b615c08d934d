package routescope.core.experiment;

/** The models paper 1 compares, with the sizes of its section 5.1. */
public enum Subject {
    /** The CNN: 40 neurons see every patch. */
    CNN("cnn"),
    /** Separate training: k = 2 experts of 20 neurons, each of one class. */
    SEPARATE("separate"),
    /** Joint training: k = 8 experts of 5 neurons. */
    JOINT("joint");

    private final String id;

    Subject(String id) {
        this.id = id;
    }

    /** {@return the name used in files and as the name of a curve} */
    public String id() {
        return id;
    }
}
