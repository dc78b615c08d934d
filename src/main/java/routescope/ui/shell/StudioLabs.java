package routescope.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import routescope.app.Notice;
import routescope.app.Session;
import routescope.app.experiment.Experiments;
import routescope.app.experiment.LabMemory;
import routescope.core.error.RoutescopeException;
import routescope.core.experiment.PaperRow;
import routescope.core.experiment.PapersPlan;
import routescope.core.patch.Truth;
import routescope.core.run.RunConfig;
import routescope.core.run.Snapshot;
import routescope.ui.action.ActionMenu;
import routescope.ui.cluster.ClusterController;
import routescope.ui.dialog.Dialogs;
import routescope.ui.fx.Background;
import routescope.ui.fx.FrameLoop;
import routescope.ui.fx.Shown;
import routescope.ui.gating.GatingController;
import routescope.ui.papers.PapersController;
import routescope.ui.setup.SetupController;
import routescope.ui.spurious.CueForms;
import routescope.ui.spurious.SpuriousController;
import routescope.ui.spurious.SweepController;
import routescope.ui.sweep.FiguresController;
import routescope.ui.text.Texts;
import routescope.ui.whatif.WhatIfController;

/** The labs of the window, each a tab in the middle. */
final class StudioLabs implements AutoCloseable {
    private final WhatIfController whatIf;
    private final CueForms forms;
    private final SweepController sweep;
    private final SpuriousController cues;
    private final FiguresController figures;
    private final PapersController papers;
    private final Experiments experiments;
    private final Background background = new Background("labs");
    private final GatingController gating;
    private final ClusterController clusters;
    private boolean toldTrouble;

    /**
     * What the labs work with.
     *
     * @param session trains
     * @param shown what all views of the window show together
     * @param loop the clock of the window
     * @param dialogs asks the user
     * @param setup opens runs
     * @param main takes what goes wrong
     * @param experiments starts experiments on threads of their own
     */
    record Around(
            Session session,
            Shown shown,
            FrameLoop loop,
            Dialogs dialogs,
            SetupController setup,
            MainController main,
            Experiments experiments) {}

    /**
     * Makes the labs.
     *
     * @param around what they work with
     * @param tabs the middle of the window
     */
    StudioLabs(Around around, CenterTabs tabs) {
        Shown shown = around.shown();
        experiments = around.experiments();
        whatIf = new WhatIfController(
                shown,
                new WhatIfController.Outside(
                        () -> Background.await(around.session().images()), around.dialogs(), around.main()::add));
        forms = new CueForms(
                around.dialogs(), () -> Background.await(around.session().images()));
        BiConsumer<String, RunConfig> opening = opening(around.setup());
        sweep = new SweepController(shown, around.loop(), around.experiments()::cues, opening);
        cues = new SpuriousController(
                new SpuriousController.Around(shown, forms, opening, around.main()::add, image -> {
                    whatIf.open(image, cuePatch(shown.snapshotProperty().get(), image));
                    tabs.open(CenterTabs.Place.WHAT_IF);
                }),
                sweep);
        figures = new FiguresController(
                shown,
                around.loop(),
                new FiguresController.Outside(
                        around.experiments(),
                        around.setup().model().mnistFolderProperty()::get,
                        opening,
                        around.dialogs()));
        Consumer<String> said = around.main().model().messageProperty()::set;
        gating = new GatingController(new GatingController.Around(
                shown, around.loop(), around.dialogs(), around.main()::add, said, around.experiments()));
        clusters = new ClusterController(new ClusterController.Around(
                shown, around.loop(), around.dialogs(), around.main()::add, said, around.experiments()));
        around.loop().onUpdate(() -> tellTrouble(around.main()));
        papers = new PapersController(new PapersController.Outside(
                around.experiments(),
                around.setup().model().mnistFolderProperty()::get,
                (row, plan) -> tabs.open(lab(row, plan))));
    }

