package routescope.core.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import routescope.core.data.DataSources;
import routescope.core.data.LoadProgress;
import routescope.core.data.OpenedPicture;
import routescope.core.data.OpenedPictures;
import routescope.core.image.Damage;
import routescope.core.image.Preparation;
import routescope.core.random.Seeds;

/** Runs with pictures of a user beside their probe images, the same ones every time. */
public final class GuestSnapshots {
    private GuestSnapshots() {}

    /** {@return a run of a preset made small, at its start} */
    public static Run open(String preset) {
        RunConfig config = Presets.find(preset, null).config();
        for (String change : new String[] {"data.trainSamples=60", "data.testSamples=130", "training.epochs=6"}) {
            String[] parts = change.split("=", 2);
            Setting setting = Settings.find(parts[0]).orElseThrow();
            config = setting.with(config, setting.parse(parts[1]));
        }
        return new Run(config, new DataSources().load(config.data(), new Seeds(config.seed()), LoadProgress.NONE));
    }

    /** {@return pictures of noise that fit a run, called pic-1.png, pic-2.png, ...} */
    public static Guests guests(Run run, int count, Guests.Which which) {
        Preparation preparation = Guests.preparation(run.snapshot());
        Random random = new Random(11);
        List<OpenedPicture> pictures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] values = new float
                    [preparation.side()
                            * preparation.side()
                            * preparation.tint().channels()];
            for (int j = 0; j < values.length; j++) {
                values[j] = random.nextFloat();
            }
            pictures.add(new OpenedPicture(
                    Path.of("pic-" + (i + 1) + ".png"), 9, 9, preparation.cut(values), Damage.NONE, List.of()));
        }
        return new Guests(
                OpenedPictures.patchSet(preparation, pictures, run.data().test().classNames()), which);
    }

    /** {@return a moment of a run with 16 probe images and two pictures} */
    public static Snapshot of(String preset, int phases) {
        try (Run run = open(preset)) {
            for (int i = 0; i < 7; i++) {
                run.step();
            }
            run.setGuests(guests(run, 2, Guests.Which.BOTH));
            for (int i = 0; i < phases; i++) {
                run.stepPhase();
            }
            return run.snapshot();
        }
    }
}
