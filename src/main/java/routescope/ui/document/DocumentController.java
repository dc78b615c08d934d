package routescope.ui.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import routescope.app.Kept;
import routescope.app.Notice;
import routescope.app.RunChange;
import routescope.app.RunImages;
import routescope.app.Session;
import routescope.app.SessionView;
import routescope.app.file.RunFile;
import routescope.app.file.RunFileReader;
import routescope.app.file.RunFileWriter;
import routescope.app.file.RunFiles;
import routescope.app.file.RunPeek;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.run.RunConfig;
import routescope.core.run.Snapshot;
import routescope.ui.control.TaskModel;
import routescope.ui.dialog.Dialogs;
import routescope.ui.dialog.Dialogs.Purpose;
import routescope.ui.fx.Attempt;
import routescope.ui.fx.Background;
import routescope.ui.text.Texts;
import routescope.viz.Thumbnails;

/**
 * Opens and saves the run of a window. Files are read and written off the FX thread, and training goes on meanwhile. What
 * fails leaves the open run and the files as they were.
 */
public final class DocumentController implements AutoCloseable {
    private static final String READING = "read";
    private static final String OPENING = "open";
    private static final String WRITING = "write";

    private final DocumentModel model = new DocumentModel();
    private final TaskModel task = new TaskModel();
    private final RecentRuns recent = new RecentRuns();
    private final SavedState saved = new SavedState();
    private final Background files = new Background("files");
    private final Session session;
    private final Dialogs dialogs;
    private final DocumentHost host;
    private Consumer<Kept> whenSaved = kept -> {};
    private @Nullable Reading missingData;

    /**
     * Makes the document of a window; its run has no file yet.
     *
     * @param session the session
     * @param dialogs asks the user
     * @param host the window
     */
    public DocumentController(Session session, Dialogs dialogs, DocumentHost host) {
        this.session = session;
        this.dialogs = dialogs;
        this.host = host;
        model.busyProperty().bind(task.titleProperty());
    }

    /** {@return what the window knows of the file} */
    public DocumentModel model() {
        return model;
    }

    /** {@return what is being read or written} */
    public TaskModel task() {
        return task;
    }

    /** {@return the files that were open last} */
    public RecentRuns recent() {
        return recent;
    }

    /** Has somebody told each time the run is as its file has it. @param told gets the run */
    void onSaved(Consumer<Kept> told) {
        whenSaved = told;
    }

    /** Brings the model up to date: to be called once a frame. */
    public void poll() {
        SessionView view = session.view();
        model.dirtyProperty().set(saved.isDirty(view, host.experiments(), System.nanoTime()));
        model.openProperty().set(view.snapshot() != null);
        model.notesProperty().set(view.notes());
        model.nameProperty().set(model.fileName().isEmpty() ? host.runName() : model.fileName());
    }

    /** Changes the notes. @param text the notes */
    public void changeNotes(String text) {
        if (!text.equals(session.view().notes())) {
            session.edit(new RunChange.Note(Texts.get("document.edit.notes"), text));
        }
    }

    // --- opening ----------------------------------------------------------------------------------------------------

    /** Asks for a file and opens it. */
    public void open() {
        whenSafe(() -> dialogs.openFile(Purpose.RUN).ifPresent(this::read));
    }

    /** Opens a file. @param file the file */
    public void open(Path file) {
        whenSafe(() -> read(file));
    }

    private void read(Path file) {
        read(new Reading(file, nameOf(file), file, () -> {}), "");
    }

    /**
     * Opens a run that another window has left behind; it counts as unsaved.
     *
     * @param swap where it is kept
     * @param name what it was called
     * @param origin the run file it belonged to, empty when it had none
     * @param then what to do once it is open
     */
    void restore(Path swap, String name, String origin, Runnable then) {
        Path file = origin.isEmpty() ? null : Path.of(origin);
        whenSafe(() -> read(new Reading(swap, name, file, then), ""));
    }

