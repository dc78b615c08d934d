package routescope.core.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.image.ImageDecoder;
import routescope.core.image.ImageHeader;
import routescope.core.image.Preparation;

/**
 * What would be read from a folder and what would be left out, seen from names and headers: no pixel is decoded.
 *
 * @param listing the pictures by name
 * @param classes the classes with their numbers of usable pictures, by name
 * @param formats how many pictures there are of each format
 * @param sizes smallest, most frequent and largest size, empty when there are no pictures
 * @param attributes each attribute with its values, the most frequent ones first
 * @param mislabelled pictures whose name says another format than they are
 * @param skipped what is left out, with the reason
 */
public record FolderInventory(
        ImageListing listing,
        List<ClassCount> classes,
        Map<String, Integer> formats,
        List<Size> sizes,
        Map<String, Map<String, Integer>> attributes,
        int mislabelled,
        List<SkippedFile> skipped) {
    /** Values of an attribute that are told one by one. */
    private static final int VALUES = 12;

    private static final int LEAST_PATCH = 2;
    private static final int MOST_TRAIN = 5000;
    private static final int MOST_TEST = 1000;
    /** Of so many pictures one is for testing, where the data set does not say. */
    private static final int TEST_SHARE = 5;
    /** Of so many pictures one is left out, to take the place of a damaged one. */
    private static final int SPARE_SHARE = 20;

    /**
     * A class.
     *
     * @param name its name
     * @param images usable pictures
     * @param train those the data set means for training
     * @param test those the data set means for testing
     */
    public record ClassCount(String name, int images, int train, int test) {}

    /**
     * A size of pictures.
     *
     * @param width pixels from left to right, as stored
     * @param height pixels from top to bottom, as stored
     * @param images pictures of this size
     */
    public record Size(int width, int height, int images) {}

    /** Takes copies of the lists. */
    public FolderInventory {
        classes = List.copyOf(classes);
        sizes = List.copyOf(sizes);
        skipped = List.copyOf(skipped);
    }

    /** {@return the number of usable pictures} */
    public int images() {
        return classes.stream().mapToInt(ClassCount::images).sum();
    }

    /** {@return pictures of the largest class for one of the smallest; not-a-number without pictures} */
    public double imbalance() {
        int largest = classes.stream().mapToInt(ClassCount::images).max().orElse(0);
        int smallest = classes.stream().mapToInt(ClassCount::images).min().orElse(0);
        return smallest == 0 ? Double.NaN : (double) largest / smallest;
    }

    /**
     * Looks through a folder.
     *
     * @param folder the folder
     * @param layout how the pictures lie there, see {@link ImageLayout#of}
     * @param label column or attribute to take for the label, empty for the usual one
     * @param progress told after every picture; may cancel
     * @return what is there
     * @throws RoutescopeException when the folder or its table cannot be read, or when cancelled
     */
    public static FolderInventory take(Path folder, ImageLayout layout, String label, LoadProgress progress) {
        ImageListing listing = ImageListing.of(folder, layout, label, () -> !progress.report(0, 1));
        return new Count(listing).run(progress);
    }

    /**
     * {@return a data set of all classes, with as many images as there are and a run can take}
     *
     * @param preparation what to do to the pictures
     * @throws RoutescopeException {@code IMAGES_TOO_FEW} when there are not two classes
     */
    public ImageSetConfig suggest(Preparation preparation) {
        List<String> names = classes.stream()
                .filter(count -> count.images() > 0)
                .map(ClassCount::name)
                .toList();
        if (names.size() < 2) {
            throw new RoutescopeException(ErrorCode.IMAGES_TOO_FEW, names.size() + " classes", "at least 2 classes");
        }
        int trains = classes.stream().mapToInt(ClassCount::train).sum();
        int tests = classes.stream().mapToInt(ClassCount::test).sum();
        boolean divided = trains > 0 && tests > 0;
        int test = divided ? tests : Math.max(1, images() / TEST_SHARE);
        int train = divided ? trains : images() - test;
        return new ImageSetConfig(
                listing.layout(),
                listing.folder().toAbsolutePath().normalize().toString(),
                listing.label(),
                names,
                preparation.grid(),
                Math.min(preparation.patchSide(), fitting(preparation.grid())),
                preparation.framing(),
                preparation.tint(),
                Math.min(MOST_TRAIN, sure(train)),
                Math.min(MOST_TEST, sure(test)));
    }

    /** Only headers were read: of many pictures a few may turn out to be damaged, and others must take their place. */
    private static int sure(int count) {
        return Math.max(1, count - count / SPARE_SHARE);
    }

    /** {@return the side of patches for which most pictures need not be enlarged} */
    private int fitting(int grid) {
        int side = sizes.isEmpty()
                ? 1
                : Math.min(sizes.get(1).width(), sizes.get(1).height());
        return Math.max(LEAST_PATCH, (side + grid - 1) / grid);
    }

    /** Counts while the headers are read. */
    private static final class Count {
        private final ImageListing listing;
        private final ImageDecoder decoder = new ImageDecoder();
        private final Map<String, int[]> classes = new TreeMap<>();
        private final Map<String, Integer> formats = new TreeMap<>();
        private final Map<List<Integer>, Integer> sizes = new HashMap<>();
        private final Map<String, Map<String, Integer>> attributes = new LinkedHashMap<>();
        private final List<SkippedFile> skipped;
        private int mislabelled;

        Count(ImageListing listing) {
            this.listing = listing;
            skipped = new ArrayList<>(listing.skipped());
        }

        FolderInventory run(LoadProgress progress) {
            int total = listing.items().size();
            for (int done = 0; done < total; done++) {
                if (!progress.report(done, total)) {
                    throw new RoutescopeException(ErrorCode.CANCELLED, "Looking through the folder");
                }
                visit(listing.items().get(done));
            }
            progress.report(total, total);
            return new FolderInventory(
                    listing,
                    classes.entrySet().stream()
                            .map(entry -> new ClassCount(
                                    entry.getKey(), entry.getValue()[0], entry.getValue()[1], entry.getValue()[2]))
                            .toList(),
                    formats,
                    sizes(),
                    frequent(),
                    mislabelled,
                    skipped);
        }

        private void visit(ImageItem item) {
            try {
                if (item.record() >= 0) {
                    count(item, "CIFAR-10", CifarFiles.SIDE, CifarFiles.SIDE);
                } else {
                    ImageHeader header = decoder.header(listing.folder().resolve(item.file()));
                    mislabelled += header.mislabelled() ? 1 : 0;
                    count(item, header.format().word(), header.width(), header.height());
                }
            } catch (RoutescopeException e) {
                skipped.add(new SkippedFile(item.file(), e.sentence()));
            }
        }

        private void count(ImageItem item, String format, int width, int height) {
            int[] counts = classes.computeIfAbsent(item.className(), name -> new int[3]);
            counts[0]++;
            counts[1] += item.part() == ImageItem.Part.TRAIN ? 1 : 0;
            counts[2] += item.part() == ImageItem.Part.TEST ? 1 : 0;
            formats.merge(format, 1, Integer::sum);
            sizes.merge(List.of(width, height), 1, Integer::sum);
            for (String name : listing.attributes()) {
                String value = item.attributes().get(name);
                if (value != null) {
                    attributes.computeIfAbsent(name, key -> new HashMap<>()).merge(value, 1, Integer::sum);
                }
            }
        }

        private List<Size> sizes() {
            if (sizes.isEmpty()) {
                return List.of();
            }
            List<Size> all = sizes.entrySet().stream()
                    .map(entry -> new Size(entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))
                    .sorted(Comparator.comparingLong((Size size) -> (long) size.width() * size.height())
                            .thenComparingInt(Size::width))
                    .toList();
            Size often = all.stream().max(Comparator.comparingInt(Size::images)).orElseThrow();
            return List.of(all.get(0), often, all.get(all.size() - 1));
        }

        private Map<String, Map<String, Integer>> frequent() {
            Map<String, Map<String, Integer>> kept = new LinkedHashMap<>();
            attributes.forEach((name, values) -> kept.put(
                    name,
                    values.entrySet().stream()
                            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                    .thenComparing(Map.Entry.comparingByKey()))
                            .limit(VALUES)
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new))));
            return kept;
        }
    }
}
