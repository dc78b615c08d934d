package routescope.app.file;

import org.jspecify.annotations.Nullable;
import routescope.core.train.Stage;

/** What {@code history/index.json} says of one key frame; its arrays stand beside it. */
record FrameEntry(
        int line,
        int step,
        Stage stage,
        int stageStart,
        double batchLoss,
        double guardStart,
        @Nullable Double comparisonGuardStart) {}
