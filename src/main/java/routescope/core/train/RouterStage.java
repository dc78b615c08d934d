package routescope.core.train;

import routescope.core.patch.PatchSet;

/** The router phase of separate training, step by step or at once. */
final class RouterStage {
    private final TrainingConfig training;
    private final RouterTrainer trainer;

    /** Begins with the kernels {@code [routers, d]}. */
    RouterStage(TrainingConfig training, PatchSet images, float[] start) {
        this.training = training;
        trainer = new RouterTrainer(images, start);
    }

    /** {@return the loss of the coming batch, of all images in the closed form} */
    double gradient(Course course) {
        int[] order = course.epochOrder();
        return isClosedForm()
                ? trainer.gradient(order, 0, order.length)
                : trainer.gradient(order, course.batchStart(), course.batchCount());
    }

    /** {@return {@code [routers, d]} the last gradient, not to be modified} */
    float[] lastGradient() {
        return trainer.lastGradient();
    }

    /** Makes the step. @return {@code [routers, d]} the new kernels, not to be modified */
    float[] update(Course course, Knobs knobs) {
        // The closed form makes the whole way at once: the gradient of the mean is the same at every step.
        int steps = isClosedForm() ? course.batches() * training.routerEpochs() : 1;
        trainer.update(knobs.routerRate(Stage.ROUTERS) * steps, knobs.held());
        return trainer.weights();
    }

    private boolean isClosedForm() {
        return training.routerSolver() == RouterSolver.CLOSED_FORM;
    }
}
