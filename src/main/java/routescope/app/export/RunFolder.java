package routescope.app.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.run.Kernels;
import routescope.core.run.RunJson;
import routescope.core.run.Snapshot;

/**
 * A folder of results that other programs read: {@code run.json} (the configuration, ready for {@code train --config}),
 * {@code manifest.json} (what it takes to make the same bits again), {@code metrics.csv}, {@code weights/*.npy} and the
 * pictures. Files of these names are replaced; every other file of the folder stays as it is.
 */
public final class RunFolder {
    /** Name of the picture of the routing board. */
    public static final String ROUTING_BOARD = "routing-board.png";

    private static final int FORMAT = 1;

    private final Path folder;
    private final RunPictures pictures;

    /**
     * Opens a folder.
     *
     * @param folder where to write; made when it is not there
     * @param pictures draws the pictures
     * @throws RoutescopeException {@code OUTPUT_NOT_WRITTEN} when files cannot be made there
     */
    public RunFolder(Path folder, RunPictures pictures) {
        AtomicFile.checkFolder(folder);
        this.folder = folder;
        this.pictures = pictures;
    }

    /**
     * Writes everything about a moment of a run.
     *
     * @param snapshot the moment
     * @param threads BLAS threads of the run: another number gives other sums in the last bits
     * @return the files written
     * @throws RoutescopeException {@code OUTPUT_NOT_WRITTEN} when one cannot be written; those before it are whole
     */
    public List<Path> write(Snapshot snapshot, int threads) {
        List<Path> files = new ArrayList<>(writeNumbers(snapshot, threads));
        files.add(writeBoard(snapshot, ROUTING_BOARD));
        files.add(writeCurves(snapshot));
        return List.copyOf(files);
    }

    /**
     * Writes everything but the pictures.
     *
     * @param snapshot the moment
     * @param threads BLAS threads of the run
     * @return the files written
     * @throws RoutescopeException {@code OUTPUT_NOT_WRITTEN} when one cannot be written
     */
    public List<Path> writeNumbers(Snapshot snapshot, int threads) {
        List<Path> files = new ArrayList<>();
        files.add(write("run.json", RunJson.write(snapshot.config()) + "\n"));
        files.add(write("metrics.csv", MetricsCsv.text(snapshot.metrics())));
        files.addAll(weights(snapshot.kernels()));
        files.add(write("manifest.json", manifest(snapshot, threads) + "\n"));
        return List.copyOf(files);
    }

    /**
     * Writes only the routing board.
     *
     * @param snapshot the moment
     * @param name file name
     * @return the file written
     * @throws RoutescopeException {@code OUTPUT_NOT_WRITTEN} when it cannot be written
     */
    public Path writeBoard(Snapshot snapshot, String name) {
        return write(name, pictures.routingBoard(snapshot));
    }

    /**
     * Writes only the curves.
     *
     * @param snapshot the moment they lead to
     * @return the file written
     * @throws RoutescopeException {@code OUTPUT_NOT_WRITTEN} when it cannot be written
     */
    public Path writeCurves(Snapshot snapshot) {
        return write("curves.png", pictures.curves(snapshot));
    }

    private List<Path> weights(Kernels kernels) {
        int k = kernels.experts();
        int m = kernels.neuronsPerExpert();
        int d = kernels.patchSize();
        List<Path> files = new ArrayList<>();
        if (kernels.routers().length > 0) {
            files.add(write("weights/routers.npy", NpyWriter.bytes(kernels.routers(), k, d)));
        } else {
            removeStale("weights/routers.npy");
        }
        int groups = Math.max(1, k);
        files.add(write("weights/experts.npy", NpyWriter.bytes(kernels.neurons(), groups, m, d)));
        files.add(write("weights/head.npy", NpyWriter.bytes(kernels.head(), groups, m, kernels.outputs())));
        return files;
    }

    /** Routers of an earlier run beside the kernels of a CNN would be taken for its own. */
    private void removeStale(String name) {
        Path file = folder.resolve(name);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new RoutescopeException(ErrorCode.OUTPUT_NOT_WRITTEN, e, file, "the file of an earlier run stays");
        }
    }

    private static String manifest(Snapshot snapshot, int threads) {
        String version = RunFolder.class.getPackage().getImplementationVersion();
        ObjectNode root = new JsonMapper().createObjectNode();
        root.put("format", FORMAT);
        root.put("application", "Routescope");
        root.put("version", version == null ? "development" : version);
        root.put("step", snapshot.position().step());
        root.put("finished", snapshot.position().finished());
        root.put("blasThreads", threads);
        snapshot.lStar().ifPresent(value -> root.put("lStar", value));
        root.put("java", System.getProperty("java.version"));
        root.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return root.toPrettyString();
    }

    private Path write(String name, String text) {
        AtomicFile.write(folder.resolve(name), text);
        return folder.resolve(name);
    }

    private Path write(String name, byte[] bytes) {
        AtomicFile.write(folder.resolve(name), bytes);
        return folder.resolve(name);
    }
}
