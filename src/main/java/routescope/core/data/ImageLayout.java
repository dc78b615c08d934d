package routescope.core.data;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** How pictures and their labels lie in a folder. */
public enum ImageLayout {
    /** One sub-folder a class; or folders {@code train} and {@code test} with one sub-folder a class each. */
    @JsonProperty("folders")
    FOLDERS,
    /** A CSV file with a column of files, a column of labels, and any further columns as attributes. */
    @JsonProperty("table")
    TABLE,
    /** The binary version of CIFAR-10: {@code data_batch_1.bin} and so on. */
    @JsonProperty("cifar-10")
    CIFAR10,
    /** CelebA: a folder of pictures, {@code list_attr_celeba.txt}, and a partition file if there is one. */
    @JsonProperty("celeba")
    CELEBA;

    /** {@return the word for it in configurations} */
    public String word() {
        return this == CIFAR10 ? "cifar-10" : name().toLowerCase(Locale.ROOT);
    }

    /**
     * {@return the layout a folder seems to have}
     *
     * @param folder the folder
     */
    public static ImageLayout of(Path folder) {
        if (Files.isRegularFile(folder.resolve(CelebaLister.ATTRIBUTES))) {
            return CELEBA;
        }
        if (!CifarFiles.in(folder).isEmpty()) {
            return CIFAR10;
        }
        return TableLister.find(folder).isPresent() ? TABLE : FOLDERS;
    }
}
