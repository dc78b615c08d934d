package routescope.core.data;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of cells, separated by comma, semicolon or tab, whichever the first line has most of; cells may stand in quotes.
 *
 * @param rows the rows, empty ones left out
 */
record Csv(List<List<String>> rows) {

    /** {@return the rows of a text} @param text the text, with or without a byte order mark */
    static Csv parse(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        char separator = separator(plain.lines().findFirst().orElse(""));
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (quoted) {
                boolean twice = c == '"' && i + 1 < plain.length() && plain.charAt(i + 1) == '"';
                if (c != '"' || twice) {
                    cell.append(c);
                    i += twice ? 1 : 0;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                row.add(take(cell));
            } else if (c == '\n') {
                row.add(take(cell));
                add(rows, row);
                row = new ArrayList<>();
            } else {
                cell.append(c);
            }
        }
        row.add(take(cell));
        add(rows, row);
        return new Csv(rows);
    }

    private static String take(StringBuilder cell) {
        String text = cell.toString().strip();
        cell.setLength(0);
        return text;
    }

    private static void add(List<List<String>> rows, List<String> row) {
        if (row.size() > 1 || !row.get(0).isEmpty()) {
            rows.add(List.copyOf(row));
        }
    }

    private static char separator(String line) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }
}
