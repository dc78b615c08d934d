package routescope.core.image;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Walks the segments of a JPEG: its frame, its colours, the parts beside the pixels, and whether all is there. */
final class JpegFile {
    /**
     * What the frame says.
     *
     * @param process number of the SOF marker, 0..15
     * @param bits bits of a value
     * @param width pixels from left to right
     * @param height pixels from top to bottom
     * @param components colour components of a pixel
     * @param letters whether the components are called R, G, B
     */
    record Frame(int process, int bits, int width, int height, int components, boolean letters) {}

    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final String ICC = "ICC_PROFILE\0";
    private static final String EXIF = "Exif\0";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";

    private final Bytes file;
    private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
    private byte @Nullable [] exif;
    private byte @Nullable [] xmp;
    private @Nullable Frame frame;
    private int adobeTransform = -1;
    private boolean jfif;
    private boolean scanned;
    private boolean ended;
    private boolean strayInHeader;
    private boolean tables;

    private JpegFile(byte[] bytes) {
        file = new Bytes(bytes);
    }

    /** {@return what stands in a JPEG} @param bytes the whole file, or as much of it as holds the frame */
    static JpegFile of(byte[] bytes) {
        JpegFile jpeg = new JpegFile(bytes);
        jpeg.walk();
        return jpeg;
    }

    /** {@return the frame, or null when none was found} */
    @Nullable
    Frame frame() {
        return frame;
    }

    /** {@return the parts beside the pixels} */
    Parts parts() {
        return new Parts(profile.size() == 0 ? null : profile.toByteArray(), exif, xmp);
    }

    /** {@return the colour transform Adobe programs note, -1 when there is none} */
    int adobeTransform() {
        return adobeTransform;
    }

    /** {@return whether a JFIF block says the colours are YCbCr} */
    boolean jfif() {
        return jfif;
    }

    /** {@return whether pixel data begin} */
    boolean scanned() {
        return scanned;
    }

    /** {@return whether the end mark is there} */
    boolean ended() {
        return ended;
    }

    /** {@return whether it has Huffman tables of its own} */
    boolean hasTables() {
        return tables;
    }

    /** {@return whether bytes that belong to nothing stand before the pixels} */
    boolean strayInHeader() {
        return strayInHeader;
    }

    private void walk() {
        int at = 2;
        while (at < file.length() && !ended) {
            int next = nextMarker(at);
            strayInHeader |= !scanned && next > at && next < file.length();
            at = next;
            int marker = file.u8(at + 1);
            if (at >= file.length()) {
                return;
            }
            if (marker == END) {
                ended = true;
            } else if (marker == 0x01 || marker >= 0xD0 && marker <= 0xD8) {
                at += 2;
            } else {
                int length = Math.max(2, file.u16big(at + 2));
                visit(marker, at + 4, length - 2);
                at += 2 + length;
                scanned |= marker == START_OF_SCAN && at <= file.length();
            }
        }
    }

    /** {@return where the next marker begins: anything else, pixel data or rubbish, is passed over} */
    private int nextMarker(int from) {
        int at = from;
        while (at < file.length()) {
            int next = file.u8(at + 1);
            if (file.u8(at) == 0xFF && next != 0 && next != 0xFF) {
                return at;
            }
            at++;
        }
        return file.length();
    }

    private void visit(int marker, int at, int length) {
        tables |= marker == 0xC4;
        boolean table = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
        if (marker >= 0xC0 && marker <= 0xCF && !table && frame == null && at + 6 <= file.length()) {
            int components = file.u8(at + 5);
            boolean letters = file.u8(at + 6) == 'R' && file.u8(at + 9) == 'G' && file.u8(at + 12) == 'B';
            frame = new Frame(
                    marker - 0xC0, file.u8(at), file.u16big(at + 3), file.u16big(at + 1), components, letters);
        } else if (marker == 0xE0 && file.ascii(at, 5).equals("JFIF\0")) {
            jfif = true;
        } else if (marker == APP1
                && exif == null
                && file.ascii(at, EXIF.length()).equals(EXIF)) {
            exif = file.part(at + EXIF.length() + 1, (long) at + length);
        } else if (marker == APP1 && xmp == null && file.ascii(at, XMP.length()).equals(XMP)) {
            xmp = file.part(at + XMP.length(), (long) at + length);
        } else if (marker == APP2 && file.ascii(at, ICC.length()).equals(ICC)) {
            profile.writeBytes(file.part(at + ICC.length() + 2, (long) at + length));
        } else if (marker == APP14 && length >= 12 && file.ascii(at, 5).equals("Adobe")) {
            adobeTransform = file.u8(at + 11);
        }
    }
}
