package routescope.viz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.Truth;
import routescope.core.run.ProbeRouting;
import routescope.core.train.Phase;
import routescope.viz.CellRef.Part;

/** Says in words what a cell of a routing board shows. */
final class BoardSentences {
    private BoardSentences() {}

    static String sentence(BoardData data, CellRef cell) {
        PatchGrid grid = data.grid();
        boolean known = data.labelKnown(cell.probe());
        String place = VizText.get(
                known ? "sentence.place" : "sentence.place.guest",
                known ? String.valueOf(cell.probe() + 1) : data.guestName(cell.probe()),
                String.valueOf(grid.row(cell.patch()) + 1),
                String.valueOf(grid.column(cell.patch()) + 1),
                truth(data, cell));
        StringBuilder sentence = new StringBuilder(place);
        if (data.experts() > 0 && data.knows(Phase.SELECT)) {
            sentence.append(", ").append(owners(data.routing(), cell));
        }
        if (cell.part() == Part.EXPERT && data.withinStep()) {
            sentence.append(phase(data, cell));
        } else if (cell.part() == Part.EXPERT) {
            sentence.append("; ").append(expert(data.routing(), cell));
            if (data.isByHand(cell.probe(), cell.expert())) {
                sentence.append(", ").append(VizText.get("sentence.by-hand"));
            }
        }
        if (cell.part() == Part.CONTRIBUTION && data.knows(Phase.POOL)) {
            String share = Numbers.brief(data.contribution(cell.probe(), cell.patch()));
            sentence.append("; ").append(VizText.get("sentence.contribution", share));
        }
        return sentence.toString();
    }

    /** What the phase carried out last found for the patch; nothing of what is still to come. */
    private static String phase(BoardData data, CellRef cell) {
        Quantity quantity = data.quantity(Quantity.GATE);
        double value = data.value(quantity, cell.probe(), cell.patch(), cell.expert());
        if (quantity == Quantity.NOTHING) {
            return "";
        }
        String letter = ExpertPalette.letter(cell.expert());
        if (quantity == Quantity.SCORE_GRADIENT && !data.labelKnown(cell.probe())) {
            return "; " + VizText.get("sentence.phase.unknown", letter);
        }
        return "; "
                + (Double.isNaN(value)
                        ? VizText.get("sentence.phase.none", letter)
                        : VizText.get("sentence.phase." + quantity.id(), letter, Numbers.brief(value)));
    }

    private static String truth(BoardData data, CellRef cell) {
        Truth truth = data.truth(cell.probe(), cell.patch());
        if (!data.labelKnown(cell.probe())) {
            return VizText.get("truth.guest");
        }
        String kind = data.test().kind(data.routing().images()[cell.probe()], cell.patch());
        return VizText.get("truth." + truth.name().toLowerCase(Locale.ROOT), kind);
    }

    private static String owners(ProbeRouting routing, CellRef cell) {
        List<String> letters = new ArrayList<>();
        for (int expert = 0; expert < routing.experts(); expert++) {
            if (routing.slot(cell.probe(), cell.patch(), expert) >= 0) {
                letters.add(ExpertPalette.letter(expert));
            }
        }
        return letters.isEmpty()
                ? VizText.get("sentence.discarded")
                : VizText.get("sentence.owners", String.join(", ", letters));
    }

    private static String expert(ProbeRouting routing, CellRef cell) {
        String letter = ExpertPalette.letter(cell.expert());
        String score = Numbers.fixed(routing.score(cell.probe(), cell.patch(), cell.expert()), 2);
        String rank = String.valueOf(routing.rank(cell.probe(), cell.patch(), cell.expert()));
        String patches = String.valueOf(routing.patches());
        if (routing.slot(cell.probe(), cell.patch(), cell.expert()) < 0) {
            return VizText.get("sentence.expert.not-selected", letter, score, rank, patches);
        }
        String gate = Numbers.fixed(routing.gate(cell.probe(), cell.patch(), cell.expert()), 2);
        return VizText.get("sentence.expert", letter, score, rank, patches, gate);
    }
}
