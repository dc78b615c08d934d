package routescope.ui.theme;

import java.util.Arrays;

/** Which theme the user asks for. */
public enum ThemeChoice {
    /** What the system prefers. */
    SYSTEM("system"),
    /** Dark on light. */
    LIGHT("light"),
    /** Light on dark. */
    DARK("dark");

    private final String id;

    ThemeChoice(String id) {
        this.id = id;
    }

    /** {@return the stable name used in settings and text keys} */
    public String id() {
        return id;
    }

    /**
     * {@return the choice of this name; the system's for an unknown name}
     *
     * @param id a stable name
     */
    public static ThemeChoice of(String id) {
        return Arrays.stream(values())
                .filter(choice -> choice.id.equals(id))
                .findFirst()
                .orElse(SYSTEM);
    }
}
