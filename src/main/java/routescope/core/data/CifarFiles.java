package routescope.core.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import routescope.core.data.ImageItem.Part;
import routescope.core.data.ImageListing.Gathering;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.image.PixelRaster;

/** The binary version of CIFAR-10: records of one label byte and 32 x 32 pixels, all red ones first. */
final class CifarFiles {
    /** Pixels per side of a picture. */
    static final int SIDE = 32;

    private static final int PIXELS = SIDE * SIDE;
    private static final int RECORD = 1 + 3 * PIXELS;
    private static final String TEST = "test_batch.bin";
    private static final String NAMES = "batches.meta.txt";
    private static final List<String> BATCHES = List.of(
            "data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin", "data_batch_5.bin", TEST);
    private static final List<String> USUAL_NAMES =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

    private CifarFiles() {}

    /** {@return the batches a folder holds} */
    static List<Path> in(Path folder) {
        return BATCHES.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .toList();
    }

    /** Gathers all records, and {@return the label column, of which there is none}. */
    static String list(Gathering gathering) throws IOException {
        List<Path> batches = in(gathering.folder);
        if (batches.isEmpty()) {
            throw new RoutescopeException(
                    ErrorCode.IMAGE_FOLDER_UNREADABLE,
                    gathering.folder.toString(),
                    "it holds none of " + String.join(", ", BATCHES));
        }
        List<String> names = names(gathering.folder);
        boolean tests = batches.stream().anyMatch(CifarFiles::isTest);
        boolean trains = !batches.stream().allMatch(CifarFiles::isTest);
        for (Path batch : batches) {
            Part part = !tests || !trains ? Part.ANY : isTest(batch) ? Part.TEST : Part.TRAIN;
            listBatch(gathering, batch, part, names);
        }
        return "";
    }

    private static void listBatch(Gathering gathering, Path batch, Part part, List<String> names) throws IOException {
        long size = Files.size(batch);
        String file = gathering.name(batch);
        if (size % RECORD != 0) {
            throw new RoutescopeException(
                    ErrorCode.IMAGE_BATCH_DAMAGED,
                    file,
                    "its %d bytes are no whole number of pictures of %d bytes".formatted(size, RECORD));
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(batch), 1 << 16)) {
            for (int record = 0; record < size / RECORD; record++) {
                gathering.checkCancelled();
                int label = in.read();
                if (label < 0 || label >= USUAL_NAMES.size()) {
                    throw new RoutescopeException(
                            ErrorCode.IMAGE_BATCH_DAMAGED,
                            file,
                            "picture %d has the label %d".formatted(record, label));
                }
                in.skipNBytes(RECORD - 1);
                gathering.items.add(new ImageItem(file, record, names.get(label), part, Map.of()));
            }
        }
    }

    /** {@return the picture of one record} */
    static PixelRaster read(Path batch, int record) throws IOException {
        byte[] planes = new byte[RECORD];
        try (RandomAccessFile file = new RandomAccessFile(batch.toFile(), "r")) {
            file.seek((long) record * RECORD);
            file.readFully(planes);
        }
        byte[] values = new byte[3 * PIXELS];
        for (int pixel = 0; pixel < PIXELS; pixel++) {
            for (int c = 0; c < 3; c++) {
                values[3 * pixel + c] = planes[1 + c * PIXELS + pixel];
            }
        }
        return new PixelRaster(SIDE, SIDE, 3, values);
    }

    private static boolean isTest(Path batch) {
        return batch.endsWith(TEST);
    }

    private static List<String> names(Path folder) throws IOException {
        Path file = folder.resolve(NAMES);
        if (!Files.isRegularFile(file)) {
            return USUAL_NAMES;
        }
        List<String> names = new ArrayList<>(TableLister.read(file)
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList());
        return names.size() == USUAL_NAMES.size() ? names : USUAL_NAMES;
    }
}
