package routescope.core.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/**
 * Opens image files: what they are is seen from their first bytes, what they would need from their header, and what they
 * lack is told. Holds nothing and may be used by several threads at a time.
 */
public final class ImageDecoder {
    private static final int HEAD_OF_JPEG = 1 << 18;

    /** Memory of one pixel while it is decoded: twice 16 bits RGBA at worst, or as stored and turned. */
    private static final int BYTES_PER_PIXEL = 14;
    /** Pixels that are always tried: what nobody uses any more may still be counted as used. */
    private static final long MODEST_PIXELS = 4_000_000;

    private final ImageLimits limits;

    /** Makes a decoder with {@link ImageLimits#DEFAULT}. */
    public ImageDecoder() {
        this(ImageLimits.DEFAULT);
    }

    /**
     * Makes a decoder.
     *
     * @param limits what is refused
     */
    public ImageDecoder(ImageLimits limits) {
        this.limits = limits;
    }

    /**
     * Opens a file.
     *
     * @param file the file
     * @param cancelled asked often; the opening ends soon after it says yes
     * @return the picture
     * @throws RoutescopeException {@code IMAGE_UNREADABLE}, {@code IMAGE_UNKNOWN}, {@code IMAGE_TOO_LARGE},
     *     {@code IMAGE_DAMAGED} or {@code CANCELLED}
     */
    public DecodedImage decode(Path file, BooleanSupplier cancelled) {
        String name = name(file);
        try {
            checkFileSize(name, Files.size(file));
            return decode(Files.readAllBytes(file), name, cancelled);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * Opens a picture that is in memory already.
     *
     * @param bytes the whole file, not modified
     * @param name how to call it in a message
     * @param cancelled asked often; the opening ends soon after it says yes
     * @return the picture
     * @throws RoutescopeException as {@link #decode(Path, BooleanSupplier)}
     */
    public DecodedImage decode(byte[] bytes, String name, BooleanSupplier cancelled) {
        checkFileSize(name, bytes.length);
        ImageHeader header = header(bytes, name);
        checkSize(name, header.width(), header.height(), Math.min(limits.pixels(), affordable()));
        Findings findings = new Findings(cancelled);
        if (header.mislabelled()) {
            findings.note("Its name says otherwise, but it is a %s picture."
                    .formatted(header.format().word()));
        }
        try {
            Parts parts = inspect(header.format(), bytes, findings);
            int orientation =
                    header.format() == ImageFormat.TIFF ? OrientationTag.ofTiff(bytes) : OrientationTag.of(parts);
            PixelRaster stored = pixels(header, bytes, cancelled, findings);
            PixelRaster pixels = Profiles.toSrgb(stored, parts.profile(), findings);
            return new DecodedImage(name, header, pixels, orientation, findings.damage(), findings.notes());
        } catch (DamagedException e) {
            throw damaged(name, e);
        }
    }

    /**
     * Looks at the head of a file only, which takes no pixel memory.
     *
     * @param file the file
     * @return what its head says
     * @throws RoutescopeException as {@link #decode(Path, BooleanSupplier)}
     */
    public ImageHeader header(Path file) {
        String name = name(file);
        try (InputStream in = Files.newInputStream(file)) {
            checkFileSize(name, Files.size(file));
            byte[] head = in.readNBytes(ImageFormat.HEAD);
            Optional<ImageFormat> format = ImageFormat.of(head);
            boolean enough = format.isEmpty() || format.get() != ImageFormat.JPEG && format.get() != ImageFormat.TIFF;
            if (enough) {
                return header(head, name);
            }
            if (format.get() == ImageFormat.JPEG) {
                byte[] start = join(head, in.readNBytes(HEAD_OF_JPEG));
                if (JpegFile.of(start).frame() != null) {
                    return header(start, name);
                }
            }
            return header(Files.readAllBytes(file), name);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * Opens two pictures of a few pixels, so that the first one of a person does not wait until everything is loaded.
     *
     * @return whether that went well
     */
    public static boolean warmUp() {
        BufferedImage few = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        ImageDecoder decoder = new ImageDecoder();
        try {
            for (String format : List.of("png", "jpg")) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ImageIO.write(few, format, bytes);
                Preparation.DEFAULT.patches(decoder.decode(bytes.toByteArray(), "few." + format, () -> false));
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private ImageHeader header(byte[] bytes, String name) {
        if (bytes.length == 0) {
            throw new RoutescopeException(ErrorCode.IMAGE_DAMAGED, name, "it is empty");
        }
        Bytes file = new Bytes(bytes);
        ImageFormat format = ImageFormat.of(file.part(0, ImageFormat.HEAD))
                .orElseThrow(() -> new RoutescopeException(
                        ErrorCode.IMAGE_UNKNOWN, name, ForeignKind.of(file.part(0, ImageFormat.HEAD))));
        try {
            long[] size = HeaderSize.of(format, file);
            if (size[0] < 1 || size[1] < 1) {
                throw new DamagedException("its header says %d x %d pixels".formatted(size[0], size[1]));
            }
            checkSize(name, size[0], size[1], limits.pixels());
            return new ImageHeader(format, (int) size[0], (int) size[1], format.contradicts(name));
        } catch (DamagedException e) {
            throw damaged(name, e);
        }
    }

    private static Parts inspect(ImageFormat format, byte[] bytes, Findings findings) throws DamagedException {
        return switch (format) {
            case PNG -> PngFile.inspect(bytes, findings);
            case JPEG -> inspectJpeg(JpegFile.of(bytes), bytes, findings);
            case WEBP -> OtherFiles.inspectWebp(bytes, findings);
            case GIF -> {
                OtherFiles.inspectGif(bytes, findings);
                yield Parts.NONE;
            }
            case BMP -> {
                OtherFiles.inspectBmp(bytes, findings);
                yield Parts.NONE;
            }
            case TIFF -> Parts.NONE;
        };
    }

    private static Parts inspectJpeg(JpegFile jpeg, byte[] bytes, Findings findings) throws DamagedException {
        if (!jpeg.scanned()) {
            throw new DamagedException("no pixels are in it");
        }
        if (!jpeg.ended()) {
            findings.damage(Damage.PARTIAL, "The file ends early: a part of the picture is missing.");
        }
        ScanCheck.inspect(bytes, findings);
        if (jpeg.strayInHeader()) {
            findings.strayInHeader();
        }
        return jpeg.parts();
    }

    private static PixelRaster pixels(ImageHeader header, byte[] bytes, BooleanSupplier cancelled, Findings findings)
            throws DamagedException {
        if (header.format() != ImageFormat.JPEG) {
            return Samples.of(new Plugin(bytes, cancelled, findings).read(header.format()), findings);
        }
        JpegFile jpeg = JpegFile.of(bytes);
        JpegFile.Frame frame = jpeg.frame();
        if (frame == null) {
            throw new DamagedException("it has no frame header");
        }
        Plugin plugin = new Plugin(StandardTables.complete(bytes, jpeg), cancelled, findings);
        return JpegColors.of(plugin.components(), jpeg, findings);
    }

    private static void checkSize(String name, long width, long height, long most) {
        if (width * height > most) {
            throw new RoutescopeException(
                    ErrorCode.IMAGE_TOO_LARGE,
                    name,
                    Long.toString(width),
                    Long.toString(height),
                    Long.toString(most / 1_000_000));
        }
    }

    /** {@return the pixels there is memory for} */
    private static long affordable() {
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
        return Math.max(MODEST_PIXELS, free / BYTES_PER_PIXEL);
    }

    private void checkFileSize(String name, long size) {
        if (size > limits.fileBytes()) {
            throw new RoutescopeException(
                    ErrorCode.IMAGE_FILE_TOO_LARGE,
                    name,
                    Long.toString(size >> 20),
                    Long.toString(limits.fileBytes() >> 20));
        }
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static RoutescopeException damaged(String name, DamagedException e) {
        return new RoutescopeException(
                e.foreign() ? ErrorCode.IMAGE_UNKNOWN : ErrorCode.IMAGE_DAMAGED, e, name, e.why());
    }

    private static RoutescopeException unreadable(Path file, IOException e) {
        String why = e instanceof NoSuchFileException
                ? "it does not exist"
                : e.getClass().getSimpleName();
        return new RoutescopeException(ErrorCode.IMAGE_UNREADABLE, e, name(file), why);
    }
}
