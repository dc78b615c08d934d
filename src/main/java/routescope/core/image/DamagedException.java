package routescope.core.image;

/** No picture can be made of a file; the message ends the sentence "FILE is damaged: ...". */
final class DamagedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean foreign;

    DamagedException(String why) {
        super(why);
        foreign = false;
    }

    private DamagedException(String why, boolean foreign) {
        super(why);
        this.foreign = foreign;
    }

    /** {@return that a file is whole, but of a kind that is not read here} */
    static DamagedException foreign(String why) {
        return new DamagedException(why, true);
    }

    /** {@return whether the file is whole, but of a kind that is not read here} */
    boolean foreign() {
        return foreign;
    }

    DamagedException(String why, Throwable cause) {
        super(why, cause);
        foreign = false;
    }

    /** {@return why, never null} */
    String why() {
        return String.valueOf(getMessage());
    }
}
