package routescope;

/** Picks window, headless demonstration or command before any toolkit class loads. */
public final class Main {
    private Main() {}

    /**
     * Starts the program.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.exit(0);
    }
}
