package routescope.ui.inspector;

import java.util.Optional;
import routescope.core.run.Snapshot;
import routescope.core.train.Phase;
import routescope.ui.text.Texts;
import routescope.viz.ExpertPalette;
import routescope.viz.Legend;
import routescope.viz.Numbers;
import routescope.viz.PatchPicture;
import routescope.viz.Rect;
import routescope.viz.Scale;
import routescope.viz.Scope;
import routescope.viz.Surface;
import routescope.viz.Surface.Align;
import routescope.viz.Theme;

/** Paints the inspector's sheet about a patch. */
final class PatchPainter {
    private static final double DISC = 10;
    private static final double SCORE_AT = 0.32;
    private static final double RANK_AT = 0.48;
    private static final double GATE_AT = 0.64;

    private final PatchPicture pictures = new PatchPicture();

    /**
     * Paints a sheet.
     *
     * @param surface what to paint on
     * @param sheet where everything lies
     * @param facts what is shown
     * @param snapshot the moment
     * @param theme the surroundings
     * @param row the router's line that is highlighted, or -1
     */
    void paint(Surface surface, PatchSheet sheet, PatchFacts facts, Snapshot snapshot, Theme theme, int row) {
        Pen pen = new Pen(surface, theme);
        int source = snapshot.probe().images()[facts.image()];
        pictures.paint(surface, sheet.picture(), snapshot.test(), source, facts.patch(), theme);
        if (snapshot.knows(Phase.LOSS)) {
            predictions(pen, sheet, facts);
        }
        if (!facts.routers().isEmpty()) {
            table(pen, sheet, facts, snapshot, row);
            facts.formula()
                    .filter(formula -> snapshot.knows(Phase.GATE))
                    .ifPresent(formula -> formula(pen, sheet, facts, formula));
        }
        if (snapshot.knows(Phase.POOL)) {
            contributions(pen, sheet, facts);
        }
    }

    private static void predictions(Pen pen, PatchSheet sheet, PatchFacts facts) {
        Rect place = sheet.beside();
        double y = place.y() + 8;
        pen.title(Texts.get("inspector.prediction.title"), place.x(), y, place.width());
        y += PatchSheet.LINE;
        String truth = facts.className().isEmpty()
                ? Texts.get("inspector.prediction.unknown")
                : Texts.get("inspector.prediction.truth", facts.className());
        pen.small(truth, place.x(), y, Align.LEFT, place.width());
        String name = facts.routers().isEmpty() ? "inspector.prediction.cnn" : "inspector.prediction.pmoe";
        y = verdict(pen, place, y + PatchSheet.LINE * 1.2, Texts.get(name), facts.prediction());
        Optional<Verdict> comparison = facts.comparison();
        if (comparison.isPresent()) {
            verdict(pen, place, y, Texts.get("inspector.prediction.cnn"), comparison.get());
        }
    }

    private static double verdict(Pen pen, Rect place, double y, String model, Verdict verdict) {
        String text = Texts.get(
                "inspector.prediction.value", model, verdict.className(), Numbers.fixed(verdict.probability(), 2));
        pen.words(text, place.x(), y, Align.LEFT, place.width());
        if (verdict.judgement() == Verdict.Judgement.UNKNOWN) {
            return y + 2 * PatchSheet.LINE;
        }
        boolean wrong = verdict.judgement() == Verdict.Judgement.WRONG;
        String word = Texts.get(wrong ? "inspector.prediction.wrong" : "inspector.prediction.right");
        pen.small(word, place.x(), y + PatchSheet.LINE - 3, Align.LEFT, place.width());
        if (wrong) {
            pen.surface()
                    .fillRect(
                            place.x() - 6,
                            y - 7,
                            3,
                            2 * PatchSheet.LINE - 6,
                            pen.theme().warning());
        }
        return y + 2 * PatchSheet.LINE;
    }

    private static void table(Pen pen, PatchSheet sheet, PatchFacts facts, Snapshot snapshot, int highlighted) {
        double x = PatchSheet.PAD;
        double room = sheet.room();
        pen.title(Texts.get("inspector.routers.title"), x, sheet.tableY(), room);
        double y = sheet.tableY() + PatchSheet.LINE;
        pen.small(Texts.get("inspector.routers.router"), x, y, Align.LEFT, room);
        pen.small(Texts.get("inspector.routers.score"), x + room * SCORE_AT, y, Align.RIGHT, room);
        pen.small(Texts.get("inspector.routers.rank"), x + room * RANK_AT, y, Align.RIGHT, room);
        pen.small(Texts.get("inspector.routers.gate"), x + room * GATE_AT, y, Align.RIGHT, room);
        pen.small(PhaseColumn.title(snapshot), x + room, y, Align.RIGHT, room * (1 - GATE_AT) - 4);
        for (RouterRow row : facts.routers()) {
            row(pen, sheet, facts, snapshot, row, row.expert() == highlighted);
        }
    }

