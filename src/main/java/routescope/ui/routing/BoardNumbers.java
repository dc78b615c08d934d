package routescope.ui.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import routescope.core.patch.PatchGrid;
import routescope.core.train.Phase;
import routescope.ui.control.NumberTable;
import routescope.ui.text.Texts;
import routescope.viz.BoardData;
import routescope.viz.ExpertPalette;

/** The routing board as a table: a line for each patch of each probe image. */
final class BoardNumbers {
    private BoardNumbers() {}

    /** {@return the table} @param data what the board shows */
    static NumberTable of(BoardData data) {
        List<List<String>> rows = new ArrayList<>();
        for (int probe = 0; probe < data.probes(); probe++) {
            for (int patch = 0; patch < data.grid().patches(); patch++) {
                rows.add(row(data, probe, patch));
            }
        }
        return new NumberTable(Texts.get("routing.table.title", data.step()), columns(data), rows);
    }

    private static List<String> columns(BoardData data) {
        List<String> columns = new ArrayList<>();
        for (String id : List.of("image", "class", "row", "column", "content", "truth", "contribution")) {
            columns.add(Texts.get("routing.table." + id));
        }
        if (data.experts() > 0) {
            columns.add(Texts.get("routing.table.owners"));
        }
        for (int expert = 0; expert < data.experts(); expert++) {
            String letter = ExpertPalette.letter(expert);
            columns.add(Texts.get("routing.table.score", letter));
            columns.add(Texts.get("routing.table.rank", letter));
            columns.add(Texts.get("routing.table.gate", letter));
        }
        return columns;
    }

    private static List<String> row(BoardData data, int probe, int patch) {
        PatchGrid grid = data.grid();
        List<String> row = new ArrayList<>(List.of(
                data.labelKnown(probe) ? String.valueOf(probe + 1) : data.guestName(probe),
                data.labelKnown(probe)
                        ? data.test().classNames().get(data.label(probe))
                        : Texts.get("routing.table.class.unknown"),
                String.valueOf(grid.row(patch) + 1),
                String.valueOf(grid.column(patch) + 1),
                data.test().kind(data.routing().images()[probe], patch),
                Texts.get(
                        "routing.table.truth." + data.truth(probe, patch).name().toLowerCase(Locale.ROOT)),
                data.knows(Phase.POOL) ? number(data.contribution(probe, patch)) : ""));
        if (data.experts() > 0) {
            row.add(data.knows(Phase.SELECT) ? String.valueOf(data.routing().owners(probe, patch)) : "");
        }
        for (int expert = 0; expert < data.experts(); expert++) {
            row.add(data.knows(Phase.SCORE) ? number(data.routing().score(probe, patch, expert)) : "");
            row.add(data.knows(Phase.SELECT) ? String.valueOf(data.routing().rank(probe, patch, expert)) : "");
            row.add(data.knows(Phase.GATE) ? number(data.routing().gate(probe, patch, expert)) : "");
        }
        return row;
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.6g", value);
    }
}
