package routescope.app.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.OptionalDouble;
import routescope.core.experiment.FigureCell;
import routescope.core.experiment.FigureCurve;
import routescope.core.experiment.FigureNumbers;
import routescope.core.experiment.FigurePlan;
import routescope.core.experiment.RunScore;

/** The figures of paper 1 as CSV texts. */
public final class FigureTables {
    private static final ObjectMapper PLANS = JsonMapper.builder().build();

    private FigureTables() {}

    /**
     * Writes the tables of a figure and its plan.
     *
     * @param folder where to
     * @param plan which figure
     * @param outcomes its runs
     * @return the plan as JSON, for the words of pictures
     */
    public static String write(LabFolder folder, FigurePlan plan, List<FigureCell.Outcome> outcomes) {
        String name = plan.figure().id();
        String words = PLANS.valueToTree(plan).toPrettyString();
        folder.write(name + "-runs.csv", runs(outcomes));
        folder.write(name + ".csv", curves(plan, FigureCurve.of(plan, outcomes)));
        folder.write(name + ".json", words + "\n");
        return words;
    }

    /**
     * {@return one line for each run}
     *
     * @param outcomes the runs
     */
    public static String runs(List<FigureCell.Outcome> outcomes) {
        CsvText text = new CsvText("model,x,line,seed,test_accuracy,train_accuracy,router_hit_l1,router_hit_l2,"
                + "router_hit_l4,router_hit_l6,router_hit_l8,max_gate_class1,max_gate_class2,l_star,steps,diverged");
        for (FigureCell.Outcome outcome : outcomes) {
            FigureCell cell = outcome.cell();
            RunScore score = outcome.score();
            text.line(
                    cell.subject().id(),
                    cell.x(),
                    cell.line() == 0 ? "" : cell.line(),
                    cell.seed(),
                    score.testAccuracy(),
                    score.trainAccuracy(),
                    at(score.routerHitRate(), 0),
                    at(score.routerHitRate(), 1),
                    at(score.routerHitRate(), 3),
                    at(score.routerHitRate(), 5),
                    at(score.routerHitRate(), 7),
                    at(score.maxGateRate(), 1),
                    at(score.maxGateRate(), 0),
                    score.lStar() == 0 ? "" : score.lStar(),
                    score.steps(),
                    score.diverged());
        }
        return text.toString();
    }

    private static Object at(double[] values, int index) {
        return index < values.length ? values[index] : "";
    }

    /**
     * {@return one line for each point of each curve: mean, standard deviation, 95 % interval (figure 5: of trials), and
     *     the paper's number where it can stand beside it}
     *
     * @param plan which figure
     * @param curves what was measured
     */
    public static String curves(FigurePlan plan, List<FigureCurve> curves) {
        CsvText text = new CsvText("curve,x,mean,sd,low,high,seeds,diverged,paper,difference");
        for (FigureCurve curve : curves) {
            for (FigureCurve.Point point : curve.points()) {
                OptionalDouble paper = FigureNumbers.beside(plan, curve.id(), point.x());
                double mean = point.spread().mean();
                text.line(
                        curve.id(),
                        point.x(),
                        mean,
                        point.spread().deviation(),
                        point.spread().low(),
                        point.spread().high(),
                        point.spread().count(),
                        point.diverged(),
                        paper.orElse(Double.NaN),
                        mean - paper.orElse(Double.NaN));
            }
        }
        return text.toString();
    }
}
