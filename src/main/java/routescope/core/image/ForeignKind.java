package routescope.core.image;

import static routescope.core.image.ImageFormat.starts;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Words for files that are no picture this program reads, so that a message can say what they are instead. */
final class ForeignKind {
    private ForeignKind() {}

    /** {@return what a file is: "a text file", or "unknown"} @param head its first bytes, not of a known format */
    static String of(byte[] head) {
        if (starts(head, 0, 0x89, 'P', 'N') || starts(head, 1, 'P', 'N', 'G')) {
            return "its signature is almost that of a PNG, but damaged";
        }
        if (starts(head, 4, 'f', 't', 'y', 'p')) {
            return "it is a film or a HEIC or AVIF picture, which is not read here";
        }
        if (starts(head, 0, '%', 'P', 'D', 'F')) {
            return "it is a PDF document";
        }
        if (starts(head, 0, '8', 'B', 'P', 'S')) {
            return "it is a Photoshop file";
        }
        if (starts(head, 0, 0, 0, 0, 0x0C, 'j', 'P') || starts(head, 0, 0xFF, 0x4F, 0xFF)) {
            return "it is a JPEG 2000 picture, which is not read here";
        }
        if (starts(head, 0, 0, 0, 0, 0x0C, 'J', 'X', 'L') || starts(head, 0, 0xFF, 0x0A)) {
            return "it is a JPEG XL picture, which is not read here";
        }
        if (starts(head, 0, 0, 0, 1, 0)) {
            return "it is an icon file, which is not read here";
        }
        if (starts(head, 0, 'P', 'K', 3, 4)) {
            return "it is a zip archive";
        }
        if (starts(head, 0, 0x1F, 0x8B)) {
            return "it is a gzip archive";
        }
        if (starts(head, 0, 0, 5, 0x16, 7) || starts(head, 4, 'B', 'u', 'd', '1')) {
            return "it is a file macOS leaves in folders";
        }
        return text(head);
    }

    private static String text(byte[] head) {
        for (byte value : head) {
            if (value < 0x20 && value != '\n' && value != '\r' && value != '\t') {
                return "it starts like no format that is known here";
            }
        }
        String start = new String(head, StandardCharsets.US_ASCII).strip().toLowerCase(Locale.ROOT);
        return start.startsWith("<svg") || start.startsWith("<?xml")
                ? "it is an SVG or XML file"
                : start.startsWith("<") ? "it is a web page or other marked-up text" : "it is a text file";
    }
}
