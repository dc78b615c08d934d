package routescope.ui.export;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import routescope.app.Kept;
import routescope.app.Notice;
import routescope.app.Session;
import routescope.app.export.AtomicFile;
import routescope.app.export.MetricsCsv;
import routescope.app.export.MetricsJson;
import routescope.app.export.MomentSource;
import routescope.app.export.RoutingJson;
import routescope.app.file.FileMoments;
import routescope.core.data.DataSplit;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.run.Run;
import routescope.core.run.RunJson;
import routescope.core.run.Snapshot;
import routescope.ui.control.ClipboardPicture;
import routescope.ui.control.TaskModel;
import routescope.ui.dialog.Dialogs;
import routescope.ui.dialog.Dialogs.Purpose;
import routescope.ui.fx.Attempt;
import routescope.ui.fx.Background;
import routescope.ui.fx.FxThread;
import routescope.ui.fx.Shown;
import routescope.ui.text.Texts;
import routescope.viz.Animation;
import routescope.viz.AnimationOrder;
import routescope.viz.ExportView;
import routescope.viz.PictureOrder;
import routescope.viz.Pictures;

/**
 * Writes what is shown into files. Everything is painted and written off the FX thread; an animation is made from a copy
 * of the run, so that the open run trains on meanwhile and stays where it is.
 */
public final class ExportController implements AutoCloseable {
    private static final int WIDTH = 1200;
    private static final int QUICK_SCALE = 2;

    /** An animation that is cancelled removes its draft. */
    private static final long CLEAN_UP_MILLIS = 1500;

    private final Session session;
    private final Shown shown;
    private final Dialogs dialogs;
    private final ExportHost host;
    private final TaskModel task = new TaskModel();
    private final Background background = new Background("export");
    private final Background animations = new Background("animation");
    private volatile AtomicBoolean cancelled = new AtomicBoolean();

    /**
     * Makes the controller.
     *
     * @param session the session
     * @param shown what is shown
     * @param dialogs asks the user
     * @param host the window
     */
    public ExportController(Session session, Shown shown, Dialogs dialogs, ExportHost host) {
        this.session = session;
        this.shown = shown;
        this.dialogs = dialogs;
        this.host = host;
    }

    /** {@return the animation that is being made} */
    public TaskModel task() {
        return task;
    }

    /** Writes the configuration. */
    void configuration() {
        write(Purpose.CONFIGURATION, () -> utf8(RunJson.write(host.config())));
    }

    /** Writes the board as it is painted now. */
    void board() {
        PictureOrder order = order(ExportView.BOARD);
        write(Purpose.PICTURE, of(snapshot -> Pictures.png(snapshot, order, QUICK_SCALE)));
    }

    /** Asks for a view and writes a picture of it. */
    void picture() {
        PictureForm form = new PictureForm(views());
        if (dialogs.confirm(
                Texts.get("export.picture.title"),
                form.root(),
                Texts.get("export.choose.name"),
                new SimpleBooleanProperty(true))) {
            PictureOrder order = order(form.view());
            int scale = form.scale();
            if (form.isForClipboard()) {
                Snapshot now = snapshot();
                background.latest("copy", () -> Attempt.of(() -> Pictures.image(now, order, scale)), this::copied);
            } else if (form.isSvg()) {
                write(Purpose.VECTOR, of(snapshot -> Pictures.svg(snapshot, order, scale)));
            } else {
                write(Purpose.PICTURE, of(snapshot -> Pictures.png(snapshot, order, scale)));
            }
        }
    }

    /** Writes every measurement as a table. */
    void metricsTable() {
        write(Purpose.METRICS, of(snapshot -> utf8(MetricsCsv.text(snapshot.metrics()))));
    }

    /** Writes every measurement for programs. */
    void metricsJson() {
        write(Purpose.NUMBERS, of(snapshot -> utf8(MetricsJson.text(snapshot))));
    }

    /** Writes what the routers do with the probe images. */
    void routing() {
        write(Purpose.NUMBERS, of(snapshot -> utf8(RoutingJson.text(snapshot))));
    }

    private Supplier<byte[]> of(Function<Snapshot, byte[]> contents) {
        Snapshot now = snapshot();
        return () -> contents.apply(now);
    }

