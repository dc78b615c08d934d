package routescope.ui.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import routescope.app.experiment.Experiments;
import routescope.app.export.FigureTables;
import routescope.core.data.DataConfig;
import routescope.core.data.DigitMosaicConfig;
import routescope.core.data.DigitSource;
import routescope.core.data.PatternConfig;
import routescope.core.error.RoutescopeException;
import routescope.core.experiment.Figure;
import routescope.core.experiment.FigureCell;
import routescope.core.experiment.FigureData;
import routescope.core.experiment.FigurePlan;
import routescope.core.experiment.SweepAxis;
import routescope.core.run.RunConfig;
import routescope.ui.dialog.Dialogs;
import routescope.ui.fx.Background;
import routescope.ui.fx.FrameLoop;
import routescope.ui.fx.Shown;
import routescope.ui.job.JobFollower;
import routescope.ui.job.LabExport;
import routescope.ui.job.TypedList;
import routescope.ui.sweep.FiguresModel.Images;
import routescope.ui.text.Texts;
import routescope.viz.FigureFiles;
import routescope.viz.FigureWords;

/** The lab of sample complexity: plans, follows and opens the runs of figures 4 to 9. */
public final class FiguresController implements AutoCloseable {
    private static final int ONE_SIZE = 300;
    private static final long PATIENCE_MILLIS = 200;

    private final Outside outside;
    private final FiguresModel model = new FiguresModel();
    private final JobFollower<FigureCell.Outcome> job;
    private final Background background = new Background("figures");
    private final LabExport export;
    private final FiguresView view;
    private @Nullable FigurePlan plan;

    /**
     * What the lab needs from outside.
     *
     * @param experiments starts the runs
     * @param mnistFolder folder of the MNIST files, empty while nobody named one
     * @param open opens a run of this name and configuration
     * @param dialogs asks the user
     */
    public record Outside(
            Experiments experiments,
            Supplier<String> mnistFolder,
            BiConsumer<String, RunConfig> open,
            Dialogs dialogs) {}

    /**
     * Makes the lab.
     *
     * @param shown what all views of the window show together
     * @param loop asks the job how far it is, once a frame
     * @param outside what it needs
     */
    public FiguresController(Shown shown, FrameLoop loop, Outside outside) {
        this.outside = outside;
        job = new JobFollower<>(loop);
        export = new LabExport(outside.dialogs(), job::say);
        model.themeProperty().bind(shown.themeProperty());
        view = new FiguresView(model, job, this);
        job.resultsProperty().subscribe(this::renew);
        model.figureProperty().subscribe(this::suggest);
        model.axisProperty().subscribe(this::suggest);
        model.imagesProperty().subscribe(this::suggest);
        suggest();
    }

    /** {@return the tab} */
    public Node root() {
        return view;
    }

    /** Shows a figure as it was planned, with what is kept of it; one that is under way stays. @param wanted which runs */
    public void show(FigurePlan wanted) {
        if (!job.busy().get()) {
            type(wanted);
            showKept();
        }
    }

    /** Fills in the paper's values for what was chosen, and shows what is kept of it. */
    private void suggest() {
        if (model.figureProperty().get() != Figure.FIGURE4
                || model.imagesProperty().get() != Images.PATTERN) {
            model.axisProperty().set(SweepAxis.SAMPLES);
        }
        SweepAxis axis = model.axisProperty().get();
        Figure figure = model.figureProperty().get();
        FigurePlan paper = FigurePlan.of(figure, FigureData.digits(), List.of(1L));
        boolean overSamples = axis == SweepAxis.SAMPLES && paper.lines().isEmpty();
        if (overSamples) {
            model.samplesProperty().set(words(paper.xs()));
            model.valuesProperty().set("");
        } else {
            List<Integer> lines = paper.lines().isEmpty() ? List.of(ONE_SIZE) : paper.lines();
            model.samplesProperty().set(words(lines));
            model.valuesProperty().set(words(axis == SweepAxis.SAMPLES ? paper.xs() : FigureData.values(axis)));
        }
        if (!job.busy().get()) {
            showKept();
        }
    }

    private static String words(List<? extends Number> values) {
        return String.join(", ", values.stream().map(FiguresController::exact).toList());
    }

    private void showKept() {
        Optional<FigurePlan> wanted = images().flatMap(this::plan);
        plan = null;
        job.forget();
        plan = wanted.orElse(null);
        model.measuredProperty().set(null);
        model.factsProperty().set("");
        wanted.ifPresent(one ->
                background.latest("kept", () -> outside.experiments().kept(one), outcomes -> {
                    if (!job.busy().get() && one.equals(plan)) {
                        show(one, outcomes);
                    }
                }));
    }

    private Optional<DataConfig> images() {
        return switch (model.imagesProperty().get()) {
            case DIGITS -> Optional.of(FigureData.digits());
            case PATTERN -> Optional.of(FigureData.pattern());
            case MNIST -> {
                String folder = outside.mnistFolder().get();
                yield folder.isBlank() ? Optional.empty() : Optional.of(FigureData.mnist(folder));
            }
        };
    }

    private Optional<FigurePlan> plan(DataConfig images) {
        try {
            return typed(images);
        } catch (RoutescopeException e) {
            job.say(e.sentence() + " " + e.hint());
            return Optional.empty();
        }
    }

