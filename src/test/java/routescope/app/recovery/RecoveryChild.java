package routescope.app.recovery;

import java.nio.file.Path;
import java.util.Map;
import routescope.app.Kept;
import routescope.app.RunChange;
import routescope.app.SessionState;
import routescope.app.SessionView;
import routescope.app.Speed;
import routescope.app.TrainingSession;
import routescope.app.experiment.LabMemory;
import routescope.app.file.RunFileWriter;
import routescope.app.file.RunFiles;
import routescope.core.data.DataSources;
import routescope.core.run.Presets;
import routescope.core.run.RunConfig;
import routescope.core.run.Settings;

/** A process that trains, keeps a swap file and saves its run again and again, until it is killed. */
final class RecoveryChild {
    private RecoveryChild() {}

    /** Trains. @param args folder of swap files, run file, interval in milliseconds */
    public static void main(String[] args) {
        Path file = Path.of(args[1]);
        long interval = Long.parseLong(args[2]);
        TrainingSession session = new TrainingSession(new DataSources(), Speed.MAX);
        SwapFolder folder = new SwapFolder(Path.of(args[0]));
        SwapKeeper keeper = new SwapKeeper(
                folder,
                session,
                new LabMemory(),
                snapshot -> new byte[0],
                trouble -> System.out.println("trouble " + trouble.sentence()),
                interval);
        keeper.label("child", file.toString());
        session.open(config(), true);
        int round = 0;
        int reported = -1;
        while (true) {
            SessionView view = session.view();
            session.drawn(view.sequence());
            int step = view.snapshot() == null ? -1 : view.snapshot().position().step();
            if (view.state() == SessionState.RUNNING && step > reported) {
                reported = step;
                // Before it is asked for: what is reported here is never newer than what is kept next.
                System.out.println("step " + step + " " + System.nanoTime() / 1_000_000);
                if (round++ % 5 == 1) {
                    Kept kept = session.keep().join();
                    System.out.println("saving " + kept.past().step());
                    RunFileWriter.write(file, RunFiles.of(kept, Map.of(), new byte[0]));
                    System.out.println("saved " + kept.past().step());
                    // As a window does: it tells that it has saved, and looks for what others have left.
                    keeper.saved(kept);
                    if (!folder.offers().isEmpty()
                            || !new SwapFolder(Path.of(args[0])).offers().isEmpty()) {
                        System.out.println("trouble: my own run is offered to me");
                    }
                    session.edit(new RunChange.Note("notes", "round " + round));
                }
            }
            Thread.onSpinWait();
        }
    }

    static RunConfig config() {
        RunConfig config = Presets.find("digits-joint", null).config();
        for (Map.Entry<String, Object> value : Map.<String, Object>of(
                        "data.trainSamples", 100L, "data.testSamples", 40L, "training.epochs", 10_000L)
                .entrySet()) {
            config = Settings.find(value.getKey()).orElseThrow().with(config, value.getValue());
        }
        return config;
    }
}
