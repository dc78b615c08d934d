package routescope.ui.whatif;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import routescope.app.whatif.Difference;
import routescope.app.whatif.Occlusion;
import routescope.app.whatif.WhatIf;
import routescope.core.edit.Donors;
import routescope.core.edit.EditedImage;
import routescope.core.error.RoutescopeException;
import routescope.core.run.Snapshot;
import routescope.ui.fx.Attempt;
import routescope.ui.fx.Background;
import routescope.ui.fx.Debouncer;

/**
 * Keeps the differences of original and copy up to date, off the FX thread. While one comparison is under way others
 * wait, and of these only the last one is made: training never queues up work here. The old result stays until the new
 * one is there.
 */
final class ComparingController implements AutoCloseable {
    private static final double PAUSE_MILLIS = 200;

    private final WhatIfModel model;
    private final Consumer<RoutescopeException> trouble;
    private final Background background = new Background("what-if");
    private final Debouncer pause = new Debouncer(PAUSE_MILLIS);
    private @Nullable Wanted newest;
    private @Nullable Wanted begun;
    private boolean busy;

    /**
     * What is to be compared.
     *
     * @param snapshot the moment
     * @param copy the image and its copy
     * @param donors where patches are taken from
     * @param occlude whether the worth of each patch is wanted too
     */
    record Wanted(Snapshot snapshot, EditedImage copy, Donors donors, boolean occlude) {

        /** {@return whether only the moment of training differs} */
        boolean isLike(@Nullable Wanted other) {
            return other != null && copy.equals(other.copy) && occlude == other.occlude;
        }
    }

    private record Found(Difference difference, @Nullable Occlusion occlusion) {}

    ComparingController(WhatIfModel model, Consumer<RoutescopeException> trouble) {
        this.model = model;
        this.trouble = trouble;
    }

    /** Asks for a comparison. @param wanted what is to be compared */
    void want(Wanted wanted) {
        newest = wanted;
        if (!busy && !(pause.isWaiting() && wanted.isLike(begun))) {
            pause.cancel();
            begin(wanted);
        }
    }

    /** Forgets what was asked for. */
    void forget() {
        newest = null;
        pause.cancel();
    }

    private void begin(Wanted wanted) {
        busy = true;
        begun = wanted;
        background.latest("compare", () -> Attempt.of(() -> find(wanted)), this::arrive);
    }

    private static Found find(Wanted wanted) {
        Difference difference = WhatIf.compare(wanted.snapshot(), wanted.copy(), wanted.donors());
        Occlusion occlusion =
                wanted.occlude() ? WhatIf.occlude(wanted.snapshot(), wanted.copy(), wanted.donors()) : null;
        return new Found(difference, occlusion);
    }

    private void arrive(Attempt<Found> attempt) {
        busy = false;
        Wanted next = newest;
        Found found = attempt.value();
        if (next == null) {
            return;
        }
        if (found != null && next.donors().test() == begunTest()) {
            model.occlusionProperty().set(found.occlusion());
            model.differenceProperty().set(found.difference());
        } else if (attempt.trouble() != null) {
            trouble.accept(attempt.trouble());
        }
        if (next != begun && next.isLike(begun)) {
            pause.ask(this::beginNewest);
        } else if (next != begun) {
            begin(next);
        }
    }

    private void beginNewest() {
        if (newest != null) {
            begin(newest);
        }
    }

    private @Nullable Object begunTest() {
        return begun == null ? null : begun.donors().test();
    }

    @Override
    public void close() {
        forget();
        background.close();
    }
}
