package routescope.ui.dialog;

import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;

/** What the platform's choosers leave to be done. */
final class FileNames {
    private FileNames() {}

    /** {@return the file with the ending, which is added when it is missing; letters may be large} */
    static Path withExtension(Path file, String extension) {
        String name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith("." + extension)
                ? file
                : file.resolveSibling(name + "." + extension);
    }

    /** {@return the number a text stands for, or nothing when it is none or out of range} */
    static OptionalInt number(String text, int min, int max) {
        try {
            int number = Integer.parseInt(text.strip());
            return number >= min && number <= max ? OptionalInt.of(number) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
