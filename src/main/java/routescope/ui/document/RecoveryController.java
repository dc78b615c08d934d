package routescope.ui.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import routescope.app.Notice;
import routescope.app.Session;
import routescope.app.experiment.LabMemory;
import routescope.app.recovery.SwapFolder;
import routescope.app.recovery.SwapKeeper;
import routescope.core.error.RoutescopeException;
import routescope.ui.fx.Background;
import routescope.ui.fx.FxThread;
import routescope.ui.text.Texts;
import routescope.viz.Thumbnails;

/** Keeps the swap file of a window, and offers what other windows have left behind. To be used on the FX thread. */
public final class RecoveryController implements AutoCloseable {
    private final SwapFolder folder;
    private final SwapKeeper keeper;
    private final Background background = new Background("recovery");
    private final DocumentController document;
    private final DocumentHost host;
    private final ObservableList<SwapFolder.Offer> offers = FXCollections.observableArrayList();

    /**
     * Begins to keep the swap file of a window.
     *
     * @param path folder of the swap files
     * @param session whose run is kept
     * @param labs the experiments of the labs, kept with it
     * @param document the file of the run
     * @param host the window
     */
    public RecoveryController(
            Path path, Session session, LabMemory labs, DocumentController document, DocumentHost host) {
        this.document = document;
        this.host = host;
        folder = new SwapFolder(path);
        keeper = new SwapKeeper(
                folder,
                session,
                labs,
                Thumbnails::png,
                trouble -> FxThread.later(() -> tell(trouble)),
                SwapKeeper.MINUTE_MILLIS);
        document.model().nameProperty().subscribe(name -> label());
        document.model().pathProperty().subscribe(file -> label());
        document.onSaved(keeper::saved);
    }

    /** {@return what is offered, newest first; live} */
    public ObservableList<SwapFolder.Offer> offers() {
        return offers;
    }

    /** Looks for what other windows have left behind. */
    public void look() {
        background.latest("offers", folder::offers, offers::setAll);
    }

    /** Opens a run as it was left, in place of the run that is open. */
    void restore(SwapFolder.Offer offer) {
        document.restore(offer.file(), offer.name(), offer.origin(), () -> {
            keeper.restored(offer);
            offers.remove(offer);
        });
    }

    /** Does not offer a run again. */
    void skip(SwapFolder.Offer offer) {
        offers.remove(offer);
        background.latest("skip " + offer.file(), () -> done(() -> folder.skip(offer)), done -> {});
    }

    /** Removes a run for good. */
    void delete(SwapFolder.Offer offer) {
        offers.remove(offer);
        background.latest("delete " + offer.file(), () -> done(() -> folder.delete(offer)), done -> {});
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }

    private void label() {
        Path file = document.model().pathProperty().get();
        keeper.label(
                document.model().nameProperty().get(),
                Optional.ofNullable(file).map(Path::toString).orElse(""));
    }

    private void tell(RoutescopeException trouble) {
        host.add(new Notice(
                Notice.Kind.WARNING,
                "RECOVERY_NOT_KEPT",
                Texts.get("recovery.trouble.sentence", trouble.sentence()),
                Texts.get("recovery.trouble.hint"),
                List.of()));
    }

    /** Ends: the window is closed as it should be, and nothing is left behind. */
    @Override
    public void close() {
        keeper.close();
        background.close();
    }
}
