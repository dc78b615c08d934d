package routescope.ui.routing;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import routescope.core.patch.PatchSet;
import routescope.core.run.RunConfig;
import routescope.core.run.Snapshot;
import routescope.ui.control.TableWindow;
import routescope.ui.fx.Debouncer;
import routescope.ui.fx.Selection;
import routescope.ui.fx.Shown;
import routescope.ui.fx.Target;
import routescope.ui.text.Texts;
import routescope.viz.BoardData;
import routescope.viz.BoardFrame;
import routescope.viz.BoardOptions;
import routescope.viz.BoardState;
import routescope.viz.CellRef;
import routescope.viz.ExpertPalette;
import routescope.viz.RoutingBoard;
import routescope.viz.ScaleKeeper;

/** Joins the routing board with what the window shows: the moment of the run, the selection and the way of painting. */
public final class RoutingController implements BoardGestures {
    private static final double FLASH_MILLIS = 180;

    private final Shown shown;
    private final RoutingModel model = new RoutingModel();
    private final ScaleKeeper keeper = new ScaleKeeper();
    private final Debouncer announcing = new Debouncer(FLASH_MILLIS);
    private final RoutingView view;
    private @Nullable RunConfig config;
    private @Nullable PatchSet images;
    private @Nullable CellRef pointed;
    private boolean flashing;

    /**
     * Makes the board and keeps it in step with what is shown.
     *
     * @param shown what all views of the window show together
     */
    public RoutingController(Shown shown) {
        this.shown = shown;
        model.optionsProperty().bindBidirectional(shown.optionsProperty());
        model.whichProperty().bindBidirectional(shown.whichProperty());
        model.guestsProperty().bind(shown.guestsProperty());
        model.staleProperty().bind(shown.staleProperty());
        view = new RoutingView(model, this);
        shown.snapshotProperty().subscribe(this::show);
        shown.themeProperty().subscribe(this::refresh);
        shown.optionsProperty().subscribe(this::refresh);
        shown.selectionProperty().subscribe(this::refresh);
        shown.staleProperty().subscribe(this::refresh);
    }

    /** {@return the board with its controls} */
    public Node root() {
        return view;
    }

    @Override
    public void point(@Nullable CellRef cell) {
        pointed = cell;
        Selection selection = shown.selectionProperty().get();
        shown.selectionProperty().set(selection.hovering(cell == null ? null : Cursor.target(cell)));
        refresh();
    }

    @Override
    public void pointExpert(int expert) {
        pointed = null;
        Selection selection = shown.selectionProperty().get();
        shown.selectionProperty().set(selection.hovering(Target.ofExpert(expert)));
    }

    @Override
    public void choose(CellRef cell, boolean add) {
        choose(Cursor.target(cell), add);
    }

    @Override
    public void chooseExpert(int expert, boolean add) {
        choose(Target.ofExpert(expert), add);
    }

    @Override
    public void leave() {
        pointed = null;
        shown.selectionProperty()
                .set(shown.selectionProperty().get().hovering(null).up());
    }

    @Override
    public void flash(boolean away) {
        if (flashing != away) {
            flashing = away;
            refresh();
        }
    }

    @Override
    public void openTable() {
        BoardFrame frame = model.frameProperty().get();
        if (frame != null) {
            TableWindow.show(view, BoardNumbers.of(frame.data()), Texts.get("routing.table.copy"));
        }
    }

    private void choose(Target target, boolean add) {
        Selection selection = shown.selectionProperty().get();
        shown.selectionProperty().set(add ? selection.toggling(target) : selection.choosing(target));
    }

    private void show(@Nullable Snapshot snapshot) {
        // Scales of the whole run are those of what is looked at: pictures of the user come and go.
        if (snapshot != null && (!snapshot.config().equals(config) || snapshot.test() != images)) {
            config = snapshot.config();
            images = snapshot.test();
            keeper.reset();
        }
        refresh();
    }

    private void refresh() {
        Snapshot snapshot = shown.snapshotProperty().get();
        if (snapshot == null) {
            model.frameProperty().set(null);
            return;
        }
        BoardData data = BoardData.of(snapshot);
        BoardOptions options = shown.optionsProperty().get();
        BoardFrame frame = BoardFrame.of(
                data,
                flashing ? options.withOverlayVisible(false) : options,
                state(data),
                shown.themeProperty().get(),
                keeper);
        model.routedProperty().set(data.experts() > 0);
        model.stepProperty().set(Texts.get("routing.step", data.step()));
        model.sentenceProperty().set(sentence(data, frame.state()));
        if (keeper.takeChanged()) {
            announce();
        }
        model.frameProperty().set(announcing.isWaiting() ? frame.announcing() : frame);
    }

    /** One flash at a time; without motion the legend's numbers alone say it. */
    private void announce() {
        if (!announcing.isWaiting() && !shown.calmProperty().get()) {
            announcing.ask(this::refresh);
        }
    }

    /** The pointer may be over another part of the row than the target tells: the owner count, for one. */
    private BoardState state(BoardData data) {
        Selection selection = shown.selectionProperty()
                .get()
                .within(data.probes(), data.routing().patches(), data.experts());
        Target hovered = selection.hovered();
        Target primary = selection.primary();
        boolean same = pointed != null && Cursor.target(pointed).equals(hovered);
        return new BoardState(
                same ? pointed : Cursor.cell(hovered),
                Cursor.cell(primary),
                others(selection),
                primary == null ? Target.NONE : primary.expert(),
                shown.staleProperty().get());
    }

    private static List<CellRef> others(Selection selection) {
        return selection.chosen().stream()
                .limit(Math.max(0, selection.chosen().size() - 1))
                .map(Cursor::cell)
                .filter(Objects::nonNull)
                .toList();
    }

    private String sentence(BoardData data, BoardState state) {
        Target hovered = shown.selectionProperty().get().hovered();
        CellRef cell = state.hovered() != null ? state.hovered() : state.selected();
        if (cell != null && state.hovered() != null || cell != null && hovered == null) {
            return RoutingBoard.sentence(data, cell);
        }
        int expert = hovered != null ? hovered.expert() : state.focusedExpert();
        return expert >= 0 && expert < data.experts() ? header(data, expert) : "";
    }

    private static String header(BoardData data, int expert) {
        String color = new ExpertPalette(data.experts()).name(expert);
        return Texts.get("routing.cell.header", ExpertPalette.letter(expert), color);
    }
}
