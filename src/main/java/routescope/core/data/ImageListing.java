package routescope.core.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/**
 * Which labelled pictures a folder holds, by names alone: no picture is opened.
 *
 * @param folder the folder
 * @param layout how they lie there
 * @param label the column or attribute taken for the label; empty where folders or records name the class
 * @param attributes names of all columns or attributes, in their order, without the one of the files
 * @param items the pictures, in an order that depends on nothing but the folder
 * @param skipped files that are none of them, with the reason
 */
public record ImageListing(
        Path folder,
        ImageLayout layout,
        String label,
        List<String> attributes,
        List<ImageItem> items,
        List<SkippedFile> skipped) {

    /** Takes copies of the lists. */
    public ImageListing {
        attributes = List.copyOf(attributes);
        items = List.copyOf(items);
        skipped = List.copyOf(skipped);
    }

    /**
     * Looks into a folder.
     *
     * @param folder the folder
     * @param layout how the pictures lie there
     * @param label the column or attribute to take for the label, empty for the usual one
     * @param cancelled asked often
     * @return what is there
     * @throws RoutescopeException when the folder or its table cannot be read, or when cancelled
     */
    public static ImageListing of(Path folder, ImageLayout layout, String label, BooleanSupplier cancelled) {
        if (!Files.isDirectory(folder)) {
            throw new RoutescopeException(ErrorCode.IMAGE_FOLDER_UNREADABLE, folder.toString(), "it is no folder");
        }
        Gathering gathering = new Gathering(folder, cancelled);
        try {
            String taken = switch (layout) {
                case FOLDERS -> FolderLister.list(gathering);
                case TABLE -> TableLister.list(gathering, label);
                case CIFAR10 -> CifarFiles.list(gathering);
                case CELEBA -> CelebaLister.list(gathering, label);
            };
            return gathering.listing(layout, taken);
        } catch (IOException e) {
            throw new RoutescopeException(ErrorCode.IMAGE_FOLDER_UNREADABLE, e, folder.toString(), reason(e));
        }
    }

    /**
     * {@return a folder's path}
     *
     * @param folder as the user gave it
     * @throws RoutescopeException when it is no path
     */
    static Path path(String folder) {
        try {
            return Path.of(folder);
        } catch (InvalidPathException e) {
            throw new RoutescopeException(ErrorCode.IMAGE_FOLDER_UNREADABLE, e, folder, "this is no path");
        }
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.AccessDeniedException
                ? "it may not be read"
                : e.getClass().getSimpleName() + " " + e.getMessage();
    }

    /** What is gathered on the way through a folder. */
    static final class Gathering {
        final Path folder;
        final List<ImageItem> items = new ArrayList<>();
        final List<SkippedFile> skipped = new ArrayList<>();
        final List<String> attributes = new ArrayList<>();
        private final BooleanSupplier cancelled;

        Gathering(Path folder, BooleanSupplier cancelled) {
            this.folder = folder;
            this.cancelled = cancelled;
        }

        /** A picture that is named twice could be in training and in test: only the first one counts. */
        ImageListing listing(ImageLayout layout, String label) {
            Set<String> seen = new HashSet<>();
            List<ImageItem> once = new ArrayList<>();
            for (ImageItem item : items) {
                if (seen.add(item.record() + "/" + item.file())) {
                    once.add(item);
                } else {
                    skip(item.file(), "It is named twice.");
                }
            }
            return new ImageListing(folder, layout, label, attributes, once, skipped);
        }

        void skip(Path file, String reason) {
            skipped.add(new SkippedFile(name(file), reason));
        }

        void skip(String file, String reason) {
            skipped.add(new SkippedFile(file, reason));
        }

        /** {@return a file's name from the folder on, with slashes} */
        String name(Path file) {
            return folder.relativize(file).toString().replace('\\', '/');
        }

        void checkCancelled() {
            if (cancelled.getAsBoolean()) {
                throw new RoutescopeException(ErrorCode.CANCELLED, "Looking through the folder");
            }
        }
    }
}
