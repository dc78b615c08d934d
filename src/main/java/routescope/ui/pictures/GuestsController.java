package routescope.ui.pictures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import routescope.app.Notice;
import routescope.app.Session;
import routescope.core.data.OpenedPicture;
import routescope.core.data.OpenedPictures;
import routescope.core.error.RoutescopeException;
import routescope.core.image.ImageDecoder;
import routescope.core.image.Preparation;
import routescope.core.patch.PatchSet;
import routescope.core.run.Guests;
import routescope.core.run.RunConfig;
import routescope.core.run.Snapshot;
import routescope.ui.control.NumberTable;
import routescope.ui.control.TableWindow;
import routescope.ui.control.TaskModel;
import routescope.ui.dialog.Dialogs;
import routescope.ui.dialog.Dialogs.Purpose;
import routescope.ui.fx.Attempt;
import routescope.ui.fx.Background;
import routescope.ui.fx.Debouncer;
import routescope.ui.fx.Selection;
import routescope.ui.fx.Shown;
import routescope.ui.text.Texts;

/**
 * Pictures of the user in the window: opened off the FX thread, put on the routing board as guests of the run, and
 * answered by the models of the moment that is shown. Only the FX thread may call it.
 */
public final class GuestsController implements GuestsGestures, AutoCloseable {
    private static final double QUIET_MILLIS = 250;

    private final Session session;
    private final Shown shown;
    private final Dialogs dialogs;
    private final Host host;
    private final GuestsModel model = new GuestsModel();
    private final Background background = new Background("guests");
    private final PictureOpening opening = new PictureOpening(this::preparation, this::opened);
    private final Debouncer renewing = new Debouncer(QUIET_MILLIS);
    private final Pasteboard pasteboard = new Pasteboard();
    private final Predictor predictor = new Predictor();
    private final GuestsView view;
    private AtomicBoolean stopped = new AtomicBoolean();
    private @Nullable RunConfig config;
    private int answered = -1;
    private boolean seating;

    /** The window as pictures of the user see it. */
    public interface Host {
        /** Shows a notice. @param notice the notice */
        void add(Notice notice);

        /** Brings the routing board to the front. */
        void openBoard();

        /** Brings the pictures to the front. */
        void openPictures();
    }

    /**
     * Makes the controller.
     *
     * @param session takes the guests
     * @param shown what all views of the window show
     * @param dialogs asks the user
     * @param host the window
     */
    public GuestsController(Session session, Shown shown, Dialogs dialogs, Host host) {
        this.session = session;
        this.shown = shown;
        this.dialogs = dialogs;
        this.host = host;
        view = new GuestsView(model, this, background);
        shown.snapshotProperty().subscribe(snapshot -> follow());
        // What was chosen is the row of another image now.
        shown.whichProperty().addListener(observable -> {
            shown.selectionProperty().set(Selection.EMPTY);
            seat();
        });
        model.chosenProperty().subscribe(this::decode);
    }

    /** {@return the pictures that are being opened} */
    public TaskModel task() {
        return opening.task();
    }

    /** {@return the table of the pictures} */
    public Node root() {
        return view;
    }

    // --- opening ----------------------------------------------------------------------------------------------------

    @Override
    public void open() {
        List<Path> files = dialogs.openFiles(Purpose.ROUTED);
        if (!files.isEmpty()) {
            route(files);
        }
    }

    @Override
    public void openFolder() {
        dialogs.folder(Purpose.ROUTED).ifPresent(folder -> route(List.of(folder)));
    }

    /** Routes what is on the clipboard: files, or a picture. */
    public void paste() {
        if (!pasteboard.take(opening.background(), this::route)) {
            host.add(GuestNotices.information(
                    "PASTE", Texts.get("guests.paste.nothing"), Texts.get("guests.paste.hint")));
        }
    }

    /**
     * Opens pictures, puts them on the board and asks the models; what comes while others are opened waits for them.
     *
     * @param paths files, and folders whose files are all taken
     */
    public void route(List<Path> paths) {
        opening.open(paths);
    }