    private static void row(
            Pen pen, PatchSheet sheet, PatchFacts facts, Snapshot snapshot, RouterRow row, boolean highlighted) {
        Rect place = sheet.row(row.expert());
        double room = sheet.room();
        double x = PatchSheet.PAD;
        double y = place.y() + place.height() / 2;
        boolean focused = facts.formula().map(GateFormula::expert).orElse(-1) == row.expert();
        if (highlighted || focused) {
            pen.highlight(place);
        }
        if (focused) {
            pen.surface()
                    .fillRect(
                            place.x(), place.y(), 3, place.height(), pen.theme().accent());
        }
        ExpertPalette palette = new ExpertPalette(facts.routers().size(), row.expert());
        pen.disc(x + 3, y, DISC, palette.fill(row.expert()), palette.line(row.expert(), pen.theme()));
        pen.words(ExpertPalette.letter(row.expert()), x + 18, y, Align.LEFT, 24);
        int argb = row.selected() && snapshot.knows(Phase.SELECT)
                ? pen.theme().text()
                : pen.theme().mutedText();
        String unknown = Texts.get("inspector.routers.none");
        column(
                pen,
                snapshot.knows(Phase.SCORE) ? RouterWords.score(row.score(), 2) : unknown,
                x + room * SCORE_AT,
                y,
                argb);
        String rank = snapshot.knows(Phase.SELECT)
                ? RouterWords.rank(row, facts.grid().patches())
                : unknown;
        column(pen, rank, x + room * RANK_AT, y, argb);
        column(pen, snapshot.knows(Phase.GATE) ? RouterWords.gate(row) : unknown, x + room * GATE_AT, y, argb);
        pen.small(PhaseColumn.value(snapshot, facts, row), x + room, y, Align.RIGHT, room * (1 - GATE_AT) - 4);
    }

    private static void column(Pen pen, String text, double x, double y, int argb) {
        pen.surface().text(text, x, y, Pen.SIZE, Surface.Face.TEXT, Align.RIGHT, argb);
    }

    private static void formula(Pen pen, PatchSheet sheet, PatchFacts facts, GateFormula formula) {
        String key = formula.selected() ? "inspector.formula.taken" : "inspector.formula.rejected";
        double y = sheet.formulaY();
        pen.title(Texts.get(key, ExpertPalette.letter(formula.expert())), PatchSheet.PAD, y, sheet.room());
        for (String line : RouterWords.formula(formula, facts.routers().get(formula.expert()))) {
            y += PatchSheet.LINE;
            pen.formula(line, PatchSheet.PAD, y, sheet.room());
        }
    }

    private static void contributions(Pen pen, PatchSheet sheet, PatchFacts facts) {
        Rect map = sheet.map();
        Surface surface = pen.surface();
        Theme theme = pen.theme();
        pen.title(Texts.get("inspector.contribution.title"), map.x(), map.y() - PatchSheet.LINE + 4, sheet.room());
        double extent = 0;
        for (float value : facts.contributions()) {
            extent = Float.isFinite(value) ? Math.max(extent, Math.abs(value)) : extent;
        }
        Scale scale = Scale.diverging(Texts.get("inspector.contribution.quantity"), "", extent, theme, Scope.THIS_MAP);
        for (int patch = 0; patch < facts.contributions().length; patch++) {
            Rect cell = sheet.cell(patch);
            surface.fillRect(
                    cell.x(), cell.y(), cell.width() - 1, cell.height() - 1, scale.color(facts.contributions()[patch]));
        }
        surface.strokeRect(map.x() - 1, map.y() - 1, map.width() + 1, map.height() + 1, 1, theme.grid());
        Rect own = sheet.cell(facts.patch());
        surface.strokeRect(own.x() - 2, own.y() - 2, own.width() + 3, own.height() + 3, 1, theme.haloLight());
        surface.strokeRect(own.x() - 1, own.y() - 1, own.width() + 1, own.height() + 1, 2, theme.haloDark());
        double x = map.right() + PatchSheet.PAD;
        double room = PatchSheet.PAD + sheet.room() - x;
        String share = Numbers.brief(facts.contributions()[facts.patch()]);
        pen.small(Texts.get("inspector.contribution.own"), x, map.y() + 8, Align.LEFT, room);
        pen.words(share, x, map.y() + 8 + PatchSheet.LINE, Align.LEFT, room);
        pen.small(Texts.get("inspector.contribution.sum"), x, map.y() + 8 + 2.4 * PatchSheet.LINE, Align.LEFT, room);
        pen.words(Numbers.brief(facts.logit()), x, map.y() + 8 + 3.4 * PatchSheet.LINE, Align.LEFT, room);
        double value = facts.contributions()[facts.patch()];
        new Legend(scale, theme, value, 1, false).paint(surface, sheet.legend());
    }
}
