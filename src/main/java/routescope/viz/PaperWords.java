package routescope.viz;

import routescope.core.experiment.PaperRow;
import routescope.core.experiment.PaperRow.Unit;

/** The rows of the papers' results in words: the same in the window, the report and the terminal. */
public final class PaperWords {
    private PaperWords() {}

    /** {@return what a row is about} @param row the row */
    public static String name(PaperRow row) {
        String item = VizText.get("papers.item." + row.paper() + "." + row.item());
        if (row.isLeftOut()) {
            return item;
        }
        String unit = VizText.get("papers.unit." + row.unit().name());
        String place = Double.isNaN(row.x()) ? "" : VizText.get("papers.at." + row.item(), Numbers.brief(row.x()));
        return VizText.get("papers.name", item, row.setting(), place, unit);
    }

    /** {@return the paper's number} @param row the row */
    public static String theirs(PaperRow row) {
        return number(row, row.theirs(), row.theirDeviation());
    }

    /** {@return ours: mean, standard deviation or interval, and how many runs} @param row the row */
    public static String ours(PaperRow row) {
        if (row.ours().count() == 0) {
            return VizText.get("papers.none");
        }
        if (row.unit() == Unit.SLOPE) {
            return VizText.get(
                    "papers.slope",
                    digits(row, row.ours().mean()),
                    digits(row, row.ours().half()),
                    row.ours().count());
        }
        return VizText.get(
                row.drawn() ? "papers.ours.drawn" : "papers.ours",
                number(row, row.ours().mean(), row.ours().deviation()),
                row.ours().count());
    }

    /** {@return ours minus theirs, empty when one is missing} @param row the row */
    public static String difference(PaperRow row) {
        double difference = row.difference();
        return Double.isNaN(difference) ? "" : (difference > 0 ? "+" : "") + digits(row, difference);
    }

    /** {@return why something is not repeated here} @param row a row that is left out */
    public static String why(PaperRow row) {
        return VizText.get("papers.why." + row.paper());
    }

    private static String number(PaperRow row, double value, double deviation) {
        return Double.isFinite(deviation) ? digits(row, value) + " ± " + digits(row, deviation) : digits(row, value);
    }

    private static String digits(PaperRow row, double value) {
        return Numbers.fixed(value, row.unit() == Unit.PERCENT ? 1 : row.unit() == Unit.NATS ? 3 : 2);
    }
}
