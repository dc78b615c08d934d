package routescope.app.whatif;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import routescope.core.data.LoadProgress;
import routescope.core.edit.EditBench;
import routescope.core.patch.PatchSet;
import routescope.core.run.FrozenModels;
import routescope.core.run.Snapshot;

/**
 * A person in the place of the routers: some test images, of each of which l patches are chosen. A value; it keeps the
 * moment it began with, so that both choices are judged by the same models.
 *
 * @param snapshot the moment
 * @param images index of each image among the test images
 * @param picks patches chosen so far, for each image, in the order they were chosen
 */
public record RouterGame(Snapshot snapshot, List<Integer> images, List<List<Integer>> picks) {
    private static final int SIZE = 10;

    /** Takes copies. */
    public RouterGame {
        images = List.copyOf(images);
        picks = picks.stream().map(List::copyOf).toList();
    }

    /**
     * {@return a game with images drawn by the seed of the run}
     *
     * @param snapshot the moment
     * @param round other rounds have other images
     */
    public static RouterGame begin(Snapshot snapshot, int round) {
        int size = snapshot.test().known().size();
        List<Integer> all = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        SplittableRandom random = new SplittableRandom(31 * snapshot.config().seed() + round);
        int count = Math.min(SIZE, size);
        for (int i = 0; i < count; i++) {
            Collections.swap(all, i, i + random.nextInt(size - i));
        }
        return new RouterGame(snapshot, all.subList(0, count), Collections.nCopies(count, List.<Integer>of()));
    }

    /** {@return the number of images} */
    public int size() {
        return images.size();
    }

    /** {@return l, the patches to choose of each image} */
    public int wanted() {
        return snapshot.probe().selectedPatches();
    }

    /** {@return the images they are drawn from} */
    public PatchSet test() {
        return snapshot.test();
    }

    /** {@return whether all patches of an image are chosen} @param image its place in the game */
    public boolean isDone(int image) {
        return picks.get(image).size() == wanted();
    }

    /** {@return whether all patches of all images are chosen} */
    public boolean isDone() {
        return IntStream.range(0, size()).allMatch(this::isDone);
    }

    /**
     * {@return with a patch chosen, or let go when it was; the same when l are chosen already}
     *
     * @param image place in the game
     * @param patch number of the patch
     */
    public RouterGame toggling(int image, int patch) {
        List<Integer> own = new ArrayList<>(picks.get(image));
        if (!own.remove(Integer.valueOf(patch))) {
            if (own.size() == wanted()) {
                return this;
            }
            own.add(patch);
        }
        List<List<Integer>> next = new ArrayList<>(picks);
        next.set(image, own);
        return new RouterGame(snapshot, images, next);
    }

    /**
     * {@return both choices and what the model answers with each}
     *
     * @throws routescope.core.error.RoutescopeException {@code SETTING_OUT_OF_RANGE} when a choice is not complete
     */
    public GameResult judge() {
        int[] order = images.stream().mapToInt(Integer::intValue).toArray();
        PatchSet drawn = EditBench.take(test(), order);
        int[][] chosen = picks.stream()
                .map(own -> own.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        try (FrozenModels models = FrozenModels.of(snapshot)) {
            return new GameResult(
                    snapshot.position().step(),
                    test(),
                    images,
                    picks,
                    models.route(test(), order),
                    models.answer(drawn, LoadProgress.NONE),
                    models.answerAs(drawn, chosen));
        }
    }
}