    private void opened(Attempt<OpenedPictures> attempt) {
        OpenedPictures pictures = attempt.value();
        if (pictures != null) {
            take(pictures.preparation(), pictures);
        } else if (attempt.trouble() != null) {
            host.add(GuestNotices.of(attempt.trouble()));
        }
    }

    private void take(Preparation preparation, OpenedPictures pictures) {
        Set<Path> again = new HashSet<>();
        pictures.opened().forEach(picture -> again.add(picture.file()));
        List<PictureRow> rows = new ArrayList<>(model.rows());
        // What was prepared for another run is of no use for this one.
        rows.removeIf(row ->
                again.contains(row.picture().file()) || !row.preparation().equals(preparation));
        int seated =
                (int) rows.stream().filter(row -> row.onBoardProperty().get()).count();
        int room = Guests.MOST - seated;
        for (OpenedPicture picture : pictures.opened()) {
            PictureRow row = new PictureRow(picture, preparation);
            row.onBoardProperty().set(room-- > 0);
            row.onBoardProperty().addListener((observed, before, on) -> seatedByHand(row, on));
            rows.add(row);
        }
        model.rows().setAll(rows);
        model.skipped().setAll(pictures.skipped());
        answered = -1;
        if (!pictures.opened().isEmpty()) {
            arrange(pictures.opened().size());
        }
        host.add(GuestNotices.opened(pictures));
        follow();
        predict();
    }

    /** A few pictures are looked at on the board, many in the table. */
    private void arrange(int count) {
        boolean many = count > Guests.MOST;
        if (shown.whichProperty().get() == Guests.Which.PROBES) {
            shown.whichProperty().set(Guests.Which.GUESTS);
        }
        seat();
        if (many) {
            host.openPictures();
        } else {
            host.openBoard();
        }
    }

    @Override
    public void prepareAgain() {
        route(model.rows().stream().map(row -> row.picture().file()).toList());
    }

    @Override
    public void clear() {
        opening.stop();
        shown.selectionProperty().set(Selection.EMPTY);
        model.rows().clear();
        model.skipped().clear();
        answered = -1;
        seat();
        follow();
    }

    @Override
    public void showSkipped() {
        List<List<String>> rows = model.skipped().stream()
                .map(file -> List.of(file.file(), file.reason()))
                .toList();
        TableWindow.show(
                view,
                new NumberTable(
                        Texts.get("guests.skipped.title"),
                        List.of(Texts.get("guests.skipped.file"), Texts.get("guests.skipped.reason")),
                        rows),
                Texts.get("routing.table.copy"));
    }

    // --- the board --------------------------------------------------------------------------------------------------

    @Override
    public void seat(PictureRow row, boolean on) {
        row.onBoardProperty().set(on);
    }

    private void seatedByHand(PictureRow row, boolean on) {
        if (seating) {
            return;
        }
        if (!on) {
            shown.selectionProperty().set(Selection.EMPTY);
        }
        if (on && seated().size() > Guests.MOST) {
            seating = true;
            row.onBoardProperty().set(false);
            seating = false;
            host.add(GuestNotices.information("GUESTS", Texts.get("guests.most", Guests.MOST), ""));
            return;
        }
        seat();
    }

    private List<PictureRow> seated() {
        return model.rows().stream().filter(row -> row.onBoardProperty().get()).toList();
    }

    /** Tells the session who is on the board. */
    private void seat() {
        List<PictureRow> rows = seated();
        Snapshot now = shown.snapshotProperty().get();
        boolean fit = now != null && !rows.isEmpty() && fits(now, rows.get(0));
        shown.guestsProperty().set(fit ? rows.size() : 0);
        session.guests(
                fit && now != null
                        ? new Guests(set(now, rows), shown.whichProperty().get())
                        : null);
        words();
    }

    private static boolean fits(Snapshot now, PictureRow row) {
        return !now.test().signed()
                && now.test().grid().equals(row.preparation().patchGrid());
    }

