package routescope.app.file;

import static routescope.app.file.PastCheck.require;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import routescope.app.export.NpyReader;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.metric.MetricPoint;
import routescope.core.run.KeyFrame;
import routescope.core.run.Line;
import routescope.core.run.Remembered;
import routescope.core.run.RunConfig;
import routescope.core.run.RunJson;
import routescope.core.run.RunTree;
import routescope.core.train.EngineState;

/** Reads run files. A file that is not exactly as it should be is refused as a whole; the disk is never changed. */
public final class RunFileReader {
    private static final int MOST_JSON = 1 << 26;
    private static final int MOST_SMALL = 1 << 22;
    private static final int NPY_HEADER = 1 << 12;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private final Archive archive;
    private final Set<String> expected = new HashSet<>();

    /** What is not known may then stand beside the rest. */
    private boolean newer;

    private RunFileReader(Archive archive) {
        this.archive = archive;
    }

    /**
     * {@return what a run file holds; of one with a {@linkplain RunFile#newerFormat newer format}, what is known of it}
     *
     * @param file the file
     * @throws RoutescopeException {@code RUN_FILE_UNREADABLE} when it cannot be read at all, {@code RUN_FILE_NEWER} when
     *     its format is newer and cannot be understood, {@code RUN_FILE_DAMAGED} when anything in it is not as it should be
     */
    public static RunFile read(Path file) {
        return read(file, Runtime.getRuntime().maxMemory() / 2);
    }

