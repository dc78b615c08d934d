package routescope.core.image;

import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** Walks the chunks of a PNG: checksums, the parts beside the pixels, and whether all is there. */
final class PngFile {
    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;
    /** No colour profile is longer; a longer one is a bomb. */
    private static final int LONGEST_PROFILE = 4 << 20;

    private static final String XMP = "XML:com.adobe.xmp";

    private final Bytes file;
    private final Findings findings;
    private byte @Nullable [] profile;
    private byte @Nullable [] exif;
    private byte @Nullable [] xmp;
    private boolean pixels;

    private PngFile(byte[] bytes, Findings findings) {
        file = new Bytes(bytes);
        this.findings = findings;
    }

    /**
     * {@return the parts beside the pixels}
     *
     * @param bytes the whole file
     * @param findings told what is damaged
     * @throws DamagedException when no picture can be in it
     */
    static Parts inspect(byte[] bytes, Findings findings) throws DamagedException {
        PngFile png = new PngFile(bytes, findings);
        png.walk();
        return new Parts(png.profile, png.exif, png.xmp);
    }

    private void walk() throws DamagedException {
        long at = SIGNATURE;
        boolean ended = false;
        while (!ended && at + FRAME <= file.length()) {
            int start = (int) at;
            long length = file.u32big(start);
            String type = file.ascii(start + 4, 4);
            if (at + FRAME + length > file.length()) {
                if (type.equals("IDAT")) {
                    pixels = true;
                }
                break;
            }
            visit(type, start, (int) length);
            ended = type.equals("IEND");
            at += FRAME + length;
        }
        if (!pixels) {
            throw new DamagedException("no pixels are in it");
        }
        if (!ended) {
            findings.damage(Damage.POSSIBLE, "The file ends before its end mark.");
        }
    }

    private void visit(String type, int start, int length) throws DamagedException {
        boolean intact = intact(start, length);
        switch (type) {
            case "IHDR" -> {
                if (!intact) {
                    throw new DamagedException("the checksum of its header is wrong");
                }
            }
            case "PLTE", "tRNS" -> {
                if (!intact) {
                    findings.damage(Damage.POSSIBLE, "The checksum of its colours is wrong.");
                }
            }
            case "IDAT" -> {
                pixels = true;
                if (!intact) {
                    findings.damage(
                            Damage.POSSIBLE, "The checksum of its pixels is wrong: some of them may have changed.");
                }
            }
            case "iCCP" -> profile = intact ? unpack(start + 8, length) : null;
            case "eXIf" -> exif = file.part(start + 8, start + 8L + length);
            case "iTXt" -> xmp = xmp(start + 8, length, xmp);
            default -> {
                // What else stands beside the pixels does not change them.
            }
        }
    }

    private boolean intact(int start, int length) {
        CRC32 crc = new CRC32();
        crc.update(file.all(), start + 4, length + 4);
        return crc.getValue() == file.u32big(start + 8 + length);
    }

    /** {@return the packet of an uncompressed XMP text, or what was known before} */
    private byte @Nullable [] xmp(int at, int length, byte @Nullable [] before) {
        boolean packed = file.u8(at + XMP.length() + 1) != 0;
        if (!file.ascii(at, XMP.length()).equals(XMP) || packed) {
            return before;
        }
        int text = at + XMP.length() + 3;
        int ends = 0;
        while (text < at + length && ends < 2) {
            ends += file.u8(text) == 0 ? 1 : 0;
            text++;
        }
        return file.part(text, at + (long) length);
    }

    private byte @Nullable [] unpack(int at, int length) {
        int name = at;
        while (name < at + length && file.u8(name) != 0) {
            name++;
        }
        int from = name + 2;
        if (from >= at + length) {
            return null;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file.all(), from, at + length - from);
            byte[] profile = new byte[LONGEST_PROFILE];
            int done = inflater.inflate(profile);
            return inflater.finished() ? new Bytes(profile).part(0, done) : null;
        } catch (DataFormatException e) {
            findings.note("Its colour profile is damaged and was left out.");
            return null;
        } finally {
            inflater.end();
        }
    }
}
