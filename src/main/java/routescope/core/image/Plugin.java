package routescope.core.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The decoders of ImageIO, the platform's own and TwelveMonkeys', as this program asks them. */
final class Plugin {
    private static final String TWELVE_MONKEYS = "com.twelvemonkeys";

    private final byte[] file;
    private final BooleanSupplier cancelled;
    private final Findings findings;

    Plugin(byte[] file, BooleanSupplier cancelled, Findings findings) {
        this.file = file;
        this.cancelled = cancelled;
        this.findings = findings;
    }

    /** {@return the first picture of a file; what was decoded of it when the file breaks off, which is noted} */
    BufferedImage read(ImageFormat format) throws DamagedException {
        return tryAll(readers(format), this::picture);
    }

    /** {@return the components of a JPEG as stored} */
    Raster components() throws DamagedException {
        return tryAll(readers(ImageFormat.JPEG), (reader, in) -> {
            reader.setInput(in, true, false);
            return reader.readRaster(0, null);
        });
    }

    /** {@return width and height of the first picture} */
    static int[] size(ImageFormat format, ImageInputStream in) throws DamagedException {
        ImageReader reader = readers(format).get(0);
        try {
            return guarded(() -> {
                reader.setInput(in, true, true);
                return new int[] {reader.getWidth(0), reader.getHeight(0)};
            });
        } finally {
            reader.dispose();
        }
    }

    private interface Use<T> {
        T apply(ImageReader reader, ImageInputStream in) throws IOException;
    }

    /** Asks one decoder after the other, as one may know what another does not; the first failure is the one told. */
    private <T> T tryAll(List<ImageReader> readers, Use<T> use) throws DamagedException {
        DamagedException first = null;
        for (ImageReader reader : readers) {
            try {
                return ask(reader, use);
            } catch (DamagedException e) {
                first = first == null ? e : first;
            }
        }
        throw first == null ? new DamagedException("no decoder for it is installed") : first;
    }

    private <T> T ask(ImageReader reader, Use<T> use) throws DamagedException {
        reader.addIIOReadWarningListener((source, warning) -> warn(warning));
        reader.addIIOReadProgressListener(new Watch());
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            return guarded(() -> use.apply(reader, in));
        } catch (IOException e) {
            throw new DamagedException(reason(e), e);
        } finally {
            reader.dispose();
            findings.checkCancelled();
        }
    }

    private interface Decoding<T> {
        T run() throws IOException;
    }

    /** Decoders of other people meet damaged files with whatever happens to fail first. */
    private static <T> T guarded(Decoding<T> decoding) throws DamagedException {
        try {
            return decoding.run();
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | ArithmeticException
                | ClassCastException
                | NullPointerException
                | UnsupportedOperationException
                | BufferUnderflowException
                | java.awt.image.RasterFormatException
                | java.awt.color.CMMException e) {
            throw new DamagedException(reason(e), e);
        }
    }

    private BufferedImage picture(ImageReader reader, ImageInputStream in) throws IOException {
        reader.setInput(in, true, true);
        ImageTypeSpecifier stored = reader.getRawImageType(0);
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        List<ImageTypeSpecifier> offered = new ArrayList<>();
        types.forEachRemaining(offered::add);
        if (offered.isEmpty()) {
            throw new IIOException("unknown kind of colours");
        }
        ImageTypeSpecifier type = stored != null && offered.contains(stored) ? stored : offered.get(0);
        BufferedImage target = type.createBufferedImage(reader.getWidth(0), reader.getHeight(0));
        ImageReadParam how = reader.getDefaultReadParam();
        how.setDestination(target);
        Rows rows = new Rows();
        reader.addIIOReadUpdateListener(rows);
        try {
            return reader.read(0, how);
        } catch (IOException | IndexOutOfBoundsException e) {
            findings.checkCancelled();
            int height = target.getHeight();
            if (rows.seen() == 0) {
                throw e;
            }
            findings.damage(
                    Damage.PARTIAL,
                    rows.seen() >= height
                            ? "The pixels are damaged: a part of the picture is missing or coarse."
                            : "The pixels break off: %d of %d rows were read.".formatted(rows.seen(), height));
            return target;
        }
    }

    private static List<ImageReader> readers(ImageFormat format) {
        List<ImageReader> readers = new ArrayList<>();
        ImageIO.getImageReadersByFormatName(format.word().toLowerCase(Locale.ROOT))
                .forEachRemaining(readers::add);
        // The order of a registry depends on the class path; ours must not.
        readers.sort((a, b) -> Boolean.compare(isOurs(b), isOurs(a)));
        return readers;
    }

    private static boolean isOurs(ImageReader reader) {
        return reader.getClass().getName().startsWith(TWELVE_MONKEYS);
    }

    private void warn(String warning) {
        if (warning.contains("Truncated File")) {
            return; // The walk through the file knows this better.
        }
        if (warning.contains("extraneous bytes")) {
            boolean behind = warning.contains("marker 0xd9");
            boolean among = warning.matches(".*marker 0xd[0-7].*") && !findings.hasStrayInHeader();
            if (behind || among) {
                findings.damage(Damage.POSSIBLE, "Stray bytes stand among its pixels: some of them may be wrong.");
            }
            return;
        }
        if (warning.contains("Corrupt JPEG") || warning.contains("Invalid") || warning.contains("premature")) {
            findings.damage(Damage.PARTIAL, "The pixels are damaged: a part of the picture is wrong or missing.");
        }
    }

    private static String reason(Exception e) {
        String message = e instanceof IOException ? String.valueOf(e.getMessage()) : "null";
        String told = message.equals("null")
                ? ""
                : message.lines().findFirst().orElse("").strip();
        String plain = told.endsWith(".") || told.endsWith("!") ? told.substring(0, told.length() - 1) : told;
        return plain.isEmpty() ? "its pixels cannot be decoded" : "its pixels cannot be decoded (" + plain + ")";
    }

    /** Stops a decoder in the middle of a picture when asked to. */
    private final class Watch implements IIOReadProgressListener {
        @Override
        public void imageProgress(ImageReader source, float percentageDone) {
            if (cancelled.getAsBoolean()) {
                source.abort();
            }
        }

        @Override
        public void sequenceStarted(ImageReader source, int minIndex) {}

        @Override
        public void sequenceComplete(ImageReader source) {}

        @Override
        public void imageStarted(ImageReader source, int imageIndex) {}

        @Override
        public void imageComplete(ImageReader source) {}

        @Override
        public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

        @Override
        public void thumbnailProgress(ImageReader source, float percentageDone) {}

        @Override
        public void thumbnailComplete(ImageReader source) {}

        @Override
        public void readAborted(ImageReader source) {}
    }
}
