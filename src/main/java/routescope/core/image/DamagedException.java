package routescope.core.image;

/** No picture can be made of a file; the message ends the sentence "FILE is damaged: ...". */
final class DamagedException extends Exception {
    private static final long serialVersionUID = 1L;

    DamagedException(String why) {
        super(why);
    }

    DamagedException(String why, Throwable cause) {
        super(why, cause);
    }

    /** {@return why, never null} */
    String why() {
        return String.valueOf(getMessage());
    }
}
