package routescope.ui.setup;

import java.util.Locale;
import routescope.core.metric.Cost;
import routescope.core.model.ModelConfig;
import routescope.core.model.ModelKind;
import routescope.core.run.RunConfig;
import routescope.ui.text.Texts;

/** What an image costs, in multiply-adds, from the sizes alone. */
final class CostText {
    private static final double THOUSAND = 1e3;
    private static final double MILLION = 1e6;

    private CostText() {}

    /** {@return the cost of the mixture, a dash for a CNN} */
    static String mixture(RunConfig config) {
        ModelConfig model = config.model();
        if (model.kind() == ModelKind.CNN) {
            return Texts.get("setup.cost.none");
        }
        return words(Cost.mixture(
                config.data().patches(),
                config.data().patchSize(),
                model.experts(),
                model.selectedPatches(),
                model.neuronsPerExpert()));
    }

    /** {@return the cost of a CNN of the same number of neurons, which sees every patch} */
    static String cnn(RunConfig config) {
        ModelConfig model = config.model();
        int neurons =
                model.kind() == ModelKind.CNN ? model.neuronsPerExpert() : model.experts() * model.neuronsPerExpert();
        return words(Cost.cnn(config.data().patches(), config.data().patchSize(), neurons));
    }

    private static String words(long multiplyAdds) {
        if (multiplyAdds >= MILLION / 10) {
            return Texts.get("setup.cost.millions", String.format(Locale.ROOT, "%.2f", multiplyAdds / MILLION));
        }
        return Texts.get("setup.cost.thousands", String.format(Locale.ROOT, "%.1f", multiplyAdds / THOUSAND));
    }
}
