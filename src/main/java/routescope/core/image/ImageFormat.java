package routescope.core.image;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The image formats that are read, told apart by their first bytes and never by a name. */
public enum ImageFormat {
    /** Portable network graphics. */
    PNG("PNG", "png apng"),
    /** JPEG, with any name it goes by. */
    JPEG("JPEG", "jpg jpeg jpe jfif jif"),
    /** GIF; the first picture of a film. */
    GIF("GIF", "gif"),
    /** Windows bitmap. */
    BMP("BMP", "bmp dib"),
    /** TIFF; the first page. */
    TIFF("TIFF", "tif tiff"),
    /** WebP; the first picture of a film. */
    WEBP("WebP", "webp");

    /** Bytes that suffice to tell what a file is. */
    static final int HEAD = 32;

    private final String word;
    /** Each between two blanks. */
    private final String endings;

    ImageFormat(String word, String endings) {
        this.word = word;
        this.endings = " " + endings + " ";
    }

    /** {@return the name to show} */
    public String word() {
        return word;
    }

    /**
     * {@return whether a file's name has an ending that belongs to another format}
     *
     * @param name the name of the file
     */
    boolean contradicts(String name) {
        String ending = ending(name);
        return !endings.contains(ending) && Arrays.stream(values()).anyMatch(format -> format.endings.contains(ending));
    }

    /**
     * {@return whether a name ends as image files do, so that a person would expect a picture in it}
     *
     * @param name the name of a file
     */
    public static boolean expectedOf(String name) {
        String ending = ending(name);
        return Arrays.stream(values()).anyMatch(format -> format.endings.contains(ending));
    }

    /**
     * {@return the format these first bytes belong to, empty for anything else}
     *
     * @param head the first bytes, {@value #HEAD} of them where the file has so many
     */
    static Optional<ImageFormat> of(byte[] head) {
        if (starts(head, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of(PNG);
        }
        if (starts(head, 0, 0xFF, 0xD8)) {
            return Optional.of(JPEG);
        }
        if (starts(head, 0, 'G', 'I', 'F', '8', '7', 'a') || starts(head, 0, 'G', 'I', 'F', '8', '9', 'a')) {
            return Optional.of(GIF);
        }
        if (starts(head, 0, 'R', 'I', 'F', 'F') && starts(head, 8, 'W', 'E', 'B', 'P')) {
            return Optional.of(WEBP);
        }
        if (starts(head, 0, 'I', 'I', 42, 0) || starts(head, 0, 'M', 'M', 0, 42)) {
            return Optional.of(TIFF);
        }
        // Two letters are few: the size of the header that follows must be one that exists.
        if (starts(head, 0, 'B', 'M') && head.length > 17 && head[15] == 0 && head[16] == 0 && head[17] == 0) {
            return Optional.of(BMP);
        }
        return Optional.empty();
    }

    static boolean starts(byte[] head, int from, int... bytes) {
        if (head.length < from + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[from + i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static String ending(String name) {
        return " " + name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) + " ";
    }
}
