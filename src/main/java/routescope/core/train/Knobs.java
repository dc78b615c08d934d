package routescope.core.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import routescope.core.model.ModelConfig;
import routescope.core.model.ModelKind;

/**
 * What can be changed while a run goes on. A run begins with the knobs of its configuration; every edit puts other knobs
 * in force from a step on.
 *
 * @param routerRate learning rate of the router kernels
 * @param expertRate learning rate of the expert kernels, and of the head where it is trained
 * @param selected l, patches per expert; a CNN takes all and ignores it
 * @param routerNoise standard deviation of the normal noise added to router scores while training, 0 for none
 * @param part which kernels of the mixture learn
 * @param frozen experts whose router and neurons do not learn
 * @param silenced experts that are knocked out: their gates are 0 everywhere, and they do not learn
 * @param overrides patches a person chose in place of a router, for what is shown of test images
 * @param orderSalt 0, or a number that gives the batches another order from here on
 */
public record Knobs(
        double routerRate,
        double expertRate,
        int selected,
        double routerNoise,
        LearningPart part,
        Set<Integer> frozen,
        Set<Integer> silenced,
        List<RoutingOverride> overrides,
        long orderSalt) {

    /** Takes sorted copies. */
    public Knobs {
        frozen = Collections.unmodifiableSet(new TreeSet<>(frozen));
        silenced = Collections.unmodifiableSet(new TreeSet<>(silenced));
        overrides = List.copyOf(overrides);
    }

    /**
     * {@return the knobs a configuration begins with}
     *
     * @param model sizes of the model
     * @param training how it learns
     * @param patches n: l is at most this
     */
    public static Knobs of(ModelConfig model, TrainingConfig training, int patches) {
        int selected = model.kind() == ModelKind.CNN ? patches : Math.min(model.selectedPatches(), patches);
        return new Knobs(
                training.routerLearningRate(),
                training.expertLearningRate(),
                selected,
                0,
                LearningPart.BOTH,
                Set.of(),
                Set.of(),
                List.of(),
                0);
    }

    /** {@return the same with other rates} @param router of the router kernels @param expert of the expert kernels */
    public Knobs withRates(double router, double expert) {
        return new Knobs(router, expert, selected, routerNoise, part, frozen, silenced, overrides, orderSalt);
    }

    /** {@return the same with another l, without overrides, which are of the old size} @param patches the new l */
    public Knobs withSelected(int patches) {
        return new Knobs(routerRate, expertRate, patches, routerNoise, part, frozen, silenced, List.of(), orderSalt);
    }

    /** {@return the same with other noise} @param deviation standard deviation */
    public Knobs withRouterNoise(double deviation) {
        return new Knobs(routerRate, expertRate, selected, deviation, part, frozen, silenced, overrides, orderSalt);
    }

    /** {@return the same with another part learning} @param learning which part */
    public Knobs withPart(LearningPart learning) {
        return new Knobs(
                routerRate, expertRate, selected, routerNoise, learning, frozen, silenced, overrides, orderSalt);
    }

    /** {@return the same with an expert frozen, or thawed if it was} @param expert its index */
    public Knobs togglingFrozen(int expert) {
        return new Knobs(
                routerRate,
                expertRate,
                selected,
                routerNoise,
                part,
                toggled(frozen, expert),
                silenced,
                overrides,
                orderSalt);
    }

    /** {@return the same with an expert knocked out, or back if it was} @param expert its index */
    public Knobs togglingSilenced(int expert) {
        return new Knobs(
                routerRate,
                expertRate,
                selected,
                routerNoise,
                part,
                frozen,
                toggled(silenced, expert),
                overrides,
                orderSalt);
    }

    /** {@return the same with this choice in place of any other of the same image and expert} @param choice the choice */
    public Knobs with(RoutingOverride choice) {
        List<RoutingOverride> next = new ArrayList<>(without(choice.image(), choice.expert()).overrides);
        next.add(choice);
        return new Knobs(routerRate, expertRate, selected, routerNoise, part, frozen, silenced, next, orderSalt);
    }

    /** {@return the same with the router choosing again} @param image index among the test images @param expert its index */
    public Knobs without(int image, int expert) {
        List<RoutingOverride> next = overrides.stream()
                .filter(other -> other.image() != image || other.expert() != expert)
                .toList();
        return new Knobs(routerRate, expertRate, selected, routerNoise, part, frozen, silenced, next, orderSalt);
    }

    /** {@return the same with batches in another order} @param salt 0 for the order of the configuration */
    public Knobs withOrderSalt(long salt) {
        return new Knobs(routerRate, expertRate, selected, routerNoise, part, frozen, silenced, overrides, salt);
    }

    /** {@return what a person chose for an image and an expert} @param image among the test images @param expert index */
    public Optional<RoutingOverride> override(int image, int expert) {
        return overrides.stream()
                .filter(choice -> choice.image() == image && choice.expert() == expert)
                .findFirst();
    }

    /** {@return the rate of the router kernels, 0 where they do not learn} @param stage what is trained */
    public double routerRate(Stage stage) {
        boolean learn = stage == Stage.ROUTERS || stage == Stage.JOINT;
        return learn && part != LearningPart.EXPERTS ? routerRate : 0;
    }

    /** {@return the rate of the expert kernels, 0 where they do not learn} @param stage what is trained */
    public double expertRate(Stage stage) {
        boolean learn = stage == Stage.CNN || stage != Stage.ROUTERS && part != LearningPart.ROUTERS;
        return learn ? expertRate : 0;
    }

    /** {@return experts that do not learn: frozen or knocked out} */
    public Set<Integer> held() {
        TreeSet<Integer> held = new TreeSet<>(frozen);
        held.addAll(silenced);
        return held;
    }

    private static Set<Integer> toggled(Set<Integer> set, int expert) {
        TreeSet<Integer> next = new TreeSet<>(set);
        if (!next.remove(expert)) {
            next.add(expert);
        }
        return next;
    }
}
