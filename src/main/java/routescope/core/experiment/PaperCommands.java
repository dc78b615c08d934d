package routescope.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import routescope.core.cluster.Activation;
import routescope.core.cluster.ClusterModel;
import routescope.core.cluster.ClusterSetting;
import routescope.core.data.DigitMosaicConfig;
import routescope.core.data.PatternConfig;
import routescope.core.gating.RateSweep;

/** The commands that measure a number of the papers again, exactly as it was planned. */
final class PaperCommands {
    private PaperCommands() {}

    /** {@return measures a figure of paper 1} @param plan which runs */
    static String figure(FigurePlan plan) {
        FigurePlan paper = FigurePlan.of(plan.figure(), plan.data(), plan.seeds());
        List<String> words = new ArrayList<>();
        words.add("sweep " + plan.figure().id() + " --data " + data(plan) + " --seeds " + range(plan.seeds()));
        boolean overSamples = paper.lines().isEmpty();
        if (overSamples && !plan.xs().equals(paper.xs())) {
            words.add("--samples " + list(plan.xs()));
        }
        if (!overSamples && !plan.lines().equals(paper.lines())) {
            words.add("--samples " + list(plan.lines()));
        }
        if (!overSamples && !plan.xs().equals(paper.xs())) {
            words.add("--values " + list(plan.xs()));
        }
        if (plan.epochs() != paper.epochs()) {
            words.add("--epochs " + plan.epochs());
        }
        return String.join(" ", words);
    }

    private static String data(FigurePlan plan) {
        if (plan.data() instanceof PatternConfig) {
            return "pattern";
        }
        String folder = plan.data() instanceof DigitMosaicConfig digits ? digits.folder() : "";
        if (folder.isBlank()) {
            return "digits";
        }
        return folder.chars().anyMatch(Character::isWhitespace) ? "\"" + folder + "\"" : folder;
    }

    private static String range(List<Long> seeds) {
        boolean row = seeds.size() > 1;
        for (int i = 1; i < seeds.size(); i++) {
            row &= seeds.get(i) == seeds.get(i - 1) + 1;
        }
        return row ? seeds.get(0) + ".." + seeds.get(seeds.size() - 1) : list(seeds);
    }

    private static String list(List<? extends Number> values) {
        return values.stream().map(PaperCommands::number).collect(Collectors.joining(","));
    }

    private static String number(Number value) {
        double number = value.doubleValue();
        return number == Math.rint(number) && Math.abs(number) < 1e9 ? String.valueOf((long) number) : value.toString();
    }

    /** {@return measures a cell of table 1 of paper 2} @param setting which data @param model which row @param repeats seeds */
    static String table(ClusterSetting setting, ClusterModel model, int repeats) {
        String single = model.isMixture() ? "" : " --single-repeats " + repeats;
        return "cluster table1 --settings %s --models %s --repeats %d%s"
                .formatted(setting.id(), model.id(), repeats, single);
    }

    /** {@return measures a curve of the entropy of paper 2} @param setting which data @param experts which @param repeats seeds */
    static String entropy(ClusterSetting setting, Activation experts, int repeats) {
        return "cluster entropy --settings %s --activations %s --repeats %d"
                .formatted(setting.id(), experts.id(), repeats);
    }

    /** {@return measures slopes of paper 3} @param sweep which fits */
    static String rates(RateSweep sweep) {
        boolean usual = sweep.values().equals(RateSweep.usual(sweep.against()));
        String values = usual ? "" : " --values " + list(sweep.values());
        return "gating rates --expert %s --repeats %d%s"
                .formatted(sweep.expert().id(), sweep.repeats(), values);
    }
}
