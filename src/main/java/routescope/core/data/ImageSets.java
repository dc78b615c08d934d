package routescope.core.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.apache.commons.rng.sampling.PermutationSampler;
import routescope.core.data.ImageItem.Part;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.image.Damage;
import routescope.core.image.DecodedImage;
import routescope.core.image.ImageDecoder;
import routescope.core.image.Preparation;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;

/** Opens the pictures of a data set, prepares them and cuts them into patches. */
final class ImageSets {
    /** What stands in a patch of a picture that was found: nobody knows more. */
    static final List<String> KINDS = List.of("patch");

    private final ImageSetConfig config;
    private final Preparation preparation;
    private final Path folder;
    private final ImageDecoder decoder = new ImageDecoder();
    private final LoadProgress progress;
    private final List<SkippedFile> skipped;
    private final long total;
    private long done;

    /** Which pictures are taken. */
    interface Quota {
        /** Takes every picture. */
        Quota ALL = new Quota() {
            @Override
            public void begin(Part part, int wanted) {
                // Nothing is counted.
            }

            @Override
            public boolean takes(ImageItem item, int label) {
                return true;
            }

            @Override
            public void lost(ImageItem item, int label) {
                // Nothing was counted.
            }
        };

        /** Begins anew. @param part training or test images @param wanted how many of them */
        void begin(Part part, int wanted);

        /** {@return whether a picture is taken} @param item the next one @param label its class */
        boolean takes(ImageItem item, int label);

        /** Tells that a picture that was taken cannot be opened. @param item the last one @param label its class */
        void lost(ImageItem item, int label);
    }

    /** Makes the quota for the pictures there are, of the classes with these names. */
    interface QuotaMaker {
        Quota of(ImageListing listing, List<String> classNames);
    }

    private final Quota quota;

    private ImageSets(ImageSetConfig config, LoadProgress progress, ImageListing listing, Quota quota) {
        this.config = config;
        this.quota = quota;
        this.progress = progress;
        preparation = config.preparation();
        folder = listing.folder();
        skipped = new ArrayList<>(listing.skipped());
        total = ((long) config.trainSamples() + config.testSamples()) * config.patches();
    }

    /** {@return the images of a configuration; equal for equal files, configuration and seed} */
    static DataSplit load(ImageSetConfig config, Seeds seeds, LoadProgress progress) {
        return load(config, seeds, progress, (listing, classNames) -> Quota.ALL);
    }

    /** {@return the same of chosen pictures} */
    static DataSplit load(ImageSetConfig config, Seeds seeds, LoadProgress progress, QuotaMaker quota) {
        BooleanSupplier cancelled = () -> !progress.report(0, 1);
        ImageListing listing =
                ImageListing.of(ImageListing.path(config.imageFolder()), config.layout(), config.label(), cancelled);
        return new ImageSets(config, progress, listing, quota.of(listing, config.classNames())).split(listing, seeds);
    }

    private DataSplit split(ImageListing listing, Seeds seeds) {
        checkClasses(listing);
        List<ImageItem> usable = listing.items().stream()
                .filter(item -> item.part() != Part.APART && config.classNames().contains(item.className()))
                .toList();
        boolean divided = usable.stream().anyMatch(item -> item.part() == Part.TEST)
                && usable.stream().anyMatch(item -> item.part() != Part.TEST);
        Deque<ImageItem> trains = mixed(usable, divided, Part.TEST, false, seeds);
        Deque<ImageItem> tests = divided ? mixed(usable, true, Part.TEST, true, seeds) : trains;
        Taken train = take(trains, config.trainSamples(), Part.TRAIN);
        Taken test = take(tests, config.testSamples(), Part.TEST);
        PatchSet trainSet = train.set(config, preparation);
        PatchSet testSet = test.set(config, preparation);
        ImageOrigins origins = new ImageOrigins(listing.attributes(), train.items, test.items, skipped);
        return new DataSplit(
                trainSet, testSet, OptionalInt.empty(), SourceHash.of(trainSet, testSet), Optional.of(origins));
    }

    private void checkClasses(ImageListing listing) {
        List<String> there = listing.items().stream()
                .map(ImageItem::className)
                .distinct()
                .sorted()
                .toList();
        if (config.classes() < 2 || config.classNames().stream().distinct().count() < config.classes()) {
            throw new RoutescopeException(
                    ErrorCode.IMAGES_TOO_FEW,
                    config.classes() + " classes (" + String.join(", ", config.classNames()) + ")",
                    "at least 2 different classes");
        }
        for (String name : config.classNames()) {
            if (!there.contains(name)) {
                throw new RoutescopeException(ErrorCode.IMAGE_CLASS_MISSING, name, String.join(", ", there));
            }
        }
    }