    /** Asks where the images of the run are that could not be opened, and opens it with them. */
    public void locateData() {
        Reading waiting = missingData;
        if (waiting != null) {
            dialogs.folder(Purpose.MNIST).ifPresent(folder -> read(waiting, folder.toString()));
        }
    }

    /** What is read: a file, what to call it, the file it is saved into later, and what to do when it is open. */
    private record Reading(Path file, String name, @Nullable Path target, Runnable then) {

        boolean isRestored() {
            return !file.equals(target);
        }
    }

    private void read(Reading reading, String folder) {
        task.begin(Texts.get("document.opening.text", reading.name()), this::cancel);
        files.latest(READING, () -> Attempt.of(() -> RunFileReader.read(reading.file())), attempt -> {
            task.end();
            RunFile found = attempt.value();
            if (found != null) {
                show(reading, found, folder);
            } else if (attempt.trouble() != null) {
                tell(attempt.trouble());
            }
        });
    }

    /** Stops reading a file; what is open stays. */
    public void cancel() {
        files.latest(READING, () -> true, done -> {});
        task.end();
    }

    private void show(Reading reading, RunFile found, String folder) {
        Optional<RunConfig> config = placed(found.config(), folder);
        if (config.isEmpty()) {
            missingData = reading;
            host.add(new Notice(
                    Notice.Kind.WARNING,
                    "RUN_DATA_MISSING",
                    Texts.get(
                            "document.data.sentence",
                            reading.name(),
                            RunImages.folder(found.config().data())),
                    Texts.get("document.data.hint"),
                    List.of(Notice.Way.LOCATE)));
            return;
        }
        Kept inFile = RunFiles.kept(found);
        Kept kept = new Kept(config.get(), inFile.past(), inFile.notes(), inFile.dataHash(), null);
        files.latest(OPENING, () -> Background.await(session.open(kept)).orElse(false), done -> {
            // The session says why not; where only the images are missing, they can be pointed to.
            missingData = done ? null : reading;
            if (done) {
                opened(reading, inFile, config.get());
                host.show(found.view(), () -> saved.restored(host.experiments()));
                if (found.newerFormat()) {
                    readOnly(reading.file());
                }
            }
        });
    }

    private void opened(Reading reading, Kept inFile, RunConfig config) {
        model.pathProperty().set(reading.target());
        model.readOnlyProperty().set(false);
        host.adopt(reading.name(), config);
        if (reading.isRestored()) {
            saved.changed(inFile);
            host.say(Texts.get("document.restored.text", reading.name()));
        } else {
            saved.saved(inFile, host.experiments());
            whenSaved.accept(inFile);
            recent.add(reading.file());
            host.say(Texts.get("document.opened.text", reading.name()));
        }
        poll();
        reading.then().run();
    }

    /** What this version does not know of a newer file would be lost if it were written over. */
    private void readOnly(Path file) {
        model.readOnlyProperty().set(true);
        host.add(new Notice(
                Notice.Kind.INFORMATION,
                "RUN_FILE_READ_ONLY",
                Texts.get("document.newer.sentence", nameOf(file)),
                Texts.get("document.newer.hint"),
                List.of()));
    }

    /** {@return the configuration with a folder in which its images can be, or nothing when none is known} */
    private Optional<RunConfig> placed(RunConfig config, String folder) {
        if (!RunImages.needsFolder(config.data())) {
            return Optional.of(config);
        }
        List<String> places =
                folder.isBlank() ? List.of(RunImages.folder(config.data()), host.dataFolder()) : List.of(folder);
        return places.stream()
                .filter(place -> !place.isBlank() && Files.isDirectory(Path.of(place)))
                .findFirst()
                .map(place -> RunImages.at(config, Path.of(place)));
    }

    // --- saving -----------------------------------------------------------------------------------------------------

    /** Writes the run into its file; asks for one when it has none. */
    public void save() {
        save(() -> {});
    }

