package routescope.app.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import routescope.app.export.AtomicFile;
import routescope.app.export.MetricsCsv;
import routescope.app.export.NpyWriter;
import routescope.core.run.KeyFrame;
import routescope.core.run.RunJson;
import routescope.core.train.EngineState;

/** Writes run files. The same run gives the same bytes. */
public final class RunFileWriter {
    /** The earliest time a zip can hold: nothing of the file depends on when it is written. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private RunFileWriter() {}

    /**
     * Writes a run file; a file that stands there is kept beside it with {@code .bkp} added to its name.
     *
     * @param target where to
     * @param file what to write
     * @throws routescope.core.error.RoutescopeException {@code OUTPUT_NOT_WRITTEN} when that fails; what stood there
     *     before is untouched then
     */
    public static void write(Path target, RunFile file) {
        AtomicFile.writeKeepingOne(target, bytes(file));
    }

    /** {@return the bytes of a run file} @param file what to write */
    public static byte[] bytes(RunFile file) {
        Layout layout = new Layout(file.config());
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(
                Layout.MANIFEST,
                FileJson.write(new Manifest(Layout.FORMAT, file.past().step(), file.dataHash(), file.provenance())));
        entries.put(Layout.RUN, utf8(RunJson.write(file.config())));
        entries.put(Layout.TREE, FileJson.write(file.past().tree()));
        entries.put(Layout.METRICS, FileJson.write(file.past().metrics()));
        entries.put(Layout.METRICS_CSV, utf8(MetricsCsv.text(file.currentPoints())));
        entries.put(Layout.NOTES, utf8(file.notes()));
        entries.put(Layout.VIEW, FileJson.write(file.view()));
        if (file.thumbnail().length > 0) {
            entries.put(Layout.THUMBNAIL, file.thumbnail());
        }
        List<KeyFrame> frames = file.past().frames();
        entries.put(
                Layout.INDEX,
                FileJson.write(frames.stream().map(RunFileWriter::entry).toList()));
        file.shown().ifPresent(frame -> putArrays(entries, layout, Layout.WEIGHTS, frame.state()));
        for (int i = 0; i < frames.size(); i++) {
            putArrays(entries, layout, Layout.frame(i), frames.get(i).state());
        }
        return zip(entries);
    }

    /** What {@code manifest.json} holds. */
    record Manifest(int format, int step, String dataHash, RunFile.Provenance provenance) {}

    private static FrameEntry entry(KeyFrame frame) {
        EngineState state = frame.state();
        EngineState.Weights beside = state.comparison();
        return new FrameEntry(
                frame.line(),
                state.step(),
                state.stage(),
                state.stageStart(),
                state.batchLoss(),
                state.mixture().guardStart(),
                beside == null ? null : beside.guardStart());
    }

    private static void putArrays(Map<String, byte[]> entries, Layout layout, String prefix, EngineState state) {
        List<float[]> arrays = arrays(state);
        int next = 0;
        for (Map.Entry<String, int[]> array : layout.arrays(prefix).entrySet()) {
            entries.put(array.getKey(), NpyWriter.bytes(arrays.get(next++), array.getValue()));
        }
    }

    /** {@return all arrays of a moment, in the order of the layout} */
    static List<float[]> arrays(EngineState state) {
        List<float[]> arrays = new ArrayList<>(arrays(state.mixture()));
        EngineState.Weights beside = state.comparison();
        if (beside != null) {
            arrays.addAll(arrays(beside));
        }
        return arrays;
    }

    private static List<float[]> arrays(EngineState.Weights weights) {
        return Arrays.asList(weights.routers(), weights.neurons(), weights.head());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> content : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(content.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(content.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
