package routescope.core.data;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/**
 * A folder with the IDX files of MNIST, under the names they are usually found with: {@code train-images-idx3-ubyte} or
 * {@code train-images.idx3-ubyte}, plain or with {@code .gz}, and the same for the labels and for {@code t10k}.
 */
public final class MnistFolder {
    private static final List<String> TRAIN = List.of("train-images-idx3-ubyte", "train-labels-idx1-ubyte");
    private static final List<String> TEST = List.of("t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte");

    private MnistFolder() {}

    /**
     * {@return whether all four files are there; whether they can be read is another question}
     *
     * @param folder any path
     */
    public static boolean isComplete(Path folder) {
        return missing(folder, TRAIN).isEmpty() && missing(folder, TEST).isEmpty();
    }

    /**
     * Reads the digits of a folder.
     *
     * @param folder the folder's path as the user gave it
     * @return the digits of the training files and those of the test files; the second is empty when the folder holds no
     *     test files at all, and the first then is the one pool there is (the same the other way round)
     * @throws RoutescopeException when files are missing, damaged or do not belong together
     */
    static Pools read(String folder) {
        Path path = path(folder);
        List<String> missingTrain = missing(path, TRAIN);
        List<String> missingTest = missing(path, TEST);
        boolean noTrain = missingTrain.size() == TRAIN.size();
        boolean noTest = missingTest.size() == TEST.size();
        if (noTrain && noTest || !noTrain && !missingTrain.isEmpty() || !noTest && !missingTest.isEmpty()) {
            List<String> missing = new ArrayList<>(missingTrain);
            missing.addAll(missingTest);
            throw new RoutescopeException(
                    ErrorCode.DATA_FILE_MISSING,
                    String.join(", ", missing),
                    path.toAbsolutePath().toString());
        }
        if (noTrain) {
            return new Pools(pool(path, TEST), Optional.empty());
        }
        return new Pools(pool(path, TRAIN), noTest ? Optional.empty() : Optional.of(pool(path, TEST)));
    }

    /**
     * What a folder holds.
     *
     * @param first the training digits, or all digits there are
     * @param second the test digits, when they come apart
     */
    record Pools(DigitPool first, Optional<DigitPool> second) {}

    private static DigitPool pool(Path folder, List<String> names) {
        Path images = find(folder, names.get(0)).orElseThrow();
        Path labels = find(folder, names.get(1)).orElseThrow();
        byte[] digits = IdxReader.readLabels(labels);
        byte[] pixels = IdxReader.readImages(images);
        int count = pixels.length / DigitPool.PIXELS;
        if (count != digits.length) {
            throw new RoutescopeException(
                    ErrorCode.DATA_FILES_DISAGREE,
                    String.valueOf(images.getFileName()),
                    count + " images",
                    String.valueOf(labels.getFileName()),
                    digits.length + " labels");
        }
        return DigitPool.of(pixels, digits);
    }

    private static Path path(String folder) {
        try {
            return Path.of(folder);
        } catch (InvalidPathException e) {
            throw new RoutescopeException(ErrorCode.DATA_FILE_UNREADABLE, e, folder, "this is no path");
        }
    }

    private static List<String> missing(Path folder, List<String> names) {
        return names.stream().filter(name -> find(folder, name).isEmpty()).toList();
    }

    /** {@return the files of a folder that are read, in a fixed order; those that are missing are left out} @param folder any path */
    public static List<Path> files(Path folder) {
        return Stream.concat(TRAIN.stream(), TEST.stream())
                .flatMap(name -> find(folder, name).stream())
                .toList();
    }

    private static Optional<Path> find(Path folder, String name) {
        String dotted = name.replace("-idx", ".idx");
        return List.of(name, dotted, name + ".gz", dotted + ".gz").stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
