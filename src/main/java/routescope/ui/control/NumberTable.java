package routescope.ui.control;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The numbers of a picture: what a reader of tables, or a screen reader, gets instead of it.
 *
 * @param title what the numbers are
 * @param columns name of each column
 * @param rows the cells, one list of {@code columns.size()} texts a row
 */
public record NumberTable(String title, List<String> columns, List<List<String>> rows) {

    /** Takes copies. */
    public NumberTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** {@return the table as comma-separated values with a header line, lines ended by a line feed} */
    public String toCsv() {
        StringBuilder csv = new StringBuilder(line(columns));
        rows.forEach(row -> csv.append(line(row)));
        return csv.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(NumberTable::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