    /** Results that could not be kept are good all the same, but would be computed again: told once. */
    private void tellTrouble(MainController main) {
        Optional<RoutescopeException> trouble =
                toldTrouble ? Optional.empty() : experiments.store().trouble();
        trouble.ifPresent(why -> {
            toldTrouble = true;
            main.add(new Notice(
                    Notice.Kind.WARNING,
                    "RESULTS_NOT_KEPT",
                    Texts.get("labs.trouble.sentence", why.sentence()),
                    why.hint(),
                    List.of()));
        });
    }

    /** {@return the lab that measures a number of the papers, with its experiment shown in it} */
    private CenterTabs.Place lab(PaperRow row, PapersPlan plan) {
        plan.figure(row).ifPresent(figures::show);
        plan.table(row).ifPresent(clusters::show);
        plan.entropy(row).ifPresent(clusters::show);
        plan.rates(row).ifPresent(gating::show);
        if (row.paper() == 1) {
            return CenterTabs.Place.FIGURES;
        }
        return row.paper() == 2 ? CenterTabs.Place.CLUSTER : CenterTabs.Place.GATING;
    }

    /** A configuration that is a preset is opened as that preset. */
    private static BiConsumer<String, RunConfig> opening(SetupController setup) {
        return (name, config) -> setup.model().presets().stream()
                .filter(preset -> preset.config().equals(config))
                .findFirst()
                .ifPresentOrElse(setup::choosePreset, () -> setup.chooseFile(name, config));
    }

    /** {@return the first patch of an image that carries the cue, else its first one} */
    private static int cuePatch(@Nullable Snapshot snapshot, int image) {
        if (snapshot != null) {
            for (int patch = 0; patch < snapshot.test().grid().patches(); patch++) {
                if (snapshot.test().truth(image, patch) == Truth.SPURIOUS) {
                    return patch;
                }
            }
        }
        return 0;
    }

    /** {@return what can be done in the labs} */
    List<ActionMenu> menus() {
        return List.of(whatIf.menu());
    }

    /** Puts the labs into the middle of the window. @param tabs what stands there */
    void addTo(CenterTabs tabs) {
        tabs.add(CenterTabs.Place.WHAT_IF, whatIf.root());
        tabs.follow(CenterTabs.Place.WHAT_IF, whatIf.activeProperty());
        tabs.add(CenterTabs.Place.SPURIOUS, cues.root());
        tabs.add(CenterTabs.Place.FIGURES, figures.root());
        tabs.add(CenterTabs.Place.GATING, gating.root());
        tabs.follow(CenterTabs.Place.GATING, gating.frontProperty());
        tabs.add(CenterTabs.Place.CLUSTER, clusters.root());
        tabs.follow(CenterTabs.Place.CLUSTER, clusters.frontProperty());
        tabs.add(CenterTabs.Place.PAPERS, papers.root());
        tabs.follow(CenterTabs.Place.PAPERS, papers.frontProperty());
    }

    /** {@return what the labs started last} */
    LabMemory memory() {
        return experiments.memory();
    }

    /**
     * Brings experiments back from a run file; what is not done of them waits.
     *
     * @param text what {@link LabMemory#save} gave
     * @param then what to do once they are there
     */
    void restore(String text, Runnable then) {
        if (text.isEmpty()) {
            then.run();
            return;
        }
        background.latest("labs", () -> LabMemory.restore(text, experiments), plans -> {
            plans.figure().ifPresent(figures::resume);
            plans.table().ifPresent(clusters::resume);
            plans.entropy().ifPresent(clusters::resume);
            plans.run().ifPresent(clusters::resume);
            plans.rates().ifPresent(gating::resume);
            plans.fit().ifPresent(gating::resume);
            plans.cues().ifPresent(sweep::resume);
            then.run();
        });
    }

    /** Stops what is under way. */
    @Override
    public void close() {
        background.close();
        papers.close();
        figures.close();
        gating.close();
        sweep.close();
        clusters.close();
        cues.close();
        forms.close();
        whatIf.close();
    }
}
