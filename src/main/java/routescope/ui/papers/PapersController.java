package routescope.ui.papers;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import routescope.app.experiment.Experiments;
import routescope.core.data.DataConfig;
import routescope.core.experiment.FigureData;
import routescope.core.experiment.PaperRow;
import routescope.core.experiment.PaperRows;
import routescope.core.experiment.PapersPlan;
import routescope.ui.fx.Background;
import routescope.ui.text.Texts;

/** Reads what is kept of the papers' results whenever the page comes to the front. */
public final class PapersController implements AutoCloseable {
    private static final String JAR = "java -jar routescope.jar ";

    private final Outside outside;
    private final PapersModel model = new PapersModel();
    private final Background background = new Background("papers");
    private final BooleanProperty front = new SimpleBooleanProperty(this, "front");
    private final PapersView view;

    /**
     * What the page needs from outside.
     *
     * @param experiments knows what is kept
     * @param mnistFolder folder of the MNIST files, empty while nobody named one
     * @param open opens the lab of a row; told what is planned
     */
    public record Outside(
            Experiments experiments, Supplier<String> mnistFolder, BiConsumer<PaperRow, PapersPlan> open) {}

    /** Makes the page. @param outside what it needs */
    public PapersController(Outside outside) {
        this.outside = outside;
        view = new PapersView(model, this);
        front.subscribe(now -> {
            if (now) {
                boolean known = !outside.mnistFolder().get().isBlank();
                if (known && !model.mnistKnownProperty().get()) {
                    model.mnistProperty().set(true);
                }
                model.mnistKnownProperty().set(known);
                renew();
            }
        });
        model.mnistProperty().subscribe(this::renew);
    }

    /** {@return the page} */
    public Node root() {
        return view;
    }

    /** {@return whether the page is in front; nothing is read while it is not} */
    public BooleanProperty frontProperty() {
        return front;
    }

    /** Reads what is kept again. */
    void renew() {
        if (!front.get()) {
            return;
        }
        model.wordsProperty().set(Texts.get("papers.reading"));
        PapersPlan plan = plan();
        background.latest("kept", () -> PaperRows.of(outside.experiments().kept(plan)), this::show);
    }

    private PapersPlan plan() {
        String folder = outside.mnistFolder().get();
        DataConfig data =
                model.mnistProperty().get() && !folder.isBlank() ? FigureData.mnist(folder) : FigureData.digits();
        return PapersPlan.full(data);
    }

    private void show(List<PaperRow> rows) {
        model.rowsProperty().set(rows);
        long wanted = rows.stream().filter(row -> !row.isLeftOut()).count();
        long there = rows.stream().filter(row -> row.ours().count() > 0).count();
        model.wordsProperty().set(Texts.get("papers.there", there, wanted, rows.size() - wanted));
    }

    /** Opens the lab that measures a number. @param row which */
    void open(PaperRow row) {
        if (!row.isLeftOut()) {
            outside.open().accept(row, plan());
        }
    }

    /** Puts the command that measures a number onto the clipboard. @param row which */
    void copy(PaperRow row) {
        ClipboardContent content = new ClipboardContent();
        content.putString(JAR + row.command());
        Clipboard.getSystemClipboard().setContent(content);
        model.wordsProperty().set(Texts.get("papers.copied", row.command()));
    }

    /** Lets go of the thread. */
    @Override
    public void close() {
        background.close();
    }
}
