package routescope.core.run;

import org.jspecify.annotations.Nullable;
import routescope.core.data.ProbeImages;
import routescope.core.patch.PatchSet;
import routescope.core.train.TrainingEngine;

/** The images that the snapshots of a run show: test images, and the pictures of the user after them. */
final class ProbeSeats implements AutoCloseable {
    private final TrainingEngine engine;
    private final PatchSet test;
    private final int[] probes;
    private PatchSet images;
    private @Nullable Guests guests;
    private ProbePass pass;

    ProbeSeats(TrainingEngine engine, PatchSet test) {
        this.engine = engine;
        this.test = test;
        probes = ProbeImages.choose(test, Run.PROBES);
        images = test;
        pass = newPass();
    }

    /** {@return the test images, followed by the guests where there are some} */
    PatchSet images() {
        return images;
    }

    /** {@return the pass over what is shown, for the model as it is shaped now} */
    ProbePass pass() {
        if (!pass.fits(engine)) {
            pass.close();
            pass = newPass();
        }
        return pass;
    }

    /** Has other guests take the place of those there are. */
    void seat(@Nullable Guests pictures) {
        if (pictures != null && !pictures.fit(test)) {
            throw new IllegalArgumentException("the pictures are cut in another way than the images of the run");
        }
        guests = pictures;
        images = pictures == null ? test : pictures.after(test);
        pass.close();
        pass = newPass();
    }

    private ProbePass newPass() {
        int[] shown = guests == null ? probes : guests.shown(probes, test.size());
        return new ProbePass(images, shown, ProbePass.Models.of(engine));
    }

    @Override
    public void close() {
        pass.close();
    }
}