    /** {@return the pictures, each class in an order of its own, the classes mixed evenly by their shares} */
    private Deque<ImageItem> mixed(List<ImageItem> all, boolean divided, Part part, boolean wanted, Seeds seeds) {
        record Placed(ImageItem item, double place, int label) {}
        List<Placed> placed = new ArrayList<>();
        for (int label = 0; label < config.classes(); label++) {
            String name = config.classNames().get(label);
            List<ImageItem> items = all.stream()
                    .filter(item -> item.className().equals(name))
                    .filter(item -> !divided || (item.part() == part) == wanted)
                    .toList();
            int[] order = new int[items.size()];
            Arrays.setAll(order, i -> i);
            PermutationSampler.shuffle(seeds.stream(Purpose.SPLIT, label), order);
            for (int i = 0; i < order.length; i++) {
                placed.add(new Placed(items.get(order[i]), (i + 0.5) / order.length, label));
            }
        }
        placed.sort(Comparator.comparingDouble(Placed::place).thenComparingInt(Placed::label));
        return new ArrayDeque<>(placed.stream().map(Placed::item).toList());
    }

    private Taken take(Deque<ImageItem> pool, int wanted, Part part) {
        quota.begin(part, wanted);
        List<ImageItem> passed = new ArrayList<>();
        Taken taken = new Taken(wanted, preparation.grid() * preparation.grid());
        while (taken.items.size() < wanted) {
            ImageItem item = pool.poll();
            if (item == null) {
                throw new RoutescopeException(
                        ErrorCode.IMAGES_TOO_FEW,
                        "%d usable %s pictures".formatted(taken.items.size(), part == Part.TEST ? "test" : "training"),
                        String.valueOf(wanted));
            }
            checkCancelled();
            int label = config.classNames().indexOf(item.className());
            if (!quota.takes(item, label)) {
                passed.add(item);
                continue;
            }
            open(item)
                    .ifPresentOrElse(
                            patches -> {
                                taken.add(item, patches, label);
                                done += config.patches();
                            },
                            () -> quota.lost(item, label));
        }
        // What the training did not take is there for the test.
        passed.addAll(pool);
        pool.clear();
        pool.addAll(passed);
        checkCancelled();
        return taken;
    }

    private Optional<float[][]> open(ImageItem item) {
        try {
            Path file = folder.resolve(item.file());
            if (item.record() >= 0) {
                return Optional.of(preparation.cut(preparation
                        .prepare(CifarFiles.read(file, item.record()), 1)
                        .values()));
            }
            DecodedImage image = decoder.decode(file, () -> !progress.report(done, total));
            if (image.damage() == Damage.PARTIAL) {
                skipped.add(new SkippedFile(item.file(), String.join(" ", image.notes())));
                return Optional.empty();
            }
            return Optional.of(preparation.patches(image));
        } catch (RoutescopeException e) {
            if (e.code() == ErrorCode.CANCELLED) {
                throw e;
            }
            skipped.add(new SkippedFile(item.file(), e.sentence()));
            return Optional.empty();
        } catch (IOException e) {
            throw new RoutescopeException(
                    ErrorCode.IMAGE_FOLDER_UNREADABLE, e, folder.toString(), item.file() + " cannot be read");
        }
    }

    private void checkCancelled() {
        if (!progress.report(done, total)) {
            throw new RoutescopeException(ErrorCode.CANCELLED, "Opening the pictures");
        }
    }

    /** Pictures that were opened. */
    private static final class Taken {
        private final List<ImageItem> items = new ArrayList<>();
        private final float[][] rows;
        private final int[] labels;
        private final int patches;

        Taken(int images, int patches) {
            this.patches = patches;
            rows = new float[images * patches][];
            labels = new int[images];
        }

        void add(ImageItem item, float[][] opened, int label) {
            System.arraycopy(opened, 0, rows, items.size() * patches, patches);
            labels[items.size()] = label;
            items.add(item);
        }

        PatchSet set(ImageSetConfig config, Preparation preparation) {
            Truth[] truth = new Truth[rows.length];
            Arrays.fill(truth, Truth.UNKNOWN);
            return new PatchSet(
                    preparation.patchGrid(),
                    rows,
                    labels,
                    truth,
                    new int[rows.length],
                    config.classNames(),
                    KINDS,
                    false,
                    null);
        }
    }
}
