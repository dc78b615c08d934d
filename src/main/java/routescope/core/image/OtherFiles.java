package routescope.core.image;

import org.jspecify.annotations.Nullable;

/** Walks GIF, BMP and WebP files, as far as it takes to know what is missing. */
final class OtherFiles {
    private static final int RIFF_HEAD = 12;

    private OtherFiles() {}

    /** Tells when a WebP ends early, and {@return its parts}. */
    static Parts inspectWebp(byte[] bytes, Findings findings) {
        Bytes file = new Bytes(bytes);
        if (file.u32little(4) + 8 > file.length()) {
            findings.damage(Damage.PARTIAL, "The file ends early: a part of the picture is missing.");
        }
        byte @Nullable [] profile = null;
        byte @Nullable [] exif = null;
        byte @Nullable [] xmp = null;
        long at = RIFF_HEAD;
        while (at + 8 <= file.length()) {
            int start = (int) at;
            long length = file.u32little(start + 4);
            byte[] part = file.part(start + 8, start + 8 + length);
            switch (file.ascii(start, 4)) {
                case "ICCP" -> profile = part;
                case "EXIF" ->
                    exif = new Bytes(part).ascii(0, 4).equals("Exif") ? new Bytes(part).part(6, length) : part;
                case "XMP " -> xmp = part;
                default -> {
                    // Pixels, alpha, films.
                }
            }
            at += 8 + length + (length & 1);
        }
        return new Parts(profile, exif, xmp);
    }

    /** Tells when the first picture of a GIF ends early. */
    static void inspectGif(byte[] bytes, Findings findings) throws DamagedException {
        Bytes file = new Bytes(bytes);
        int at = 13 + colors(file.u8(10));
        while (at < file.length()) {
            int block = file.u8(at);
            if (block == 0x2C) {
                if (afterBlocks(file, at + 11 + colors(file.u8(at + 9))) > file.length()) {
                    findings.damage(Damage.PARTIAL, "The file ends early: a part of the picture is missing.");
                }
                return;
            }
            if (block != 0x21) {
                break;
            }
            at = afterBlocks(file, at + 2);
        }
        throw new DamagedException("no picture is in it");
    }

    /** Tells when an uncompressed BMP ends early. */
    static void inspectBmp(byte[] bytes, Findings findings) {
        Bytes file = new Bytes(bytes);
        boolean plain = file.u32little(14) >= 40 && (file.u32little(30) == 0 || file.u32little(30) == 3);
        if (!plain) {
            return;
        }
        long rowBits = file.u32little(18) * file.u16little(28);
        long height = Math.abs((int) file.u32little(22));
        long needed = file.u32little(10) + (rowBits + 31) / 32 * 4 * height;
        if (needed > file.length()) {
            findings.damage(Damage.PARTIAL, "The file ends early: a part of the picture is missing.");
        }
    }

    private static int colors(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    /** {@return where the chain of blocks ends that begins here; beyond the file when it is cut} */
    private static int afterBlocks(Bytes file, int from) {
        int at = from;
        while (at < file.length()) {
            int length = file.u8(at);
            at += length + 1;
            if (length == 0) {
                return at;
            }
        }
        return file.length() + 1;
    }
}
