package routescope.app.export;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import routescope.core.gating.Activation;
import routescope.core.gating.FitMoment;
import routescope.core.gating.GateForm;
import routescope.core.gating.GatingShape;
import routescope.core.gating.Measurement;
import routescope.core.gating.RateReference;
import routescope.core.gating.RateSweep;
import routescope.core.gating.RateSweep.Measure;
import routescope.core.gating.Slope;

/** What the softmax gating lab measures, as CSV texts: header first, a point in numbers. */
public final class GatingTables {
    private GatingTables() {}

    /**
     * {@return one line for each fit of a sweep}
     *
     * @param sweep the sweep
     * @param outcomes its fits
     */
    public static String fits(RateSweep sweep, List<RateSweep.Outcome> outcomes) {
        StringBuilder text = new StringBuilder(sweep.against().id() + ",repeat");
        for (Measure measure : sweep.measures()) {
            text.append(',').append(measure.id().replace('-', '_'));
        }
        text.append(",loss,iterations,ending\n");
        for (RateSweep.Outcome outcome : outcomes) {
            StringJoiner line = new StringJoiner(",");
            line.add(number(outcome.cell().value()))
                    .add(String.valueOf(outcome.cell().repeat()));
            for (Measure measure : sweep.measures()) {
                line.add(number(measure.of(outcome)));
            }
            line.add(number(outcome.loss())).add(String.valueOf(outcome.iterations()));
            line.add(outcome.ending().name().toLowerCase(Locale.ROOT));
            text.append(line).append('\n');
        }
        return text.toString();
    }

    /**
     * {@return one line for each measure and what it is compared with: the slope with its interval, the slope near the limit;
     *     of what it is compared with the exponent, its slope over the values of the sweep, and who says so}
     *
     * @param sweep the sweep
     * @param outcomes its fits
     */
    public static String slopes(RateSweep sweep, List<RateSweep.Outcome> outcomes) {
        StringBuilder text =
                new StringBuilder("measure,slope,low,high,slope_at_end,repeats,reference,reference_here,kind,source\n");
        Measurement measured = new Measurement(sweep, outcomes);
        double from = sweep.values().get(0);
        double to = sweep.values().get(sweep.values().size() - 1);
        for (Measure measure : sweep.measures()) {
            Slope slope = measured.line(measure);
            String ours = String.join(
                    ",",
                    measure.id(),
                    number(slope.slope()),
                    number(slope.low()),
                    number(slope.high()),
                    number(measured.end(measure).slope()),
                    String.valueOf(slope.repeats()));
            List<RateReference> here = measured.references(measure);
            if (here.isEmpty()) {
                text.append(ours).append(",,,,\n");
            }
            for (RateReference reference : here) {
                text.append(ours).append(',').append(number(reference.slope())).append(',');
                text.append(number(reference.between(from, to))).append(',');
                text.append(reference.kind().id()).append(",\"").append(reference.source());
                text.append("\"\n");
            }
        }
        return text.toString();
    }

    /**
     * {@return the L2 gap of a split expert for every kind of experts}
     *
     * @param cs how far the halves are moved
     * @param experts the kinds
     * @param gaps {@code [experts][cs]}
     */
    public static String flat(double[] cs, List<Activation> experts, double[][] gaps) {
        StringBuilder text = new StringBuilder("c");
        experts.forEach(expert -> text.append(',').append(expert.id()));
        text.append('\n');
        for (int i = 0; i < cs.length; i++) {
            text.append(number(cs[i]));
            for (double[] gap : gaps) {
                text.append(',').append(number(gap[i]));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /**
     * {@return one line for each parameter of a mixture}
     *
     * @param shape what it looks like
     * @param parameters its parameters
     */
    public static String parameters(GatingShape shape, double[] parameters) {
        StringBuilder text = new StringBuilder("part,index,name,value\n");
        for (int i = 0; i < shape.experts(); i++) {
            for (int q = 0; q < shape.inputs(); q++) {
                line(text, "expert", i, "beta1_" + q, parameters[shape.gateWeights(i) + q]);
            }
            line(text, "expert", i, "beta0", parameters[shape.gateBias(i)]);
            for (int q = 0; q < shape.inputs(); q++) {
                line(text, "expert", i, "a_" + q, parameters[shape.expertWeights(i) + q]);
            }
            line(text, "expert", i, "b", parameters[shape.expertBias(i)]);
        }
        if (shape.temperature() >= 0) {
            line(text, "gate", 0, "temperature", parameters[shape.temperature()]);
        }
        for (int group = 0; shape.gate() == GateForm.HIERARCHICAL && group < shape.groups(); group++) {
            for (int q = 0; q < shape.inputs(); q++) {
                line(text, "group", group, "weight_" + q, parameters[shape.groupWeights(group) + q]);
            }
            line(text, "group", group, "bias", parameters[shape.groupBias(group)]);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String part, int index, String name, double value) {
        text.append(part).append(',').append(index).append(',').append(name).append(',');
        text.append(number(value)).append('\n');
    }

    /**
     * {@return the loss after every iteration}
     *
     * @param moments what the optimiser told
     */
    public static String losses(List<FitMoment> moments) {
        StringBuilder text = new StringBuilder("start,iteration,loss\n");
        for (FitMoment moment : moments) {
            text.append(moment.start()).append(',').append(moment.iteration()).append(',');
            text.append(number(moment.loss())).append('\n');
        }
        return text.toString();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.8g", value) : "";
    }
}
