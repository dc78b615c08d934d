package routescope.app.export;

import java.util.Locale;

/** A CSV text as it grows: a point in numbers, an empty field where there is none, quotes where a field needs them. */
public final class CsvText {
    private final StringBuilder text = new StringBuilder();

    /** Starts with the names of the columns. @param columns names, with commas between them */
    public CsvText(String columns) {
        text.append(columns).append('\n');
    }

    /** Adds a line. @param fields numbers, words, or null for an empty field */
    public void line(Object... fields) {
        for (int i = 0; i < fields.length; i++) {
            text.append(i == 0 ? "" : ",").append(field(fields[i]));
        }
        text.append('\n');
    }

    private static String field(Object value) {
        return value instanceof Double number ? number(number) : quoted(String.valueOf(value));
    }

    private static String quoted(String field) {
        return field.matches("[^,\"\\r\\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.6g", value) : "";
    }

    /** {@return the whole text} */
    @Override
    public String toString() {
        return text.toString();
    }
}
