package routescope.ui.shell;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import routescope.app.PictureRequest;
import routescope.app.PresetSamples;
import routescope.app.Session;
import routescope.app.Speed;
import routescope.app.TrainingSession;
import routescope.app.UiMeasurement;
import routescope.app.WindowLauncher;
import routescope.app.WindowOptions;
import routescope.app.experiment.CellStore;
import routescope.app.experiment.Experiments;
import routescope.app.settings.Folders;
import routescope.app.settings.LogFile;
import routescope.app.settings.PreferencesStore;
import routescope.app.start.Surroundings;
import routescope.core.data.DataSource;
import routescope.core.data.DataSources;
import routescope.core.run.Presets;
import routescope.core.run.RunConfig;

/** Opens the window on the JavaFX toolkit. Found by the service loader, so that nothing else names the toolkit. */
public final class FxWindowLauncher implements WindowLauncher {
    private static final long SAVE_DELAY_MILLIS = 1000;

    /** Makes a launcher; the toolkit does not start yet. */
    public FxWindowLauncher() {
        // the methods start the toolkit
    }

    @Override
    public int open(WindowOptions options) {
        Folders folders = folders();
        Optional<Path> log = LogFile.open(folders.state());
        Troubles troubles = new Troubles();
        PreferencesStore store = new PreferencesStore(folders.settings(), SAVE_DELAY_MILLIS, troubles);
        DataSource data = new DataSources();
        Session session = new TrainingSession(data, store.load().speed(), true);
        session.open(
                FirstChoice.of(store.get(), Presets.all(options.mnistFolder().orElse(null)))
                        .config(),
                false);
        FxHost host = new FxHost();
        host.run(done -> {
            Stage stage = new Stage();
            Studio studio = new Studio(
                    stage,
                    new Studio.Outside(
                            session,
                            store,
                            new PresetSamples(data)::sample,
                            log.map(file -> folders.state()),
                            Optional.empty(),
                            Optional.of(folders.recovery()),
                            Experiments.besideWindow(data, CellStore.in(folders.cells()))));
            Thread.setDefaultUncaughtExceptionHandler(new UncaughtErrors(studio.main()::internalError));
            troubles.tellTo(studio::tell);
            stage.setOnHidden(event -> done.run());
            options.pending()
                    .ifPresent(pending ->
                            UnpackingProgress.follow(pending, studio.main().model()));
            studio.open(options.mnistFolder(), options.file());
        });
        session.close();
        store.close();
        return 0;
    }

    @Override
    public UiMeasurement measure(RunConfig config, int seconds) {
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        AtomicReference<UiMeasurement> result = new AtomicReference<>();
        withStudio(config, (studio, done) -> {
            studio.main().setSpeed(Speed.MAX);
            new WindowBench(studio, seconds, started, measured -> {
                        result.set(measured);
                        done.run();
                    })
                    .start();
            studio.open(config, true);
        });
        return Objects.requireNonNull(result.get(), "the window was closed before it was measured");
    }

    @Override
    public void picture(PictureRequest request) {
        withStudio(request.config(), (studio, done) -> new WindowPicture(studio, request, done).start());
    }

    /** What to do with a window, on the FX thread. */
    private interface Task {
        void begin(Studio studio, Runnable done);
    }

    /** A window that remembers nothing; the session loads while the toolkit starts. */
    private static void withStudio(RunConfig config, Task task) {
        DataSource data = new DataSources();
        Session session = new TrainingSession(data, Speed.MAX, true);
        session.open(config, false);
        PreferencesStore store = new PreferencesStore(folders().settings(), Long.MAX_VALUE / 2, trouble -> {});
        FxHost host = new FxHost();
        host.run(done -> {
            Studio studio = new Studio(
                    new Stage(),
                    new Studio.Outside(
                            session,
                            store,
                            new PresetSamples(data)::sample,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Experiments.besideWindow(data, CellStore.none())));
            task.begin(studio, () -> {
                studio.loop().stop();
                done.run();
            });
        });
        session.close();
    }

    private static Folders folders() {
        return Folders.of(
                Surroundings.of(System.getProperties(), System.getenv()),
                Optional.ofNullable(System.getProperty(Folders.PROPERTY)));
    }
}