    private static PatchSet set(Snapshot now, List<PictureRow> rows) {
        return OpenedPictures.patchSet(
                rows.get(0).preparation(),
                rows.stream().map(PictureRow::picture).toList(),
                now.test().classNames());
    }

    // --- the models -------------------------------------------------------------------------------------------------

    /** The run has moved on: another one wants its guests again, a moment that stays is asked. */
    private void follow() {
        Snapshot now = shown.snapshotProperty().get();
        if (now == null) {
            return;
        }
        if (config == null) {
            background.latest("warm", () -> Attempt.of(ImageDecoder::warmUp), done -> {});
        }
        boolean other = !now.config().equals(config);
        config = now.config();
        if (model.rows().isEmpty()) {
            words();
            return;
        }
        if (other) {
            answered = -1;
            seat();
        }
        words();
        if (answered != now.position().step() && !session.view().state().isPlaying()) {
            renewing.ask(this::predict);
        }
    }

    @Override
    public void predict() {
        Snapshot now = shown.snapshotProperty().get();
        List<PictureRow> rows = List.copyOf(model.rows());
        if (now == null || rows.isEmpty() || !fits(now, rows.get(0))) {
            return;
        }
        stopped.set(true);
        AtomicBoolean stop = new AtomicBoolean();
        stopped = stop;
        background.latest(
                "predict", () -> Attempt.of(() -> predictor.answers(now, rows, () -> !stop.get())), attempt -> {
                    List<PictureRow.Answer> answers = attempt.value();
                    if (answers == null
                            || rows.size() != model.rows().size()
                            || rows.get(0) != model.rows().get(0)) {
                        return;
                    }
                    for (int i = 0; i < rows.size(); i++) {
                        rows.get(i).answer(answers.get(i));
                    }
                    model.comparedProperty().set(now.comparison() != null);
                    answered = now.position().step();
                    words();
                });
    }

    private void words() {
        Snapshot now = shown.snapshotProperty().get();
        List<PictureRow> rows = model.rows();
        model.summaryProperty().set(rows.isEmpty() ? "" : Texts.get("guests.summary", rows.size(), seated().size()));
        boolean foreign = now != null && !rows.isEmpty() && !fits(now, rows.get(0));
        String obstacle = "";
        boolean again = false;
        if (foreign) {
            try {
                Guests.preparation(now);
                obstacle = Texts.get("guests.foreign");
                again = true;
            } catch (RoutescopeException e) {
                obstacle = e.sentence() + " " + e.hint();
            }
        }
        model.obstacleProperty().set(obstacle);
        model.foreignProperty().set(again);
        int step = now == null ? 0 : now.position().step();
        model.momentProperty()
                .set(
                        rows.isEmpty() || answered < 0
                                ? ""
                                : answered == step
                                        ? Texts.get("guests.moment.now", answered)
                                        : Texts.get("guests.moment.past", answered, step));
    }

    /** {@return what is done to pictures for the run that is open; null, and a notice says why, when it cannot take any} */
    private @Nullable Preparation preparation() {
        Snapshot now = shown.snapshotProperty().get();
        if (now == null) {
            host.add(GuestNotices.information("ROUTED", Texts.get("guests.early"), ""));
            return null;
        }
        try {
            return Guests.preparation(now);
        } catch (RoutescopeException e) {
            host.add(GuestNotices.of(e));
            return null;
        }
    }

    /** Opens the file of the chosen picture again, to show what was done to it. */
    private void decode(@Nullable PictureRow row) {
        model.decodedProperty().set(null);
        if (row != null) {
            background.latest(
                    "decode",
                    () -> Attempt.of(
                            () -> new ImageDecoder().decode(row.picture().file(), () -> false)),
                    model.decodedProperty()::set);
        }
    }

    /** Stops what is being opened and forgets pasted pictures. */
    @Override
    public void close() {
        stopped.set(true);
        renewing.cancel();
        opening.close();
        background.close();
        pasteboard.close();
    }
}
