package routescope.viz;

import java.util.ArrayList;
import java.util.List;
import routescope.core.run.PhaseMoment;
import routescope.core.run.ProbeRouting;
import routescope.core.train.Phase;
import routescope.viz.Surface.Align;
import routescope.viz.Surface.Face;

/** Paints the titles above the maps and the words beside the rows of a routing board. */
final class BoardTitles {
    private static final double TITLE_Y = 13;
    private static final double SIZE = 11;
    private static final double SMALL = 10;
    private static final double DOT = 10;
    private static final double LINE = 15;
    private static final double NARROW_LINE = 13;

    private final Surface surface;
    private final BoardLayout layout;
    private final BoardFrame frame;

    BoardTitles(Surface surface, BoardLayout layout, BoardFrame frame) {
        this.surface = surface;
        this.layout = layout;
        this.frame = frame;
    }

    void paint() {
        paintColumns();
        paintExperts();
        int end = layout.firstProbe() + layout.visibleRows();
        for (int probe = layout.firstProbe(); probe < end; probe++) {
            paintRow(probe);
        }
    }

    private void paintColumns() {
        BoardLayout.Columns columns = layout.columns();
        boolean routers = layout.experts() > 0;
        double room = columns.second() - columns.image() - 4;
        int argb = frame.theme().mutedText();
        String shown = frame.data().routing().classes() == 2
                ? VizText.get(
                        "board.title.probability.class",
                        frame.data().test().classNames().get(1))
                : VizText.get(
                        frame.data().hasGuests() ? "board.title.probability.said" : "board.title.probability.true");
        String words = frame.data().knows(Phase.LOSS)
                ? shown
                : frame.data().knows(Phase.POOL) ? VizText.get("board.title.logit") : "";
        title(words, columns.label(), columns.image() - columns.label() - 4, argb);
        String image = VizText.get("board.title.image");
        boolean fits = routers && surface.textWidth(image, SIZE, Face.TEXT) <= room;
        title(fits ? image : VizText.get("board.title.image.alone"), columns.image(), room, argb);
        double secondRoom = routers ? columns.experts() - columns.second() - 4 : 4 * room;
        boolean firing = frame.options().quantity() == Quantity.ACTIVATION;
        String alone = VizText.get(firing ? "quantity.activation" : "board.title.contribution");
        String second = routers ? VizText.get("board.title.owners") : alone;
        boolean cut = routers && surface.textWidth(second, SIZE, Face.TEXT) > secondRoom;
        title(cut ? VizText.get("board.title.owners.short") : second, columns.second(), secondRoom, argb);
    }

    private void title(String text, double x, double room, int argb) {
        surface.text(TextFit.cut(surface, text, SIZE, Face.TEXT, room), x, TITLE_Y, SIZE, Face.TEXT, Align.LEFT, argb);
    }

    private void paintExperts() {
        Rect area = layout.expertsArea();
        surface.clip(area.x(), 0, area.width(), BoardLayout.HEADER);
        for (int expert = 0; expert < layout.experts(); expert++) {
            double x = layout.expertX(expert);
            if (x > area.right() || x + layout.columns().pitch() < area.x()) {
                continue;
            }
            double y = TITLE_Y - DOT / 2;
            surface.fillOval(x, y, DOT, DOT, frame.palette().line(expert, frame.theme()));
            surface.fillOval(x + 1, y + 1, DOT - 2, DOT - 2, frame.palette().fill(expert));
            String letter = ExpertPalette.letter(expert);
            surface.text(
                    letter,
                    x + DOT + 4,
                    TITLE_Y,
                    SIZE + 1,
                    Face.BOLD,
                    Align.LEFT,
                    frame.theme().text());
            paintState(expert, x + DOT + 6 + surface.textWidth(letter, SIZE + 1, Face.BOLD));
            if (expert == frame.state().focusedExpert()) {
                double width = DOT + 4 + surface.textWidth(letter, SIZE + 1, Face.BOLD);
                surface.fillRect(x, TITLE_Y + 8, width, 2, frame.theme().accent());
            }
        }
        surface.unclip();
    }

    /** What a person did to an expert, in a word behind its letter. */
    private void paintState(int expert, double x) {
        boolean out = frame.data().knobs().silenced().contains(expert);
        if (out || frame.data().knobs().frozen().contains(expert)) {
            double room = layout.expertX(expert) + layout.columns().pitch() - x - 2;
            String word = VizText.get(out ? "board.expert.out" : "board.expert.frozen");
            surface.text(
                    TextFit.cut(surface, word, SMALL, Face.TEXT, room),
                    x,
                    TITLE_Y,
                    SMALL,
                    Face.TEXT,
                    Align.LEFT,
                    out ? frame.theme().warning() : frame.theme().mutedText());
        }
    }

    /** The probability; within a step what is known by now of logit, probability and loss. */
    private List<String> numbers(int probe) {
        BoardData data = frame.data();
        List<String> numbers = new ArrayList<>();
        if (!data.labelKnown(probe)) {
            numbers.add(VizText.get("board.unknown"));
        }
        if (data.knows(Phase.LOSS)) {
            numbers.add(VizText.get("board.probability", Numbers.fixed(data.probability(probe), 2)));
        } else if (data.knows(Phase.POOL)) {
            numbers.add(VizText.get("board.logit", Numbers.brief(data.routing().logits()[probe])));
        }
        PhaseMoment moment = data.moment();
        if (moment != null && data.withinStep() && data.knows(Phase.LOSS) && data.labelKnown(probe)) {
            numbers.add(VizText.get("board.loss", Numbers.fixed(moment.probe().losses()[probe], 2)));
        }
        return numbers;
    }

    private void paintRow(int probe) {
        BoardData data = frame.data();
        ProbeRouting routing = data.routing();
        Theme theme = frame.theme();
        double room = layout.columns().image() - layout.columns().label() - 8;
        boolean known = data.labelKnown(probe);
        boolean answer = data.knows(Phase.LOSS) && routing.predicted(probe) != data.label(probe);
        List<String> numbers = numbers(probe);
        int lines = 1 + numbers.size() + (answer ? 1 : 0);
        double line = lines > 3 && !known ? NARROW_LINE : LINE;
        double y = layout.rowY(probe) + layout.rowHeight() / 2 - (lines - 1) * line / 2;
        double x = layout.columns().label();
        String label = known
                ? VizText.get("board.class", data.test().classNames().get(data.label(probe)))
                : data.guestName(probe);
        surface.text(
                TextFit.cut(surface, label, SIZE + 1, Face.BOLD, room),
                x,
                y,
                SIZE + 1,
                Face.BOLD,
                Align.LEFT,
                theme.text());
        for (String number : numbers) {
            y += line;
            surface.text(number, x, y, SMALL, Face.TEXT, Align.LEFT, theme.mutedText());
        }
        y += line;
        if (answer) {
            String predicted = data.test().classNames().get(routing.predicted(probe));
            paintAnswer(known, VizText.get(known ? "board.class" : "board.answer", predicted), y, room);
        }
    }

    /** A wrong class with a cross; where nobody knows the right one, the class alone. */
    private void paintAnswer(boolean wrong, String predicted, double y, double room) {
        double x = layout.columns().label();
        double indent = wrong ? 12 : 0;
        int argb = wrong ? frame.theme().warning() : frame.theme().text();
        if (wrong) {
            Marks.cross(surface, x + 4, y, 7, argb);
        }
        surface.text(
                TextFit.cut(surface, predicted, SIZE, Face.BOLD, room - indent),
                x + indent,
                y,
                SIZE,
                Face.BOLD,
                Align.LEFT,
                argb);
    }
}
