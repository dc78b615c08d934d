package routescope.core.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads the size of a picture from its header alone. */
final class HeaderSize {
    private HeaderSize() {}

    /** {@return width and height} @param file at least the head of the file; of a TIFF all of it */
    static long[] of(ImageFormat format, Bytes file) throws DamagedException {
        return switch (format) {
            case PNG -> png(file);
            case JPEG -> jpeg(file);
            case GIF -> gif(file);
            case BMP -> bmp(file);
            case WEBP -> webp(file);
            case TIFF -> tiff(file);
        };
    }

    private static long[] png(Bytes file) throws DamagedException {
        if (file.length() < ImageFormat.HEAD || !file.ascii(12, 4).equals("IHDR")) {
            throw new DamagedException("it has no header");
        }
        return new long[] {file.u32big(16), file.u32big(20)};
    }

    private static long[] jpeg(Bytes file) throws DamagedException {
        JpegFile.Frame frame = JpegFile.of(file.all()).frame();
        if (frame == null) {
            throw new DamagedException("it has no frame header");
        }
        return new long[] {frame.width(), frame.height()};
    }

    private static long[] gif(Bytes file) {
        return new long[] {file.u16little(6), file.u16little(8)};
    }

    private static long[] bmp(Bytes file) {
        boolean old = file.u32little(14) == 12;
        return old
                ? new long[] {file.u16little(18), file.u16little(20)}
                : new long[] {file.u32little(18), Math.abs((int) file.u32little(22))};
    }

    private static long[] webp(Bytes file) throws DamagedException {
        return switch (file.ascii(12, 4)) {
            case "VP8 " -> new long[] {file.u16little(26) & 0x3FFF, file.u16little(28) & 0x3FFF};
            case "VP8L" -> new long[] {(file.u32little(21) & 0x3FFF) + 1, (file.u32little(21) >> 14 & 0x3FFF) + 1};
            case "VP8X" -> new long[] {file.u24little(24) + 1L, file.u24little(27) + 1L};
            default -> throw new DamagedException("it has no header");
        };
    }

    private static long[] tiff(Bytes file) throws DamagedException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file.all()))) {
            int[] size = Plugin.size(ImageFormat.TIFF, in);
            return new long[] {size[0], size[1]};
        } catch (IOException e) {
            throw new DamagedException("its header cannot be read", e);
        }
    }
}
