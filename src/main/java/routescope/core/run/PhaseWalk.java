package routescope.core.run;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import routescope.core.model.HeadKind;
import routescope.core.patch.PatchSet;
import routescope.core.train.Phase;
import routescope.core.train.Stage;
import routescope.core.train.TrainingEngine;

/** Remembers what the phases of a step left behind, while a person walks through it phase by phase. */
final class PhaseWalk {
    private @Nullable Phase done;
    private Stage stage = Stage.JOINT;
    private int[] images = new int[0];
    private @Nullable WeightShift gradient;
    private @Nullable WeightShift change;

    /** Carries out the next phase; when the guard stops the run there is no moment to show. */
    void advance(TrainingEngine engine) {
        Phase phase = engine.nextPhase();
        if (phase == Phase.DRAW_BATCH) {
            clear();
        }
        stage = engine.position().stage();
        boolean head = stage != Stage.ROUTERS && engine.model().shape().head() == HeadKind.TRAINED;
        Kernels before = phase == Phase.UPDATE ? ProbePass.kernels(engine.model()) : null;
        engine.advance();
        if (engine.divergence().isPresent()) {
            clear();
            return;
        }
        done = phase;
        if (phase == Phase.DRAW_BATCH) {
            images = engine.drawnImages();
        } else if (phase == Phase.GRADIENT) {
            gradient = gradient(engine, head);
        } else if (before != null) {
            change = WeightShift.between(before, ProbePass.kernels(engine.model()), head);
        }
    }

    /** Forgets the step: it was finished at one go, or the run is somewhere else now. */
    void clear() {
        done = null;
        images = new int[0];
        gradient = null;
        change = null;
    }

    /** {@return whether some phases of a step are done and its update is not} */
    boolean isWithinStep() {
        return done != null && done != Phase.UPDATE;
    }

    /** {@return the moment, null when the last step was not made phase by phase} */
    @Nullable
    PhaseMoment moment(TrainingEngine engine, ProbePass probe, PatchSet train) {
        Phase last = done;
        if (last == null) {
            return null;
        }
        int[] labels = Arrays.stream(images).map(image -> train.labels()[image]).toArray();
        ProbePhase phase = probe.phase(engine.model(), stage);
        return new PhaseMoment(last, engine.nextPhase(), stage, images, labels, phase, gradient, change);
    }

    private static WeightShift gradient(TrainingEngine engine, boolean head) {
        float[] all = engine.kernelGradient();
        int patchSize = engine.model().shape().patchSize();
        int routers = engine.model().shape().routers() * patchSize;
        return new WeightShift(
                patchSize,
                Arrays.copyOf(all, routers),
                Arrays.copyOfRange(all, routers, all.length),
                head ? engine.headGradient() : new float[0]);
    }
}
