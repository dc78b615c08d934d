package routescope.viz;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import routescope.core.experiment.FigureCurve;
import routescope.core.experiment.FigureNumbers;
import routescope.core.experiment.FigurePlan;
import routescope.core.experiment.Theory;

/** Figure 5 of paper 1 as a grid: how many trials of separate training reach the target, over N and l. */
public final class FigureGrids {
    private static final int CURVE_POINTS = 80;
    private static final int PAPER_TRIALS = 20;

    private FigureGrids() {}

    /**
     * {@return what was measured, with the curve N = c l^8}
     *
     * @param plan figure 5
     * @param curves what is measured so far
     * @param theory whether the curve is drawn
     */
    public static HeatGrid measured(FigurePlan plan, List<FigureCurve> curves, boolean theory) {
        int rows = plan.lines().size();
        int columns = plan.xs().size();
        double[][] values = new double[rows][columns];
        String[][] texts = new String[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                FigureCurve.Point point = point(plan, curves, rows - 1 - row, column);
                values[row][column] =
                        point == null ? Double.NaN : point.spread().mean();
                texts[row][column] = point == null ? "" : words(point);
            }
        }
        String title = VizText.get("figure.title.figure5", Numbers.brief(100 * plan.target()));
        return grid(plan, title, values, texts, theory ? curve(plan, curves) : null);
    }

    /** {@return what the paper shows, where it has the same N and l} @param plan figure 5 */
    public static HeatGrid paper(FigurePlan plan) {
        int rows = plan.lines().size();
        int columns = plan.xs().size();
        double[][] values = new double[rows][columns];
        String[][] texts = new String[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                String id = "N=" + plan.lines().get(rows - 1 - row);
                OptionalDouble value = FigureNumbers.beside(plan, id, plan.xs().get(column));
                values[row][column] = value.orElse(Double.NaN);
                texts[row][column] =
                        value.isPresent() ? Math.round(value.getAsDouble() * PAPER_TRIALS) + "/" + PAPER_TRIALS : "";
            }
        }
        String title = VizText.get(
                switch (plan.comparison()) {
                    case SAME -> "figure.title.figure5.paper";
                    case OTHER_IMAGES -> "figure.title.figure5.other";
                    case NONE -> "figure.title.figure5.none";
                });
        return grid(plan, title, values, texts, null);
    }

    /** {@return the runs of a cell, or null where none is done} @param plan figure 5 @param curves what is measured @param cell which */
    public static FigureCurve.@Nullable Point runs(FigurePlan plan, List<FigureCurve> curves, HeatGrid.Cell cell) {
        return point(plan, curves, plan.lines().size() - 1 - cell.row(), cell.column());
    }

    /** Rows are painted with the largest N on top. */
    private static FigureCurve.@Nullable Point point(FigurePlan plan, List<FigureCurve> curves, int line, int column) {
        String id = "N=" + plan.lines().get(line);
        double x = plan.xs().get(column);
        return curves.stream()
                .filter(curve -> curve.id().equals(id))
                .flatMap(curve -> curve.points().stream())
                .filter(point -> Double.compare(point.x(), x) == 0)
                .findFirst()
                .orElse(null);
    }

    private static String words(FigureCurve.Point point) {
        long reached = point.values().stream().filter(value -> value > 0).count();
        return reached + "/" + point.values().size();
    }

    private static HeatGrid.@Nullable Curve curve(FigurePlan plan, List<FigureCurve> curves) {
        boolean whole = curves.size() == plan.lines().size()
                && curves.stream()
                        .allMatch(curve -> curve.points().size() == plan.xs().size());
        double constant = whole ? Theory.samplesConstant(curves, plan.lines()) : Double.NaN;
        if (!Double.isFinite(constant) || plan.lines().size() < 2) {
            return null;
        }
        double[] columns = new double[CURVE_POINTS];
        double[] rows = new double[CURVE_POINTS];
        for (int i = 0; i < CURVE_POINTS; i++) {
            columns[i] = -0.5 + i * (double) plan.xs().size() / (CURVE_POINTS - 1);
            double l = at(plan.xs(), columns[i]);
            rows[i] = plan.lines().size() - 1 - place(plan.lines(), constant * Math.pow(l, Theory.SAMPLES));
        }
        return new HeatGrid.Curve(columns, rows);
    }

    /** {@return the value at a place between the middles of columns} */
    private static double at(List<Double> values, double place) {
        int before = (int) Math.max(0, Math.min(values.size() - 2.0, Math.floor(place)));
        double first = values.get(before);
        return first + (place - before) * (values.get(Math.min(before + 1, values.size() - 1)) - first);
    }

    /** {@return the place of a number between the middles of rows, the smallest first; beyond the ends it goes on evenly} */
    private static double place(List<Integer> lines, double samples) {
        int after = 1;
        while (after < lines.size() - 1 && lines.get(after) < samples) {
            after++;
        }
        double low = lines.get(after - 1);
        double high = lines.get(after);
        double place = after - 1 + (samples - low) / (high - low);
        return place < -0.5 || place > lines.size() - 0.5 ? Double.NaN : place;
    }

    private static HeatGrid grid(
            FigurePlan plan, String title, double[][] values, String[][] texts, HeatGrid.@Nullable Curve curve) {
        List<String> rows = plan.lines().stream()
                .sorted((a, b) -> Integer.compare(b, a))
                .map(String::valueOf)
                .toList();
        List<String> columns = plan.xs().stream().map(Numbers::brief).toList();
        Scale scale = Scale.sequential(VizText.get("figure.successes"), "", 0, 1, ColorMap.CIVIDIS, Scope.FIXED);
        return new HeatGrid(title, "N", "l", rows, columns, values, texts, scale, null, curve);
    }
}