    /** Asks for a file, writes the run into it, and goes on with that file. */
    public void saveAs() {
        saveAs(() -> {});
    }

    /** Asks for a file and writes the run into it; the file of the run stays what it is. */
    public void saveCopy() {
        askWhere(Texts.get("document.copy.name", suggestion()))
                .ifPresent(file -> write(file, kept -> host.say(Texts.get("document.copied.text", nameOf(file)))));
    }

    private void save(Runnable then) {
        Path file = model.pathProperty().get();
        if (file == null || model.readOnlyProperty().get()) {
            saveAs(then);
        } else {
            writeAsDocument(file, then);
        }
    }

    private void saveAs(Runnable then) {
        askWhere(suggestion()).ifPresent(file -> writeAsDocument(file, then));
    }

    private Optional<Path> askWhere(String suggestion) {
        return dialogs.saveFile(Purpose.RUN, suggestion);
    }

    private void writeAsDocument(Path file, Runnable then) {
        Object labs = host.experiments();
        write(file, kept -> {
            saved.saved(kept, labs);
            whenSaved.accept(kept);
            model.pathProperty().set(file);
            model.readOnlyProperty().set(false);
            recent.add(file);
            host.say(Texts.get("document.saved.text", nameOf(file)));
            poll();
            then.run();
        });
    }

    private void write(Path file, Consumer<Kept> done) {
        task.begin(Texts.get("document.saving.text", nameOf(file)), () -> {});
        Map<String, String> view = new LinkedHashMap<>(host.view());
        files.latest(
                WRITING,
                () -> Attempt.of(() -> {
                    Kept kept = keep();
                    Snapshot picture = kept.picture();
                    view.putAll(host.labs());
                    byte[] thumbnail = picture == null ? new byte[0] : Thumbnails.png(picture);
                    RunFileWriter.write(file, RunFiles.of(kept, view, thumbnail));
                    return kept;
                }),
                attempt -> {
                    task.end();
                    if (attempt.value() != null) {
                        done.accept(attempt.value());
                    } else if (attempt.trouble() != null) {
                        tell(attempt.trouble());
                    }
                });
    }

    private Kept keep() {
        return Background.await(session.keep())
                .orElseThrow(() -> new RoutescopeException(ErrorCode.CANCELLED, "Saving"));
    }

    /** {@return the small picture in a run file, if there is one} @param file the file; read at once */
    Optional<byte[]> thumbnail(Path file) {
        return RunPeek.of(file).map(RunPeek::thumbnail).filter(png -> png.length > 0);
    }

    private String suggestion() {
        String name = model.fileName();
        if (!name.isEmpty()) {
            return name.endsWith("." + Purpose.RUN.extension())
                    ? name.substring(0, name.length() - Purpose.RUN.extension().length() - 1)
                    : name;
        }
        return "run";
    }

    // --- leaving ----------------------------------------------------------------------------------------------------

    /**
     * Does something that ends the open run: at once when nothing would be lost, else when the user has saved it or does
     * not want to. Training goes on while the user is asked.
     *
     * @param then what to do
     */
    public void whenSafe(Runnable then) {
        poll();
        if (!model.dirtyProperty().get()) {
            then.run();
            return;
        }
        String name = model.fileName().isEmpty() ? Texts.get("document.unnamed.name") : model.fileName();
        switch (dialogs.askToSave(name)) {
            case SAVE -> save(then);
            case DISCARD -> then.run();
            case CANCEL -> {}
        }
    }

    private void tell(RoutescopeException trouble) {
        host.add(new Notice(Notice.Kind.ERROR, trouble.code().name(), trouble.sentence(), trouble.hint(), List.of()));
    }

    private static String nameOf(Path file) {
        return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse(file.toString());
    }

    /** Lets go of the thread that reads and writes. */
    @Override
    public void close() {
        files.close();
    }
}
