package routescope.core.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.image.DecodedImage;
import routescope.core.image.ImageDecoder;
import routescope.core.image.PixelRaster;
import routescope.core.image.Preparation;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;

/**
 * Pictures a person dropped, pasted or named: those that could be opened, and why the others could not.
 *
 * @param preparation what was done to them
 * @param opened the pictures, in the order given
 * @param skipped the others
 */
public record OpenedPictures(Preparation preparation, List<OpenedPicture> opened, List<SkippedFile> skipped) {

    /** Left for decoding one picture after the other, and for everything else. */
    private static final long ROOM = 100L << 20;

    /** Takes copies of the lists. */
    public OpenedPictures {
        opened = List.copyOf(opened);
        skipped = List.copyOf(skipped);
    }

    /** {@return "994 opened, 6 skipped"} */
    public String summary() {
        return "%d opened, %d skipped".formatted(opened.size(), skipped.size());
    }

    /**
     * Opens pictures one after the other. Damaged ones are among the opened as far as they could be read, and say so.
     *
     * @param given files, and folders whose files are all taken
     * @param preparation what to do to each
     * @param progress told after every picture; may cancel, also within one
     * @return what was opened and what was not
     * @throws RoutescopeException {@code CANCELLED}, or {@code DATA_TOO_LARGE} when so many would not fit into memory
     */
    public static OpenedPictures open(List<Path> given, Preparation preparation, LoadProgress progress) {
        List<SkippedFile> skipped = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        for (Path path : given) {
            check(progress, 0, 1);
            files.addAll(files(path, skipped));
        }
        checkMemory(files.size(), preparation);
        ImageDecoder decoder = new ImageDecoder();
        List<OpenedPicture> opened = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            int done = i;
            check(progress, done, files.size());
            Path file = files.get(i);
            Optional<String> left = FolderLister.leftBySystem(file);
            if (left.isPresent()) {
                skipped.add(new SkippedFile(file.toString(), left.get()));
                continue;
            }
            try {
                DecodedImage image = decoder.decode(file, () -> !progress.report(done, files.size()));
                opened.add(prepare(file, image, preparation));
            } catch (RoutescopeException e) {
                if (e.code() == ErrorCode.CANCELLED) {
                    throw e;
                }
                skipped.add(new SkippedFile(file.toString(), e.sentence()));
            }
        }
        check(progress, files.size(), files.size());
        return new OpenedPictures(preparation, opened, skipped);
    }

    /**
     * {@return the pictures as a model takes them: their classes are unknown, what stands in their patches is called by the
     *     name of their file}
     *
     * @param classNames the classes of the model
     */
    public PatchSet patchSet(List<String> classNames) {
        return patchSet(preparation, opened, classNames);
    }

    /**
     * {@return some pictures as a model takes them, as {@link #patchSet(List)} does}
     *
     * @param preparation what was done to them
     * @param pictures the pictures
     * @param classNames the classes of the model
     */
    public static PatchSet patchSet(Preparation preparation, List<OpenedPicture> pictures, List<String> classNames) {
        PatchGrid grid = preparation.patchGrid();
        float[][] rows = pictures.stream()
                .flatMap(picture -> Arrays.stream(picture.patches()))
                .toArray(float[][]::new);
        Truth[] truth = new Truth[rows.length];
        Arrays.fill(truth, Truth.UNKNOWN);
        int[] labels = new int[pictures.size()];
        Arrays.fill(labels, PatchSet.UNKNOWN_LABEL);
        int[] kinds = new int[rows.length];
        Arrays.setAll(kinds, row -> row / grid.patches());
        return new PatchSet(
                grid,
                rows,
                labels,
                truth,
                kinds,
                classNames,
                pictures.stream().map(OpenedPicture::name).toList(),
                false,
                null);
    }

    private static void checkMemory(long files, Preparation preparation) {
        long values = (long) preparation.side()
                * preparation.side()
                * preparation.tint().channels();
        long needed = files * values * Float.BYTES;
        long available = FreeMemory.HEAP.bytes(needed + ROOM) - ROOM;
        if (needed > available) {
            throw new RoutescopeException(
                    ErrorCode.DATA_TOO_LARGE,
                    String.valueOf(needed >> 20),
                    String.valueOf(Math.max(0, available) >> 20));
        }
    }

    private static OpenedPicture prepare(Path file, DecodedImage image, Preparation preparation) {
        PixelRaster upright = image.upright();
        return new OpenedPicture(
                file,
                upright.width(),
                upright.height(),
                preparation.cut(preparation.prepare(upright, 1).values()),
                image.damage(),
                image.notes());
    }

    private static List<Path> files(Path path, List<SkippedFile> skipped) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            skipped.add(new SkippedFile(path.toString(), "The folder cannot be read."));
            return List.of();
        }
    }

    private static void check(LoadProgress progress, long done, long total) {
        if (!progress.report(done, total)) {
            throw new RoutescopeException(ErrorCode.CANCELLED, "Opening the pictures");
        }
    }
}
