package routescope.app.download;

import java.net.URI;
import java.util.List;

/**
 * A data set people ask for, and how to get it.
 *
 * @param id short name, also the key of its texts
 * @param title its name
 * @param page where it is described
 * @param licence what its makers allow, in their words as far as they say any
 * @param bytes what is to be fetched, about
 * @param files the files to fetch, empty when its terms allow no direct download
 */
public record KnownSet(String id, String title, URI page, String licence, long bytes, List<RemoteFile> files) {
    private static final String MNIST = "https://ossci-datasets.s3.amazonaws.com/mnist/";
    private static final long CELEBA_BYTES = 1_443_490_838L;

    /** Takes a copy of the list. */
    public KnownSet {
        files = List.copyOf(files);
    }

    /** {@return whether its files may be fetched by this program; otherwise a person has to} */
    public boolean direct() {
        return !files.isEmpty();
    }

    /** {@return all of them} */
    public static List<KnownSet> all() {
        return List.of(mnist(), cifar(), celeba());
    }

    private static KnownSet mnist() {
        List<RemoteFile> files = List.of(
                mnistFile("train-images-idx3-ubyte.gz", 9_912_422, "f68b3c2dcbeaaa9fbdd348bbdeb94873"),
                mnistFile("train-labels-idx1-ubyte.gz", 28_881, "d53e105ee54ea40749a09fcbcd1e9432"),
                mnistFile("t10k-images-idx3-ubyte.gz", 1_648_877, "9fb629c4189551a2d022fa330f9573f3"),
                mnistFile("t10k-labels-idx1-ubyte.gz", 4_542, "ec29112dd5afa0611ce80d1b7f02629c"));
        return new KnownSet(
                "mnist",
                "MNIST",
                URI.create("https://yann.lecun.com/exdb/mnist/"),
                "None stated by its makers; cite LeCun, Cortes and Burges.",
                files.stream().mapToLong(RemoteFile::bytes).sum(),
                files);
    }

    private static RemoteFile mnistFile(String name, long bytes, String md5) {
        return new RemoteFile(URI.create(MNIST + name), name, bytes, "MD5", md5);
    }

    private static KnownSet cifar() {
        return new KnownSet(
                "cifar-10",
                "CIFAR-10 (binary version)",
                URI.create("https://www.cs.toronto.edu/~kriz/cifar.html"),
                "None stated; its page asks to cite Krizhevsky, Learning Multiple Layers of Features from Tiny Images, 2009.",
                170_052_171,
                List.of(new RemoteFile(
                        URI.create("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz"),
                        "cifar-10-binary.tar.gz",
                        170_052_171,
                        "MD5",
                        "c32a1d4ab5d03f1284b67883e8d87530")));
    }

    private static KnownSet celeba() {
        return new KnownSet(
                "celeba",
                "CelebA (aligned and cropped)",
                URI.create("https://mmlab.ie.cuhk.edu.hk/projects/CelebA.html"),
                "For non-commercial research only; its agreement is to be read there.",
                CELEBA_BYTES,
                List.of());
    }
}
