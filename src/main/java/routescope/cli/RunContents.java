package routescope.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import routescope.app.RunImages;
import routescope.app.file.RunFile;
import routescope.core.metric.MetricPoint;
import routescope.core.run.Branch;
import routescope.core.run.KeyFrame;
import routescope.core.run.Line;
import routescope.core.run.RunTree;

/**
 * What is in a run file, as {@code inspect} tells it; the names are those of its JSON.
 *
 * @param file the path as it was given
 * @param format number of the format
 * @param newerFormat whether a newer version wrote it, so that parts of it may be missing here
 * @param step the step that is shown
 * @param config the configuration, as {@code train --config} reads it
 * @param data where its images come from
 * @param branches ways through the run
 * @param edits what a person changed on the way, by step
 * @param keyFrames moments from which it can go on
 * @param arrays shapes of the arrays of a moment, by the names they have in the file
 * @param lastMetrics the newest evaluation of the current branch, null when there is none
 * @param notes what a person wrote
 * @param view how the window showed it
 * @param thumbnailBytes size of its small picture, 0 for none
 * @param provenance who wrote it
 */
record RunContents(
        String file,
        int format,
        boolean newerFormat,
        int step,
        JsonNode config,
        Data data,
        List<Way> branches,
        List<Edit> edits,
        KeyFrames keyFrames,
        Map<String, int[]> arrays,
        @Nullable MetricPoint lastMetrics,
        String notes,
        Map<String, String> view,
        int thumbnailBytes,
        RunFile.Provenance provenance) {

    /**
     * The images of a run.
     *
     * @param hash their mark
     * @param source {@code made} when the configuration is all it takes, {@code folder} when files must be found
     * @param folder where the files were, empty when there are none
     */
    record Data(String hash, String source, String folder) {}

    /**
     * A branch.
     *
     * @param id its number
     * @param name what a person calls it
     * @param tip the line at its end
     * @param length its furthest step
     * @param current whether it is the one that is looked at
     */
    record Way(int id, String name, int tip, int length, boolean current) {}

    /**
     * A change on the way.
     *
     * @param line the line that begins with it
     * @param step updates done before it
     * @param branches names of the branches it belongs to
     * @param changes what was changed, in words
     */
    record Edit(int line, int step, List<String> branches, List<String> changes) {}

    /**
     * The remembered moments.
     *
     * @param count how many
     * @param bytes what their arrays take, unpacked
     * @param steps their steps, ascending, each once
     */
    record KeyFrames(int count, long bytes, List<Integer> steps) {}

    /** {@return the contents of a file} @param name the path as it was given @param file what was read */
    static RunContents of(String name, RunFile file) {
        RunTree tree = file.past().tree();
        List<KeyFrame> frames = file.past().frames();
        List<MetricPoint> points = file.currentPoints();
        return new RunContents(
                name,
                file.format(),
                file.newerFormat(),
                file.past().step(),
                Json.config(file.config()),
                data(file),
                tree.branches().stream().map(branch -> way(tree, branch)).toList(),
                edits(tree),
                new KeyFrames(
                        frames.size(),
                        frames.stream()
                                .mapToLong(frame -> frame.state().bytes())
                                .sum(),
                        frames.stream().map(KeyFrame::step).sorted().distinct().toList()),
                new LinkedHashMap<>(file.shapes()),
                points.isEmpty() ? null : points.get(points.size() - 1),
                file.notes(),
                file.view(),
                file.thumbnail().length,
                file.provenance());
    }

    private static Data data(RunFile file) {
        boolean found = RunImages.needsFolder(file.config().data());
        String folder = RunImages.folder(file.config().data());
        return new Data(file.dataHash(), found ? "folder" : "made", folder);
    }

    private static Way way(RunTree tree, Branch branch) {
        return new Way(branch.id(), branch.name(), branch.tip(), tree.end(branch.id()), branch.id() == tree.current());
    }

    private static List<Edit> edits(RunTree tree) {
        List<Edit> edits = new ArrayList<>();
        for (Line line : tree.lines()) {
            if (line.parent() >= 0) {
                List<String> branches = tree.branches().stream()
                        .filter(branch -> tree.path(branch.id()).contains(line))
                        .map(Branch::name)
                        .toList();
                List<String> changes = EditWords.of(tree.line(line.parent()).knobs(), line.knobs());
                edits.add(new Edit(line.id(), line.start(), branches, changes));
            }
        }
        edits.sort(Comparator.comparingInt(Edit::step).thenComparingInt(Edit::line));
        return edits;
    }
}