    private Optional<FigurePlan> typed(DataConfig images) {
        Figure figure = model.figureProperty().get();
        SweepAxis axis = model.axisProperty().get();
        boolean overSamples = model.valuesProperty().get().isBlank();
        Optional<List<Integer>> samples = TypedList.of(model.samplesProperty().get(), Integer::valueOf);
        Optional<List<Double>> values = overSamples
                ? samples.map(list -> list.stream().map(Integer::doubleValue).toList())
                : TypedList.of(model.valuesProperty().get(), text -> Double.valueOf(text.replace('−', '-')));
        Optional<List<Long>> seeds = TypedList.of(model.seedsProperty().get(), Long::valueOf);
        Optional<List<Integer>> epochs = TypedList.of(model.epochsProperty().get(), Integer::valueOf);
        Optional<List<Double>> target = TypedList.of(model.targetProperty().get(), Double::valueOf);
        if (samples.isEmpty() || values.isEmpty() || seeds.isEmpty() || epochs.isEmpty() || target.isEmpty()) {
            job.say(Texts.get("figures.typed.bad"));
            return Optional.empty();
        }
        return Optional.of(new FigurePlan(
                figure,
                images,
                axis,
                values.get(),
                overSamples ? List.of() : samples.get(),
                seeds.get(),
                epochs.get().get(0),
                target.get().get(0) / 100));
    }

    /** Starts the runs of what was typed; those that are kept come at once. */
    void start() {
        Optional<DataConfig> images = images();
        if (images.isEmpty()) {
            job.say(Texts.get("figures.mnist.missing"));
            return;
        }
        plan(images.get()).ifPresent(wanted -> {
            plan = wanted;
            job.follow(outside.experiments().figure(wanted));
            renew();
        });
    }

    /** Shows a figure again that was under way elsewhere; what is not done of it waits. @param wanted which runs */
    public void resume(FigurePlan wanted) {
        FigurePlan here = found(wanted);
        type(here);
        plan = here;
        job.resume(outside.experiments().figure(here));
        renew();
    }

    /** {@return the same on the MNIST files that are known, where its own are not here} */
    private FigurePlan found(FigurePlan wanted) {
        String known = outside.mnistFolder().get();
        boolean missing = wanted.data() instanceof DigitMosaicConfig digits
                && digits.source() == DigitSource.MNIST
                && !Files.isDirectory(Path.of(digits.folder()));
        return missing && !known.isBlank() ? wanted.on(FigureData.mnist(known)) : wanted;
    }

    private void type(FigurePlan wanted) {
        model.imagesProperty().set(imagesOf(wanted.data()));
        model.figureProperty().set(wanted.figure());
        model.axisProperty().set(wanted.axis());
        boolean overSamples =
                wanted.axis() == SweepAxis.SAMPLES && wanted.lines().isEmpty();
        model.samplesProperty().set(words(overSamples ? wanted.xs() : wanted.lines()));
        model.valuesProperty().set(overSamples ? "" : words(wanted.xs()));
        model.seedsProperty().set(words(wanted.seeds()));
        model.epochsProperty().set(String.valueOf(wanted.epochs()));
        model.targetProperty().set(exact(100 * wanted.target()));
    }

    /** {@return a number that reads as itself again, without what binary fractions add} */
    private static String exact(Number number) {
        return new BigDecimal(number.toString())
                .round(new MathContext(15))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Images imagesOf(DataConfig data) {
        if (data instanceof PatternConfig) {
            return Images.PATTERN;
        }
        boolean mnist = data instanceof DigitMosaicConfig mosaic && mosaic.source() == DigitSource.MNIST;
        return mnist ? Images.MNIST : Images.DIGITS;
    }

    private void renew() {
        FigurePlan of = plan;
        if (of != null && job.stateProperty().get() != null) {
            show(of, job.resultsProperty().get());
        }
    }

    private void show(FigurePlan of, List<FigureCell.Outcome> outcomes) {
        Measured measured = Measured.of(of, outcomes);
        model.measuredProperty().set(measured);
        List<String> lines = new ArrayList<>(FigureWords.needed(of, measured.curves()));
        lines.addAll(FigureWords.theory(of));
        model.factsProperty().set(String.join("\n", lines));
    }

    /** Opens a run. @param outcome one of those that are done */
    void open(FigureCell.Outcome outcome) {
        FigureCell cell = outcome.cell();
        FigurePlan of = plan;
        boolean routers = of != null && of.figure() == Figure.FIGURE8;
        String name = Texts.get(
                routers ? "figures.run.routers" : "figures.run",
                Texts.get("figures.model." + cell.subject().id()),
                routers ? exact(cell.x()) : String.valueOf(cell.config().data().trainSamples()),
                String.valueOf(cell.seed()));
        outside.open().accept(name, cell.config());
    }

    /** Writes tables and pictures of what is shown into a folder the user chooses. */
    void export() {
        Measured measured = model.measuredProperty().get();
        if (measured == null || measured.outcomes().isEmpty()) {
            return;
        }
        export.into(files -> {
            String words = FigureTables.write(files, measured.plan(), measured.outcomes());
            files.write(FigureFiles.of(measured.plan(), measured.curves(), words));
        });
    }

    /** Gives up what is not done. */
    @Override
    public void close() {
        job.close();
        export.close();
        background.closeAfter(PATIENCE_MILLIS);
    }
}
