package routescope.app.whatif;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import routescope.core.patch.PatchSet;
import routescope.core.run.FrozenModels.Answers;
import routescope.core.run.ProbeRouting;

/**
 * A person's choice of patches beside that of the trained routers.
 *
 * @param step updates the models had done
 * @param test the test images
 * @param images index of each image of the game among them
 * @param picks {@code [images][l]} the patches the person chose
 * @param routing what the trained routers do with the images
 * @param trained what the model answers with its routers' choice
 * @param yours what it answers when every expert gets the person's patches
 */
public record GameResult(
        int step,
        PatchSet test,
        List<Integer> images,
        List<List<Integer>> picks,
        ProbeRouting routing,
        Answers trained,
        Answers yours) {

    /** {@return the number of images} */
    public int size() {
        return images.size();
    }

    /** {@return the class of an image} @param image its place in the game */
    public int label(int image) {
        return test.labels()[images.get(image)];
    }

    /** {@return images the model names right with its routers' choice} */
    public int trainedRight() {
        return count(image -> trained.predicted(image) == label(image));
    }

    /** {@return images the model names right with the person's choice} */
    public int yoursRight() {
        return count(image -> yours.predicted(image) == label(image));
    }

    /** {@return images of which the discriminative patch is known} */
    public int known() {
        return count(image -> discriminative(image) >= 0);
    }

    /** {@return the discriminative patch of an image, -1 when there is none or nobody knows it} @param image its place */
    public int discriminative(int image) {
        return test.discriminativePatch(images.get(image));
    }

    /** {@return whether at least one router selected the discriminative patch} @param image its place in the game */
    public boolean trainedFound(int image) {
        return discriminative(image) >= 0 && routing.owners(image, discriminative(image)) > 0;
    }

    /** {@return whether the person chose the discriminative patch} @param image its place in the game */
    public boolean yoursFound(int image) {
        return picks.get(image).contains(discriminative(image));
    }

    /** {@return images in which at least one router found the discriminative patch} */
    public int trainedFound() {
        return count(this::trainedFound);
    }

    /** {@return images in which the person found the discriminative patch} */
    public int yoursFound() {
        return count(this::yoursFound);
    }

    private int count(IntPredicate good) {
        return (int) IntStream.range(0, size()).filter(good).count();
    }
}