    /** The same with so many bytes for everything that is unpacked. */
    static RunFile read(Path file, long room) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            String reason = Files.exists(file) ? "it is no file that you may read" : "it does not exist";
            throw new RoutescopeException(ErrorCode.RUN_FILE_UNREADABLE, file, reason);
        }
        try (ZipFile zip = open(file)) {
            return new RunFileReader(new Archive(zip, room)).all(file);
        } catch (Archive.Unreadable e) {
            throw new RoutescopeException(ErrorCode.RUN_FILE_UNREADABLE, e, file, String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            throw new RoutescopeException(ErrorCode.RUN_FILE_UNREADABLE, e, file, "it takes more memory than there is");
        } catch (JsonProcessingException e) {
            throw new RoutescopeException(ErrorCode.RUN_FILE_DAMAGED, e, file, "a text in it is not as it should be");
        } catch (ZipException | IllegalArgumentException e) {
            throw new RoutescopeException(ErrorCode.RUN_FILE_DAMAGED, e, file, "it is no whole zip file");
        } catch (IOException e) {
            throw new RoutescopeException(ErrorCode.RUN_FILE_DAMAGED, e, file, String.valueOf(e.getMessage()));
        }
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw e;
        } catch (IOException e) {
            throw new Archive.Unreadable(String.valueOf(e.getMessage()), e);
        }
    }

    private RunFile all(Path file) throws IOException {
        byte[] first = entry(Layout.MANIFEST, MOST_SMALL);
        int format = FileJson.format(first);
        require(format >= 1, "its format is not given");
        newer = format > Layout.FORMAT;
        try {
            return known(first, format);
        } catch (Archive.Unreadable e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            if (newer) {
                throw new RoutescopeException(ErrorCode.RUN_FILE_NEWER, e, file, format, Layout.FORMAT);
            }
            throw e;
        }
    }

    private RunFile known(byte[] first, int format) throws IOException {
        RunFileWriter.Manifest manifest = json(first, new TypeReference<>() {});
        RunFile.Provenance by = manifest.provenance();
        require(by.threads() >= 1 && PastCheck.workers(by.workers()), "its number of threads is not possible");
        RunConfig config = config();
        Layout layout = new Layout(config);
        PastCheck check = new PastCheck(config, layout.mixture());
        RunTree tree = json(entry(Layout.TREE, MOST_JSON), new TypeReference<>() {});
        check.tree(tree, manifest.step());
        Map<Integer, List<MetricPoint>> metrics = json(metrics(format), new TypeReference<>() {});
        for (Map.Entry<Integer, List<MetricPoint>> points : metrics.entrySet()) {
            check.metrics(points.getValue(), line(tree, points.getKey()));
        }
        List<KeyFrame> frames = frames(layout, check, tree);
        String notes = new String(entry(Layout.NOTES, MOST_SMALL), StandardCharsets.UTF_8);
        Map<String, String> view = json(entry(Layout.VIEW, MOST_SMALL), new TypeReference<>() {});
        byte[] thumbnail = archive.has(Layout.THUMBNAIL) ? entry(Layout.THUMBNAIL, MOST_SMALL) : new byte[0];
        require(
                thumbnail.length == 0 || Arrays.equals(PNG, Arrays.copyOf(thumbnail, PNG.length)),
                "its picture is none");
        entry(Layout.METRICS_CSV, MOST_JSON);
        RunFile result = new RunFile(
                config,
                new Remembered(tree, manifest.step(), frames, metrics),
                notes,
                view,
                manifest.dataHash(),
                manifest.provenance(),
                thumbnail,
                manifest.format());
        KeyFrame shown = result.shown().orElse(null);
        if (shown != null) {
            List<float[]> again = arrays(layout, Layout.WEIGHTS);
            List<float[]> known = RunFileWriter.arrays(shown.state());
            for (int i = 0; i < known.size(); i++) {
                require(Arrays.equals(again.get(i), known.get(i)), "its weights are not those of its step");
            }
        }
        if (!newer) {
            archive.allow(expected);
        }
        return result;
    }

    private <T> T json(byte[] text, TypeReference<T> type) throws IOException {
        return newer ? FileJson.readKnown(text, type) : FileJson.read(text, type);
    }

    private byte[] metrics(int format) throws IOException {
        byte[] text = entry(Layout.METRICS, MOST_JSON);
        return format <= Layout.WITHOUT_GROUPS ? FileJson.withNull(text, "maxGateExpert", "groups") : text;
    }

    private byte[] entry(String name, int most) throws IOException {
        expected.add(name);
        return archive.read(name, most);
    }

    private RunConfig config() throws IOException {
        String text = new String(entry(Layout.RUN, MOST_SMALL), StandardCharsets.UTF_8);
        try {
            return newer ? RunJson.readKnown(text, Layout.RUN) : RunJson.read(text, Layout.RUN);
        } catch (RoutescopeException e) {
            throw new IOException("its configuration is not possible", e);
        }
    }

    private static Line line(RunTree tree, int id) throws IOException {
        return tree.lines().stream()
                .filter(line -> line.id() == id)
                .findFirst()
                .orElseThrow(() -> new IOException("it names a line that does not exist"));
    }

    private List<KeyFrame> frames(Layout layout, PastCheck check, RunTree tree) throws IOException {
        List<FrameEntry> index = json(entry(Layout.INDEX, MOST_JSON), new TypeReference<>() {});
        List<KeyFrame> frames = new ArrayList<>();
        for (FrameEntry frame : index) {
            check.frame(frame, line(tree, frame.line()), layout.hasComparison());
            List<float[]> arrays = arrays(layout, Layout.frame(frames.size()));
            Double beside = frame.comparisonGuardStart();
            frames.add(new KeyFrame(
                    frame.line(),
                    new EngineState(
                            frame.step(),
                            frame.stage(),
                            frame.stageStart(),
                            frame.batchLoss(),
                            weights(arrays, 0, frame.guardStart()),
                            beside == null ? null : weights(arrays, 3, beside))));
        }
        return frames;
    }

    private static EngineState.Weights weights(List<float[]> arrays, int first, double guardStart) {
        return new EngineState.Weights(arrays.get(first), arrays.get(first + 1), arrays.get(first + 2), guardStart);
    }

    private List<float[]> arrays(Layout layout, String prefix) throws IOException {
        List<float[]> arrays = new ArrayList<>();
        for (Map.Entry<String, int[]> wanted : layout.arrays(prefix).entrySet()) {
            int[] shape = wanted.getValue();
            long values = Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact);
            require(values <= (Integer.MAX_VALUE - NPY_HEADER) / Float.BYTES, "its model is larger than it can be");
            int count = (int) values;
            NpyReader.Array array = NpyReader.read(entry(wanted.getKey(), NPY_HEADER + Float.BYTES * count));
            require(
                    array.shape().equals(Arrays.stream(shape).boxed().toList()),
                    wanted.getKey() + " does not fit the model");
            arrays.add(array.values());
        }
        return arrays;
    }
}