    private void write(Purpose purpose, Supplier<byte[]> contents) {
        dialogs.saveFile(purpose, host.suggestion())
                .ifPresent(file -> background.latest(
                        "write " + file,
                        () -> Attempt.of(() -> {
                            AtomicFile.write(file, contents.get());
                            return file;
                        }),
                        this::told));
    }

    // --- animations -------------------------------------------------------------------------------------------------

    /** Asks for a view and a range of steps, and makes an animation in the background. */
    void animation() {
        int last = snapshot().timeline().end();
        AnimationForm form = new AnimationForm(
                views(),
                last,
                shown.optionsProperty().get(),
                shown.themeProperty().get());
        if (dialogs.confirm(
                Texts.get("export.animation.title"),
                form.root(),
                Texts.get("export.choose.name"),
                form.goodProperty())) {
            Optional<Path> target = form.isSequence()
                    ? dialogs.saveFile(Purpose.SEQUENCE, host.suggestion() + "-frames")
                    : dialogs.saveFile(Purpose.ANIMATION, host.suggestion());
            target.ifPresent(file -> form.order().ifPresent(order -> animate(order, file, form.isSequence())));
        }
    }

    private void animate(AnimationOrder order, Path target, boolean sequence) {
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        task.begin(Texts.get("export.animating.text", String.valueOf(target.getFileName())), () -> stop.set(true));
        animations.latest("animation", () -> Attempt.of(() -> make(order, target, sequence, stop)), attempt -> {
            task.end();
            told(attempt);
        });
    }

    private Path make(AnimationOrder order, Path target, boolean sequence, AtomicBoolean stop) {
        Kept kept = Background.await(session.keep()).orElseThrow(ExportController::gone);
        DataSplit images = Background.await(session.images()).orElseThrow(ExportController::gone);
        if (!images.sourceHash().equals(kept.dataHash())) {
            throw gone();
        }
        try (Run run = new Run(kept.config(), images)) {
            run.recall(kept.past(), () -> !stop.get());
            MomentSource moments = new FileMoments(run, order.to(), step -> check(stop));
            Animation animation = new Animation(order, moments::at, (done, total) -> {
                FxThread.later(() -> task.doneProperty().set((double) done / total));
                return !stop.get();
            });
            if (sequence) {
                animation.pngSequence(target);
            } else {
                animation.gif(target);
            }
        }
        return target;
    }

    private static void check(AtomicBoolean stop) {
        if (stop.get()) {
            throw gone();
        }
    }

    private static RoutescopeException gone() {
        return new RoutescopeException(ErrorCode.CANCELLED, "The animation");
    }

    // --- around it --------------------------------------------------------------------------------------------------

    private void copied(Attempt<BufferedImage> attempt) {
        if (attempt.value() != null) {
            ClipboardPicture.copy(attempt.value());
            host.say(Texts.get("status.copied.text"));
        }
        tell(attempt.trouble());
    }

    private void told(Attempt<Path> attempt) {
        if (attempt.value() != null) {
            host.say(Texts.get("status.exported.text", String.valueOf(attempt.value())));
        }
        tell(attempt.trouble());
    }

    private void tell(@Nullable RoutescopeException trouble) {
        if (trouble != null) {
            boolean plain = trouble.code() == ErrorCode.CANCELLED;
            host.add(new Notice(
                    plain ? Notice.Kind.INFORMATION : Notice.Kind.ERROR,
                    trouble.code().name(),
                    trouble.sentence(),
                    trouble.hint(),
                    List.of()));
        }
    }

    private Snapshot snapshot() {
        return Objects.requireNonNull(shown.snapshotProperty().get(), "nothing is shown yet");
    }

    private List<ExportView> views() {
        return ExportView.of(snapshot().probe());
    }

    private PictureOrder order(ExportView view) {
        return new PictureOrder(
                view, shown.optionsProperty().get(), shown.themeProperty().get(), WIDTH);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Stops what is being made. */
    @Override
    public void close() {
        cancelled.set(true);
        animations.closeAfter(CLEAN_UP_MILLIS);
        background.closeAfter(CLEAN_UP_MILLIS);
    }
}
