package routescope.viz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/** Reads the colour tables that stand in {@code colormaps.csv} beside this class, with their licences. */
final class ColorTables {
    private static final String RESOURCE = "colormaps.csv";

    private ColorTables() {}

    /** {@return every table by its column's name, each {@code [256]} 0xAARRGGBB} */
    static Map<String, int[]> read() {
        try (InputStream stream = ColorTables.class.getResourceAsStream(RESOURCE);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(stream, RESOURCE), StandardCharsets.US_ASCII))) {
            return parse(reader.lines().filter(line -> !line.startsWith("#")).toList());
        } catch (IOException failure) {
            throw new RoutescopeException(
                    ErrorCode.INTERNAL, failure, "reading the colour tables", String.valueOf(failure.getMessage()));
        }
    }

    private static Map<String, int[]> parse(List<String> lines) {
        String[] names = lines.get(0).split(",", -1);
        Map<String, int[]> tables = new HashMap<>();
        for (int column = 0; column < names.length; column++) {
            int[] table = new int[lines.size() - 1];
            for (int row = 0; row < table.length; row++) {
                table[row] = Argb.opaque(Integer.parseInt(lines.get(row + 1).split(",", -1)[column], 16));
            }
            tables.put(names[column], table);
        }
        return Map.copyOf(tables);
    }
}
