package routescope.ui.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import routescope.app.Notice;
import routescope.core.data.FolderInventory;
import routescope.core.data.ImageItem;
import routescope.core.data.ImageLayout;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.image.DecodedImage;
import routescope.core.image.ImageDecoder;
import routescope.core.run.Presets;
import routescope.core.run.RunConfig;
import routescope.ui.control.TaskModel;
import routescope.ui.dialog.Dialogs;
import routescope.ui.dialog.Dialogs.Purpose;
import routescope.ui.fx.Attempt;
import routescope.ui.fx.Background;
import routescope.ui.fx.FxThread;
import routescope.ui.text.Texts;

/** Looks through a folder of pictures, shows what it holds and how they are prepared, and trains on them. */
public final class PicturesController implements AutoCloseable {
    private final Dialogs dialogs;
    private final BiConsumer<String, RunConfig> train;
    private final Consumer<Notice> notices;
    private final TaskModel task = new TaskModel();
    private final Background background = new Background("pictures");
    private volatile AtomicBoolean stopped = new AtomicBoolean();

    /** What was found, and the first picture of it that can be opened. */
    private record Found(FolderInventory inventory, Optional<DecodedImage> example) {}

    /**
     * Makes the controller.
     *
     * @param dialogs asks the user
     * @param train opens a run of this name and configuration
     * @param notices takes what goes wrong
     */
    public PicturesController(Dialogs dialogs, BiConsumer<String, RunConfig> train, Consumer<Notice> notices) {
        this.dialogs = dialogs;
        this.train = train;
        this.notices = notices;
    }

    /** {@return the folder that is being looked through} */
    public TaskModel task() {
        return task;
    }

    /** Asks for a folder and looks through it. */
    public void open() {
        dialogs.folder(Purpose.PICTURES).ifPresent(this::open);
    }

    /** Looks through a folder, or through the one that a file lies in. @param path the folder or file */
    public void open(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        open(Files.isRegularFile(path) && parent != null ? parent : path, "");
    }

    private void open(Path folder, String label) {
        AtomicBoolean stop = new AtomicBoolean();
        stopped = stop;
        String name =
                Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse(folder.toString());
        task.begin(Texts.get("pictures.looking.text", name), () -> stop.set(true));
        background.latest("look", () -> Attempt.of(() -> look(folder, label, stop)), attempt -> {
            task.end();
            Found found = attempt.value();
            if (found != null) {
                show(folder, name, found);
            } else if (attempt.trouble() != null) {
                tell(attempt.trouble());
            }
        });
    }

    private Found look(Path folder, String label, AtomicBoolean stop) {
        FolderInventory inventory = FolderInventory.take(folder, ImageLayout.of(folder), label, (done, total) -> {
            FxThread.later(() -> task.doneProperty().set(total <= 0 ? Double.NaN : (double) done / total));
            return !stop.get();
        });
        return new Found(inventory, example(inventory, stop));
    }

    /** Records of CIFAR-10 are no files: they are shown once the run is open. */
    private static Optional<DecodedImage> example(FolderInventory inventory, AtomicBoolean stop) {
        ImageDecoder decoder = new ImageDecoder();
        for (ImageItem item : inventory.listing().items()) {
            if (item.record() < 0) {
                Attempt<DecodedImage> attempt = Attempt.of(
                        () -> decoder.decode(inventory.listing().folder().resolve(item.file()), stop::get));
                if (attempt.value() != null) {
                    return Optional.of(attempt.value());
                }
            }
        }
        return Optional.empty();
    }

    private void show(Path folder, String name, Found found) {
        InventoryForm form = new InventoryForm(found.inventory(), found.example(), background);
        if (dialogs.confirm(
                Texts.get("pictures.title", name),
                form.root(),
                Texts.get("pictures.train.name"),
                form.goodProperty())) {
            form.otherLabel()
                    .ifPresentOrElse(
                            label -> open(folder, label),
                            () -> form.config().ifPresent(config -> train.accept(name, Presets.forImages(config))));
        }
    }

    private void tell(RoutescopeException trouble) {
        boolean plain = trouble.code() == ErrorCode.CANCELLED;
        notices.accept(new Notice(
                plain ? Notice.Kind.INFORMATION : Notice.Kind.ERROR,
                trouble.code().name(),
                trouble.sentence(),
                trouble.hint(),
                List.of()));
    }

    /** Stops looking. */
    @Override
    public void close() {
        stopped.set(true);
        background.close();
    }
}
