package routescope.ui.gating;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import routescope.app.experiment.SweepJob;
import routescope.app.export.GatingTables;
import routescope.core.error.RoutescopeException;
import routescope.core.gating.Mixture;
import routescope.core.gating.RateSweep;
import routescope.core.gating.RateSweep.Against;
import routescope.ui.dialog.Dialogs;
import routescope.ui.fx.FrameLoop;
import routescope.ui.job.JobFollower;
import routescope.ui.job.LabExport;
import routescope.ui.job.TypedList;
import routescope.ui.text.Texts;
import routescope.viz.GatingCharts;
import routescope.viz.GatingFiles;
import routescope.viz.Theme;

/** Sweeps over the noise or n in the background. */
public final class RatesController implements AutoCloseable {
    private static final int MOST_FITS = 2000;
    private static final int VALUES = 6;

    private final Begin begin;
    private final GatingLabModel lab;
    private final LabExport export;
    private final RatesModel model = new RatesModel();
    private final JobFollower<RateSweep.Outcome> job;
    private final RatesPane pane;
    private @Nullable RateSweep sweep;

    /** Starts a sweep on threads of its own. */
    @FunctionalInterface
    public interface Begin {
        /** {@return the sweep under way} @param sweep what is computed */
        SweepJob<RateSweep.Cell, RateSweep.Outcome> start(RateSweep sweep);
    }

    RatesController(FrameLoop loop, Begin begin, GatingLabModel lab, Dialogs dialogs) {
        this.begin = begin;
        this.lab = lab;
        job = new JobFollower<>(loop);
        export = new LabExport(dialogs, job::say);
        job.resultsProperty().subscribe(this::redraw);
        model.againstProperty().subscribe(this::suggest);
        model.measureProperty().subscribe(this::redraw);
        lab.themeProperty().subscribe(this::redraw);
        pane = new RatesPane(model, job, lab.themeProperty(), this::start, this::export);
    }

    Node pane() {
        return pane.root();
    }

    private void suggest(Against against) {
        boolean noise = against == Against.NOISE;
        List<Double> values =
                noise ? RateSweep.spread(0.001, 0.03, VALUES, false) : RateSweep.spread(500, 16_000, VALUES, true);
        model.valuesProperty()
                .set(values.stream()
                        .map(value ->
                                noise ? String.format(Locale.ROOT, "%.2g", value) : String.valueOf(Math.round(value)))
                        .collect(Collectors.joining(", ")));
        model.heldProperty().set(noise ? "2000" : "0.03");
    }

    private void start() {
        Optional<List<Double>> values = TypedList.of(model.valuesProperty().get(), Double::valueOf);
        try {
            if (values.isEmpty()) {
                job.say(Texts.get("gating.rates.bad"));
                return;
            }
            Mixture mixture = lab.mixtureProperty().get();
            RateSweep wanted = new RateSweep(
                    mixture.preset(),
                    mixture.gate(),
                    mixture.usedRouter(),
                    mixture.expert(),
                    mixture.plan(),
                    model.againstProperty().get(),
                    values.get().stream().sorted().toList(),
                    Double.parseDouble(model.heldProperty().get().strip()),
                    Integer.parseInt(model.repeatsProperty().get().strip()),
                    Long.parseLong(model.seedProperty().get().strip()));
            if (wanted.values().size() * (long) wanted.repeats() > MOST_FITS) {
                job.say(Texts.get("gating.rates.many", MOST_FITS));
                return;
            }
            begin(wanted);
            job.follow(begin.start(wanted));
        } catch (NumberFormatException e) {
            job.say(Texts.get("gating.rates.bad"));
        } catch (RoutescopeException e) {
            job.say(e.sentence() + " " + e.hint());
        }
    }

    private void begin(RateSweep wanted) {
        sweep = wanted;
        model.ofWhatProperty().set(words(wanted));
    }

    /** Shows a sweep again that was under way elsewhere; what is not done of it waits. @param wanted which fits */
    void resume(RateSweep wanted) {
        begin(wanted);
        job.resume(begin.start(wanted));
    }

    private static String words(RateSweep sweep) {
        List<String> parts = new ArrayList<>();
        parts.add(Texts.get(
                "gating.rates.of",
                Texts.get("gating.truth." + sweep.preset().id()),
                Texts.get("gating.gate." + sweep.gate().id()),
                Texts.get("gating.expert." + sweep.expert().id()),
                sweep.plan().experts(),
                sweep.preset().experts()));
        if (sweep.against() == Against.N) {
            parts.add(Texts.get("gating.note.n"));
        }
        return String.join(" ", parts);
    }

    private void redraw() {
        RateSweep of = sweep;
        List<RateSweep.Outcome> outcomes = job.resultsProperty().get();
        if (of == null || outcomes.isEmpty()) {
            model.chartProperty().set(null);
            model.rowsProperty().set(List.of());
            return;
        }
        Theme theme = lab.themeProperty().get();
        model.chartProperty()
                .set(GatingCharts.rates(of, outcomes, model.measureProperty().get(), theme));
        model.rowsProperty().set(RateRow.of(of, outcomes));
        long poor = outcomes.stream().filter(of::isPoor).count();
        model.ofWhatProperty().set(poor == 0 ? words(of) : words(of) + " " + Texts.get("gating.rates.poor", poor));
    }

    private void export() {
        RateSweep of = sweep;
        List<RateSweep.Outcome> outcomes = job.resultsProperty().get();
        if (of != null && !outcomes.isEmpty()) {
            String words = words(of);
            export.into(files -> {
                files.write("fits.csv", GatingTables.fits(of, outcomes));
                files.write("slopes.csv", GatingTables.slopes(of, outcomes));
                files.write(GatingFiles.rates(of, outcomes, words).files("rates"));
            });
        }
    }

    /** Gives up what is not done. */
    @Override
    public void close() {
        job.close();
        export.close();
    }
}
