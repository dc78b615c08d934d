package routescope.core.data;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.rng.UniformRandomProvider;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.patch.Cues;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;

/**
 * Images of blocks that are whole CIFAR-10 pictures: one block at a uniform place is of the class, the others are random
 * animals (CIFAR-Vehicles: paper 1, appendix A, after Karp et al. 2021). The cue is which animals: they are shared among
 * the cues in the order of their classes. Animals of test images are taken from the test batch.
 */
final class CueBlocks {
    private static final long CUE_STREAMS = 1L << 40;
    private static final List<String> ANIMALS = List.of("bird", "cat", "deer", "dog", "frog", "horse");
    /** Animals to choose from; many images share one. */
    private static final int MOST_ANIMALS = 2400;

    private final ImageSetConfig images;
    private final CueConfig config;
    private final List<String> animals;

    private CueBlocks(ImageSetConfig images, CueConfig config) {
        this.images = images;
        this.config = config;
        animals = ANIMALS.stream()
                .filter(name -> !images.classNames().contains(name))
                .toList();
        boolean possible = images.layout() == ImageLayout.CIFAR10
                && animals.size() >= images.classes()
                && config.strength() >= 0
                && images.grid() >= 2;
        if (!possible) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "Blocks of animals are not possible with these pictures",
                    "They are made of CIFAR-10, with vehicles as classes and as many animals left as there are classes.");
        }
    }

    static DataSplit load(ImageSetConfig images, CueConfig config, Seeds seeds, LoadProgress progress) {
        CueBlocks blocks = new CueBlocks(images, config);
        DataSplit own = ImageSets.load(
                blocks.single(images.classNames(), images.trainSamples(), images.testSamples()), seeds, progress);
        int train = Math.min(MOST_ANIMALS, Math.max(blocks.animals.size(), images.trainSamples()));
        int test = Math.min(MOST_ANIMALS, Math.max(blocks.animals.size(), images.testSamples()));
        DataSplit others = ImageSets.load(blocks.single(blocks.animals, train, test), seeds, progress);
        PatchSet trainSet = blocks.build(own.train(), others.train(), config.trainShare(), seeds, Purpose.TRAIN_DATA);
        PatchSet testSet = blocks.build(own.test(), others.test(), config.testShare(), seeds, Purpose.TEST_DATA);
        return new DataSplit(trainSet, testSet, OptionalInt.empty(), SourceHash.of(trainSet, testSet), own.origins());
    }

    /** The same pictures, each one patch. */
    private ImageSetConfig single(List<String> classNames, int train, int test) {
        return new ImageSetConfig(
                images.layout(),
                images.imageFolder(),
                images.label(),
                classNames,
                1,
                images.patchSide(),
                images.framing(),
                images.tint(),
                train,
                test);
    }

    private PatchSet build(PatchSet own, PatchSet others, double share, Seeds seeds, Purpose purpose) {
        PatchGrid grid = images.preparation().patchGrid();
        int patches = grid.patches();
        int classes = images.classes();
        List<List<Integer>> byAnimal = byClass(others);
        CuePlan plan = new CuePlan(classes, share);
        int[] turn = new int[classes];
        int[] cues = new int[own.size()];
        float[][] rows = new float[own.size() * patches][];
        Truth[] truth = new Truth[rows.length];
        int[] kinds = new int[rows.length];
        for (int image = 0; image < own.size(); image++) {
            int label = own.labels()[image];
            cues[image] = plan.cue(label, turn[label]++);
            UniformRandomProvider chance = seeds.stream(purpose, CUE_STREAMS + image);
            int place = chance.nextInt(patches);
            for (int patch = 0; patch < patches; patch++) {
                int row = image * patches + patch;
                int animal = animal(cues[image], chance);
                List<Integer> herd = byAnimal.get(animal);
                int other = herd.get(chance.nextInt(herd.size()));
                boolean ofClass = patch == place;
                rows[row] = ofClass ? own.patch(image, 0) : others.patch(other, 0);
                truth[row] = ofClass ? Truth.DISCRIMINATIVE : Truth.SPURIOUS;
                kinds[row] = ofClass ? label : classes + animal;
            }
        }
        List<String> kindNames = new ArrayList<>(images.classNames());
        kindNames.addAll(animals);
        Cues known = new Cues(cues, names(), Cues.Place.OWN_PATCHES);
        return new PatchSet(
                grid, rows, own.labels(), truth, kinds, images.classNames(), List.copyOf(kindNames), false, known);
    }

    /** With the probability of the strength an animal of the cue's share of them, else any. */
    private int animal(int cue, UniformRandomProvider chance) {
        int classes = images.classes();
        int from = animals.size() * cue / classes;
        int to = animals.size() * (cue + 1) / classes;
        int ofCue = from + chance.nextInt(to - from);
        int any = chance.nextInt(animals.size());
        return chance.nextDouble() < config.strength() ? ofCue : any;
    }

    private static List<List<Integer>> byClass(PatchSet set) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int label = 0; label < set.classes(); label++) {
            lists.add(new ArrayList<>());
        }
        for (int image = 0; image < set.size(); image++) {
            lists.get(set.labels()[image]).add(image);
        }
        if (lists.stream().anyMatch(List::isEmpty)) {
            throw new RoutescopeException(
                    ErrorCode.IMAGES_TOO_FEW, set.size() + " pictures of animals", "some of every kind of animal");
        }
        return lists;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        int classes = images.classes();
        for (int cue = 0; cue < classes; cue++) {
            names.add(String.join(
                    "/", animals.subList(animals.size() * cue / classes, animals.size() * (cue + 1) / classes)));
        }
        return names;
    }
}
