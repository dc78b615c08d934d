package routescope.ui.shell;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import routescope.app.Session;
import routescope.app.experiment.SweepJob;
import routescope.core.experiment.CueSweep;
import routescope.core.run.RunConfig;
import routescope.ui.dialog.Dialogs;
import routescope.ui.fx.FrameLoop;
import routescope.ui.fx.Shown;
import routescope.ui.setup.SetupController;
import routescope.ui.spurious.CueForms;
import routescope.ui.spurious.SpuriousController;
import routescope.ui.spurious.SweepController;

/** The lab of cues with what it needs of the window. */
final class StudioCues implements AutoCloseable {
    private final CueForms forms;
    private final SweepController sweep;
    private final SpuriousController lab;

    /**
     * What the lab needs.
     *
     * @param session has the images of the run
     * @param shown what all views show
     * @param loop the clock of the window
     * @param dialogs asks the user
     * @param setup opens runs
     * @param main takes notices
     * @param sweeps starts a sweep on threads of its own
     * @param openImage shows a test image where its patches can be changed
     */
    record Around(
            Session session,
            Shown shown,
            FrameLoop loop,
            Dialogs dialogs,
            SetupController setup,
            MainController main,
            Function<CueSweep, SweepJob<CueSweep.Cell, CueSweep.Outcome>> sweeps,
            IntConsumer openImage) {}

    StudioCues(Around around) {
        forms = new CueForms(around.dialogs(), around.session()::images);
        sweep = new SweepController(around.shown(), around.loop(), around.sweeps(), opening(around.setup()));
        lab = new SpuriousController(
                new SpuriousController.Around(
                        around.shown(), forms, opening(around.setup()), around.main()::add, around.openImage()),
                sweep);
    }

    /** A configuration that is a preset is opened as that preset. */
    private static BiConsumer<String, RunConfig> opening(SetupController setup) {
        return (name, config) -> setup.model().presets().stream()
                .filter(preset -> preset.config().equals(config))
                .findFirst()
                .ifPresentOrElse(setup::choosePreset, () -> setup.chooseFile(name, config));
    }

    /** {@return the lab} */
    Node root() {
        return lab.root();
    }

    @Override
    public void close() {
        sweep.close();
        lab.close();
        forms.close();
    }
}
