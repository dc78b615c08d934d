package routescope.core.data;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import routescope.core.image.Framing;
import routescope.core.image.Preparation;
import routescope.core.image.Tint;

/**
 * Labelled pictures in a folder of the user. Which patch makes the class is not known.
 *
 * @param layout how they lie there
 * @param imageFolder the folder
 * @param label the column or attribute that is the label; empty where folders or records name the class
 * @param classNames the classes to use, in the order of their numbers; of two classes the second one is y = +1
 * @param grid patches per side, 2..8
 * @param patchSide pixels per side of a patch
 * @param framing how a picture becomes square
 * @param tint grey or colour
 * @param trainSamples N, the number of training images
 * @param testSamples the number of test images
 */
public record ImageSetConfig(
        ImageLayout layout,
        String imageFolder,
        String label,
        List<String> classNames,
        int grid,
        int patchSide,
        Framing framing,
        Tint tint,
        int trainSamples,
        int testSamples)
        implements DataConfig {

    /** Takes a copy of the list. */
    public ImageSetConfig {
        classNames = List.copyOf(classNames);
    }

    /** {@return what is done to every picture, of training and of testing and to be routed} */
    public Preparation preparation() {
        return new Preparation(framing, Preparation.DEFAULT.background(), grid, patchSide, tint);
    }

    /**
     * {@return the same pictures in another folder}
     *
     * @param folder the folder
     */
    public ImageSetConfig in(String folder) {
        return new ImageSetConfig(
                layout, folder, label, classNames, grid, patchSide, framing, tint, trainSamples, testSamples);
    }

    /**
     * {@return the same with other numbers of images}
     *
     * @param train training images
     * @param test test images
     */
    public ImageSetConfig withSamples(int train, int test) {
        return new ImageSetConfig(layout, imageFolder, label, classNames, grid, patchSide, framing, tint, train, test);
    }

    @Override
    @JsonIgnore
    public int patches() {
        return grid * grid;
    }

    @Override
    @JsonIgnore
    public int patchSize() {
        return patchSide * patchSide * tint.channels();
    }

    @Override
    @JsonIgnore
    public int classes() {
        return classNames.size();
    }
}
