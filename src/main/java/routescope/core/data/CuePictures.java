package routescope.core.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.patch.Cues;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;

/** Cues in pictures of the user: a tile put over one patch, or an attribute they have. */
final class CuePictures {
    private static final long CUE_STREAMS = 1L << 40;

    private CuePictures() {}

    /**
     * {@return the pictures with a cue}
     *
     * @param images the pictures
     * @param config the cue: symbol, hatch or attribute
     * @param seeds the root seed
     * @param progress told how far it is; may cancel
     * @throws RoutescopeException as reading pictures does, and when the cue is not possible with pictures or the pictures
     *     do not have enough of each group
     */
    static DataSplit load(ImageSetConfig images, CueConfig config, Seeds seeds, LoadProgress progress) {
        if (config.cue() == CueKind.ATTRIBUTE) {
            return attributes(images, config, seeds, progress);
        }
        if (config.cue() == CueKind.ANIMALS) {
            return CueBlocks.load(images, config, seeds, progress);
        }
        if (config.cue() != CueKind.SYMBOL && config.cue() != CueKind.HATCH) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "A cue of this kind is made of digits, and these images are pictures",
                    "Choose a symbol, a hatching or an attribute of the pictures.");
        }
        DataSplit plain = ImageSets.load(images, seeds, progress);
        PatchSet train = pasted(plain.train(), config, config.trainShare(), seeds, Purpose.TRAIN_DATA);
        PatchSet test = pasted(plain.test(), config, config.testShare(), seeds, Purpose.TEST_DATA);
        return new DataSplit(train, test, OptionalInt.empty(), SourceHash.of(train, test), plain.origins());
    }

    private static PatchSet pasted(PatchSet set, CueConfig config, double share, Seeds seeds, Purpose purpose) {
        PatchGrid grid = set.grid();
        int classes = set.classes();
        CuePlan plan = new CuePlan(classes, share);
        float[][] rows = set.rows().clone();
        Truth[] truth = set.truth().clone();
        int[] kinds = set.kinds().clone();
        int[] turn = new int[classes];
        int[] cues = new int[set.size()];
        List<String> kindNames = new ArrayList<>(set.kindNames());
        List<String> names = IntStream.range(0, classes)
                .mapToObj(cue -> (config.cue() == CueKind.HATCH ? "hatching " : "symbol ") + (cue + 1))
                .toList();
        kindNames.addAll(names);
        for (int image = 0; image < cues.length; image++) {
            int label = set.labels()[image];
            cues[image] = plan.cue(label, turn[label]++);
            UniformRandomProvider chance = seeds.stream(purpose, CUE_STREAMS + image);
            int row = image * grid.patches() + chance.nextInt(grid.patches());
            float[] tile =
                    CueTiles.draw(config.cue(), cues[image], classes, grid.patchHeight(), grid.patchWidth(), chance);
            rows[row] = blended(rows[row], tile, grid.channels(), config.strength());
            truth[row] = Truth.SPURIOUS;
            kinds[row] = set.kindNames().size() + cues[image];
        }
        return new PatchSet(
                grid,
                rows,
                set.labels(),
                truth,
                kinds,
                set.classNames(),
                List.copyOf(kindNames),
                false,
                new Cues(cues, names, Cues.Place.OWN_PATCHES));
    }

    private static float[] blended(float[] picture, float[] tile, int channels, double strength) {
        float[] values = new float[picture.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((1 - strength) * picture[i] + strength * tile[i / channels]);
        }
        return values;
    }

    private static DataSplit attributes(ImageSetConfig images, CueConfig config, Seeds seeds, LoadProgress progress) {
        List<String> values = new ArrayList<>();
        DataSplit plain = ImageSets.load(images, seeds, progress, (listing, classNames) -> {
            values.addAll(valuesOf(config, listing));
            return new AttributeQuota(config, values, classNames);
        });
        ImageOrigins origins = plain.origins().orElseThrow();
        PatchSet train = plain.train().withCues(cues(origins.train(), config.attribute(), values));
        PatchSet test = plain.test().withCues(cues(origins.test(), config.attribute(), values));
        return new DataSplit(train, test, OptionalInt.empty(), plain.sourceHash(), plain.origins());
    }

    /** {@return the two values of an attribute in their natural order: no before yes, 0 before 1} */
    private static List<String> valuesOf(CueConfig config, ImageListing listing) {
        String attribute = config.attribute();
        TreeSet<String> values = new TreeSet<>();
        for (ImageItem item : listing.items()) {
            Map<String, String> attributes = item.attributes();
            if (attributes.containsKey(attribute)) {
                values.add(attributes.get(attribute));
            }
        }
        if (values.size() != 2 || config.classes() != 2) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "The attribute \"%s\" has %d different values in these pictures of %d classes"
                            .formatted(attribute, values.size(), config.classes()),
                    "A cue has two values for two classes; there are the attributes %s."
                            .formatted(String.join(", ", listing.attributes())));
        }
        return List.copyOf(values);
    }

    private static Cues cues(List<ImageItem> items, String attribute, List<String> values) {
        int[] cues = items.stream()
                .mapToInt(item -> values.indexOf(item.attributes().getOrDefault(attribute, "")))
                .toArray();
        List<String> names =
                values.stream().map(value -> attribute + " " + value).toList();
        return new Cues(cues, names, Cues.Place.UNKNOWN);
    }
}
