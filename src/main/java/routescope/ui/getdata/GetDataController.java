package routescope.ui.getdata;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import routescope.app.Notice;
import routescope.app.download.KnownSet;
import routescope.app.download.SetFetch;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.ui.control.TaskModel;
import routescope.ui.dialog.Dialogs;
import routescope.ui.dialog.Dialogs.Purpose;
import routescope.ui.fx.Attempt;
import routescope.ui.fx.Background;
import routescope.ui.fx.FxThread;
import routescope.ui.text.Texts;

/** Shows known sets of data, fetches those whose terms allow it, and opens what is there. */
public final class GetDataController implements AutoCloseable {
    private static final double NANOS = 1e9;
    private static final long MEGABYTE = 1 << 20;

    private final List<KnownSet> sets;
    private final SetFetch fetch;
    private final Dialogs dialogs;
    private final BiConsumer<KnownSet, Path> open;
    private final Consumer<Notice> notices;
    private final TaskModel task = new TaskModel();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private final Background background = new Background("get-data");
    private volatile AtomicBoolean stopped = new AtomicBoolean();

    /**
     * Makes the controller.
     *
     * @param sets the sets to show
     * @param fetch fetches one
     * @param dialogs asks the user
     * @param open opens a set that lies in a folder
     * @param notices takes what goes wrong
     */
    public GetDataController(
            List<KnownSet> sets,
            SetFetch fetch,
            Dialogs dialogs,
            BiConsumer<KnownSet, Path> open,
            Consumer<Notice> notices) {
        this.sets = List.copyOf(sets);
        this.fetch = fetch;
        this.dialogs = dialogs;
        this.open = open;
        this.notices = notices;
    }

    /** {@return what is being fetched} */
    public TaskModel task() {
        return task;
    }

    /** {@return how the fetching stands, in words} */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** Shows the page. */
    public void show() {
        dialogs.show(
                Texts.get("getData.title"),
                new GetDataView(sets.stream().map(SetCard::of).toList(), this).root());
    }

    /** Asks for a folder and fetches a set into it; one that lies there already is only opened. @param id which */
    void get(String id) {
        KnownSet set = find(id);
        if (!task.titleProperty().get().isEmpty()) {
            words.set(Texts.get("getData.busy"));
            return;
        }
        dialogs.folder(purpose(set)).ifPresent(folder -> get(set, folder));
    }

    private void get(KnownSet set, Path folder) {
        AtomicBoolean stop = new AtomicBoolean();
        stopped = stop;
        long begun = System.nanoTime();
        task.begin(Texts.get("getData.task", set.title()), () -> stop.set(true));
        words.set(Texts.get("getData.task", set.title()));
        background.latest(
                "fetch",
                () -> Attempt.of(() -> SetFetch.find(set, folder)
                        .orElseGet(() -> fetch.fetch(set, folder, (done, total) -> {
                            FxThread.later(() -> tell(done, total, begun));
                            return !stop.get();
                        }))),
                attempt -> {
                    task.end();
                    Path there = attempt.value();
                    if (there != null) {
                        words.set(Texts.get("getData.there", set.title(), there.toString()));
                        notices.accept(new Notice(
                                Notice.Kind.INFORMATION,
                                "GET_DATA",
                                Texts.get("getData.there", set.title(), there.toString()),
                                Texts.get("getData.there.hint"),
                                List.of()));
                    } else if (attempt.trouble() != null) {
                        tell(attempt.trouble());
                    }
                });
    }

    private void tell(long done, long total, long begun) {
        double share = total <= 0 ? Double.NaN : (double) done / total;
        task.doneProperty().set(share);
        double seconds = (System.nanoTime() - begun) / NANOS;
        double left = done <= 0 ? Double.NaN : seconds * (total - done) / done;
        words.set(
                Double.isNaN(left)
                        ? Texts.get("getData.megabytes", done / MEGABYTE, total / MEGABYTE)
                        : Texts.get("getData.left", done / MEGABYTE, total / MEGABYTE, Math.round(Math.ceil(left))));
    }

    private void tell(RoutescopeException trouble) {
        boolean plain = trouble.code() == ErrorCode.CANCELLED;
        words.set(plain ? Texts.get("getData.cancelled") : trouble.sentence() + " " + trouble.hint());
        if (!plain) {
            notices.accept(new Notice(
                    Notice.Kind.ERROR, trouble.code().name(), trouble.sentence(), trouble.hint(), List.of()));
        }
    }

    /** Asks for the folder of a set that is there, and opens it. @param id which */
    void choose(String id) {
        KnownSet set = find(id);
        dialogs.folder(purpose(set))
                .ifPresent(folder -> SetFetch.find(set, folder)
                        .ifPresentOrElse(
                                there -> {
                                    words.set(Texts.get("getData.opened", set.title()));
                                    open.accept(set, there);
                                },
                                () -> words.set(Texts.get("getData.missing", folder.toString(), set.title()))));
    }

    private KnownSet find(String id) {
        return sets.stream().filter(set -> set.id().equals(id)).findFirst().orElseThrow();
    }

    private static Purpose purpose(KnownSet set) {
        return "mnist".equals(set.id()) ? Purpose.MNIST : Purpose.PICTURES;
    }

    /** Stops fetching; what has come stays. */
    @Override
    public void close() {
        stopped.set(true);
        background.close();
    }
}
