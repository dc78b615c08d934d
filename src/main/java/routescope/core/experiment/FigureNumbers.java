package routescope.core.experiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/** The numbers of paper 1, digitised from its figures (spec 1(d); reading error about 0.15 points): their one home. */
public final class FigureNumbers {
    private static final String TABLE = "/routescope/core/experiment/paper1.csv";
    private static final int FIELDS = 5;

    private FigureNumbers() {}

    /**
     * One number of the paper.
     *
     * @param figure which figure
     * @param curve name of the curve, as in {@link FigureCurve}
     * @param x where it stands
     * @param value share in 0..1
     * @param deviation half of its error bar, not-a-number where the figure shows none
     */
    public record Entry(Figure figure, String curve, double x, double value, double deviation) {}

    /** {@return the numbers of a figure, in the order of its curves, ascending by x} @param figure which figure */
    public static List<Entry> of(Figure figure) {
        return Table.ENTRIES.stream().filter(entry -> entry.figure() == figure).toList();
    }

    /**
     * {@return one number, where the paper has it}
     *
     * @param figure which figure
     * @param curve name of the curve
     * @param x where it stands
     */
    public static OptionalDouble at(Figure figure, String curve, double x) {
        return of(figure).stream()
                .filter(entry -> entry.curve().equals(curve) && Double.compare(entry.x(), x) == 0)
                .mapToDouble(Entry::value)
                .findFirst();
    }

    /**
     * {@return the numbers that can stand beside a plan: none when it is another experiment}
     *
     * @param plan which runs
     */
    public static List<Entry> beside(FigurePlan plan) {
        return plan.comparison() == FigurePlan.Comparison.NONE ? List.of() : of(plan.figure());
    }

    /**
     * {@return one number, where the paper has it and it can stand beside a plan}
     *
     * @param plan which runs
     * @param curve name of the curve
     * @param x where it stands
     */
    public static OptionalDouble beside(FigurePlan plan, String curve, double x) {
        return plan.comparison() == FigurePlan.Comparison.NONE ? OptionalDouble.empty() : at(plan.figure(), curve, x);
    }

    private static final class Table {
        private static final List<Entry> ENTRIES = read();

        private static List<Entry> read() {
            InputStream stream = Objects.requireNonNull(FigureNumbers.class.getResourceAsStream(TABLE), TABLE);
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                List<Entry> entries = new ArrayList<>();
                lines.readLine();
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String[] fields = line.split(",", FIELDS);
                    double x = fields[2].isEmpty() ? Double.NaN : Double.parseDouble(fields[2]);
                    double deviation = fields[4].isEmpty() ? Double.NaN : Double.parseDouble(fields[4]) / 100;
                    Figure figure = Figure.of(fields[0]).orElseThrow();
                    entries.add(new Entry(figure, fields[1], x, Double.parseDouble(fields[3]) / 100, deviation));
                }
                return List.copyOf(entries);
            } catch (IOException e) {
                throw new UncheckedIOException(TABLE, e);
            }
        }
    }
}
