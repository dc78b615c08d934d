package routescope.viz;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.run.Snapshot;

/**
 * Makes animations of a view over a range of steps. All frames share one scale and, in a GIF, one palette. Nothing is left
 * behind when it is cancelled or fails.
 */
public final class Animation {
    private static final int PALETTE_FRAMES = 8;
    private static final String DRAFT = ".part";

    /** What a moment takes besides its weights, about. */
    private static final int MOMENT_BYTES = 60_000;

    private static final int MEGABYTE_BITS = 20;

    private final AnimationOrder order;
    private final IntFunction<Snapshot> moments;
    private final Watch watch;

    /** Told how far an animation is, and asked whether to go on. */
    @FunctionalInterface
    public interface Watch {
        /**
         * Tells how far it is.
         *
         * @param done parts done: a part is a moment fetched or a frame written
         * @param total parts in all
         * @return false to cancel
         */
        boolean advanced(int done, int total);
    }

    /**
     * Plans an animation.
     *
     * @param order what is shown
     * @param moments gives the moment of a step; asked for ascending steps, once each
     * @param watch told how far it is
     */
    public Animation(AnimationOrder order, IntFunction<Snapshot> moments, Watch watch) {
        this.order = order;
        this.moments = moments;
        this.watch = watch;
    }

    /**
     * Writes one GIF file that plays forever.
     *
     * @param file the file, replaced when it is there
     * @throws RoutescopeException {@code CANCELLED}, or {@code OUTPUT_NOT_WRITTEN} when it cannot be written
     */
    public void gif(Path file) {
        Path draft = file.toAbsolutePath().resolveSibling("." + file.getFileName() + DRAFT);
        write(file, draft, () -> {
            Frames frames = new Frames();
            GifWriter writer = new GifWriter(draft, frames.palette());
            boolean complete = false;
            try {
                for (int i = 0; i < frames.size(); i++) {
                    writer.add(frames.paint(i), order.hundredths(i));
                    frames.written(i);
                }
                complete = true;
            } finally {
                if (complete) {
                    writer.close();
                } else {
                    writer.abandon();
                }
            }
        });
    }

    /**
     * Writes a PNG file for each frame, {@code frame-0001.png} and on, into a new folder.
     *
     * @param folder the folder; an empty one may be there
     * @throws RoutescopeException {@code CANCELLED}, or {@code OUTPUT_NOT_WRITTEN} when it cannot be written
     */
    public void pngSequence(Path folder) {
        Path draft = folder.toAbsolutePath().resolveSibling("." + folder.getFileName() + DRAFT);
        write(folder, draft, () -> {
            if (!empty(folder)) {
                throw new IOException("it is a file or a folder that holds something");
            }
            delete(draft);
            Files.createDirectories(draft);
            Frames frames = new Frames();
            int digits = Math.max(4, String.valueOf(frames.size()).length());
            for (int i = 0; i < frames.size(); i++) {
                String number = String.valueOf(i + 1);
                String name = "frame-" + "0".repeat(digits - number.length()) + number + ".png";
                Map<String, String> words = Map.of("Description", "step " + frames.step(i));
                Files.write(draft.resolve(name), PngWriter.bytes(frames.paint(i), words));
                frames.written(i);
            }
        });
    }

    /** Work that writes. */
    private interface Work {
        void run() throws IOException;
    }

    private static void write(Path target, Path draft, Work work) {
        try {
            Path parent = draft.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            try {
                work.run();
                Files.move(draft, target.toAbsolutePath(), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                delete(draft);
            }
        } catch (IOException failure) {
            throw new RoutescopeException(
                    ErrorCode.OUTPUT_NOT_WRITTEN, failure, target, String.valueOf(failure.getMessage()));
        }
    }

    private static boolean empty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static void delete(Path draft) throws IOException {
        if (Files.exists(draft)) {
            try (Stream<Path> inside = Files.walk(draft)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** The moments of the range, seen once so that every frame has their common scale. */
    private final class Frames {
        private final List<Snapshot> snapshots = new ArrayList<>();
        private final ViewPainter painter = new ViewPainter(order.picture(), true);
        private final ViewPainter.Size size = new ViewPainter.Size(order.width(), order.height(), false);

        Frames() {
            List<Integer> steps = order.steps();
            for (int i = 0; i < steps.size(); i++) {
                Snapshot snapshot = moments.apply(steps.get(i));
                if (i == 0) {
                    checkRoom(snapshot, steps.size());
                }
                painter.observe(snapshot);
                snapshots.add(snapshot);
                tell(i + 1, 2 * steps.size());
            }
            painter.fix();
        }

        /** Every moment is held until the end: their weights are most of what that takes. */
        private void checkRoom(Snapshot first, int frames) {
            long weights =
                    first.kernels().routers().length + (long) first.kernels().neurons().length;
            long needed = frames * (weights * Float.BYTES + MOMENT_BYTES);
            long room = Runtime.getRuntime().maxMemory() / 2;
            if (needed > room) {
                throw new RoutescopeException(
                        ErrorCode.SETTING_OUT_OF_RANGE,
                        "%d frames of this run take %d MB of memory".formatted(frames, needed >> MEGABYTE_BITS),
                        "%d frames fit: choose a larger stride or a shorter range."
                                .formatted(room / Math.max(1, needed / frames)));
            }
        }

        int size() {
            return snapshots.size();
        }

        int step(int frame) {
            return snapshots.get(frame).position().step();
        }

        BufferedImage paint(int frame) {
            try (AwtSurface surface = new AwtSurface(size.width(), size.height(), 1)) {
                painter.paint(surface, snapshots.get(frame), size);
                return surface.image();
            }
        }

        GifPalette palette() {
            List<BufferedImage> typical = new ArrayList<>();
            int count = Math.min(PALETTE_FRAMES, size());
            for (int i = 0; i < count; i++) {
                typical.add(paint(count == 1 ? 0 : i * (size() - 1) / (count - 1)));
            }
            return GifPalette.of(typical);
        }

        void written(int frame) {
            tell(size() + frame + 1, 2 * size());
        }

        private void tell(int done, int total) {
            if (!watch.advanced(done, total)) {
                throw new RoutescopeException(ErrorCode.CANCELLED, "The animation");
            }
        }
    }
}
