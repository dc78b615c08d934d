package routescope.app.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import routescope.app.Speed;
import routescope.app.StepSize;

/**
 * Everything the program remembers about its user. Missing and odd values become defaults, so that a file of an older or
 * newer version can be read.
 *
 * @param window where the window stands
 * @param dividers position of each divider by name, 0 to 1
 * @param theme stable name of the theme choice: system, light or dark
 * @param textSize size of the text relative to the ordinary one, 0.8 to 2
 * @param preset id of the preset the last configuration came from, or null
 * @param config the last configuration as JSON, or null
 * @param stepsPerSecond speed of play, 0 for as fast as possible
 * @param stepSize how far Next goes
 * @param overlay how the board is painted
 * @param mnistFolder folder of the MNIST files, or null
 * @param lastFolders the folder last used for each purpose
 * @param recentRuns the run files that were open last, newest first
 */
public record Preferences(
        WindowPlace window,
        Map<String, Double> dividers,
        String theme,
        double textSize,
        @Nullable String preset,
        @Nullable JsonNode config,
        double stepsPerSecond,
        StepSize stepSize,
        OverlayChoice overlay,
        @Nullable String mnistFolder,
        Map<String, String> lastFolders,
        List<String> recentRuns) {
    private static final int MOST_RECENT = 10;

    /** What a first start begins with. */
    public static final Preferences DEFAULT = new Preferences(
            WindowPlace.DEFAULT,
            Map.of(),
            "system",
            1,
            null,
            null,
            30,
            StepSize.BATCH,
            OverlayChoice.NONE,
            null,
            Map.of(),
            List.of());

    /** Takes copies, drops odd dividers and folders, and moves numbers into their range. */
    public Preferences {
        textSize = Double.isFinite(textSize) ? Math.max(0.8, Math.min(2, textSize)) : 1;
        stepsPerSecond = Double.isFinite(stepsPerSecond) && stepsPerSecond > 0 ? Math.min(stepsPerSecond, 1000) : 0;
        Map<String, Double> inside = new LinkedHashMap<>(dividers);
        inside.values().removeIf(position -> position == null || !(position > 0 && position < 1));
        dividers = Map.copyOf(inside);
        Map<String, String> named = new LinkedHashMap<>(lastFolders);
        named.values().removeIf(folder -> folder == null || folder.isBlank());
        lastFolders = Map.copyOf(named);
        recentRuns = recentRuns.stream()
                .filter(path -> path != null && !path.isBlank())
                .limit(MOST_RECENT)
                .toList();
    }

    /** {@return the speed of play} */
    public Speed speed() {
        return stepsPerSecond == 0 ? Speed.MAX : new Speed(stepsPerSecond);
    }
}
