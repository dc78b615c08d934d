package routescope.app.file;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import routescope.core.metric.MetricPoint;
import routescope.core.run.KeyFrame;
import routescope.core.run.Line;
import routescope.core.run.Remembered;
import routescope.core.run.Run;
import routescope.core.run.RunConfig;
import routescope.core.run.RunTree;

/**
 * Everything a run file holds. Two of them are equal when {@link RunFileWriter#bytes} gives the same bytes.
 *
 * @param config all that determines the run, apart from the edits
 * @param past lines, branches, key frames and measurements; those of lines that are no longer in the tree are left out
 * @param notes what a person wrote about the run
 * @param view how the window showed it, by name
 * @param dataHash {@code sourceHash} of the images
 * @param provenance who wrote it
 * @param thumbnail a small PNG picture, empty for none; nobody writes into it
 * @param format number of the format it was read from; it is always written in {@link #FORMAT}
 */
public record RunFile(
        RunConfig config,
        Remembered past,
        String notes,
        Map<String, String> view,
        String dataHash,
        Provenance provenance,
        byte[] thumbnail,
        int format) {

    /** The format that is written. */
    public static final int FORMAT = Layout.FORMAT;

    /** Takes copies, and leaves out what belongs to lines that are gone: their numbers may be given again. */
    public RunFile {
        past = pruned(past);
        view = Collections.unmodifiableMap(new TreeMap<>(view));
    }

    /**
     * A run to be written.
     *
     * @param config all that determines the run, apart from the edits
     * @param past lines, branches, key frames and measurements
     * @param notes what a person wrote about the run
     * @param view how the window showed it, by name
     * @param dataHash {@code sourceHash} of the images
     * @param provenance who writes it
     * @param thumbnail a small PNG picture, empty for none
     */
    public RunFile(
            RunConfig config,
            Remembered past,
            String notes,
            Map<String, String> view,
            String dataHash,
            Provenance provenance,
            byte[] thumbnail) {
        this(config, past, notes, view, dataHash, provenance, thumbnail, FORMAT);
    }

    /**
     * {@return whether a newer version wrote it, so that it may hold more than is known here: to be saved over only when
     * a person agrees to lose that}
     */
    public boolean newerFormat() {
        return format > FORMAT;
    }

    /** {@return shapes of the arrays of the moment shown, by the names they have in the file} */
    public Map<String, int[]> shapes() {
        return new Layout(config).arrays(Layout.WEIGHTS);
    }

    /** {@return measurements along the current branch, oldest first} */
    public List<MetricPoint> currentPoints() {
        RunTree tree = past.tree();
        List<MetricPoint> points = new ArrayList<>();
        for (Line line : tree.path(tree.current())) {
            points.removeIf(point -> point.step() >= line.start() && line.parent() >= 0);
            points.addAll(past.metrics().getOrDefault(line.id(), List.of()));
        }
        return points;
    }

    /**
     * Who wrote a file, and on what.
     *
     * @param version version of the program
     * @param java version of Java
     * @param system operating system and processor
     * @param threads threads of the arithmetic library; with another number the bits may differ
     * @param workers parts that each step was cut into; with another number the bits may differ
     * @param created when the run was saved, as ISO 8601 text
     */
    public record Provenance(String version, String java, String system, int threads, int workers, String created) {

        /**
         * {@return this program on this machine, now}
         *
         * @param workers parts that each step is cut into
         */
        public static Provenance here(int workers) {
            String version = RunFile.class.getPackage().getImplementationVersion();
            return new Provenance(
                    version == null ? "development" : version,
                    String.valueOf(System.getProperty("java.version")),
                    System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                    Run.THREADS,
                    workers,
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        }
    }

    /** {@return the moment that was shown, where a key frame of it was kept} */
    public Optional<KeyFrame> shown() {
        RunTree tree = past.tree();
        List<Integer> path = tree.path(tree.current()).stream().map(Line::id).toList();
        return past.frames().stream()
                .filter(frame -> frame.step() == past.step() && path.contains(frame.line()))
                .findFirst();
    }

    private static Remembered pruned(Remembered past) {
        Map<Integer, Line> lines =
                past.tree().lines().stream().collect(Collectors.toMap(Line::id, line -> line, (one, other) -> one));
        List<KeyFrame> frames = past.frames().stream()
                .filter(frame -> covers(lines, frame.line(), frame.step()))
                .toList();
        Map<Integer, List<MetricPoint>> metrics = new TreeMap<>();
        past.metrics().forEach((line, points) -> {
            List<MetricPoint> kept = points.stream()
                    .filter(point -> covers(lines, line, point.step()))
                    .toList();
            if (!kept.isEmpty()) {
                metrics.put(line, kept);
            }
        });
        return new Remembered(past.tree(), past.step(), frames, metrics);
    }

    private static boolean covers(Map<Integer, Line> lines, int id, int step) {
        Line line = lines.get(id);
        return line != null && step >= line.start() && step <= line.end();
    }
}
