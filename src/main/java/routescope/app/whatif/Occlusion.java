package routescope.app.whatif;

/**
 * By how much the logit of class 1 (two classes) or of the true class (more) grows when a patch is erased: negative
 * where the patch speaks for that class.
 *
 * @param step updates the models had done
 * @param model {@code [patches]} of the model
 * @param comparison {@code [patches]} of the CNN beside it, empty without one
 */
public record Occlusion(int step, float[] model, float[] comparison) {}
