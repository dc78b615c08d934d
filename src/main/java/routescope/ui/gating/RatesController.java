package routescope.ui.gating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import routescope.app.experiment.SweepJob;
import routescope.app.export.GatingTables;
import routescope.core.error.RoutescopeException;
import routescope.core.gating.FitEffort;
import routescope.core.gating.FitPlan;
import routescope.core.gating.Measurement;
import routescope.core.gating.Mixture;
import routescope.core.gating.RateSweep;
import routescope.core.gating.RateSweep.Against;
import routescope.ui.dialog.Dialogs;
import routescope.ui.fx.FrameLoop;
import routescope.ui.job.JobFollower;
import routescope.ui.job.LabExport;
import routescope.ui.job.TypedList;
import routescope.ui.text.Texts;
import routescope.viz.GatingFiles;
import routescope.viz.RateCharts;
import routescope.viz.Theme;

/** Sweeps over the noise or n in the background. */
public final class RatesController implements AutoCloseable {
    private static final int MOST_FITS = 2000;

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
        model.keptProperty().subscribe(this::redraw);
        job.busy().subscribe(busy -> redraw());
        pane = new RatesPane(
                model, job, lab.themeProperty(), new RatesPane.Gestures(this::start, this::export, this::keep));
    }

    Node pane() {
        return pane.root();
    }

    private void suggest(Against against) {
        model.valuesProperty().set(typed(RateSweep.usual(against)));
        model.heldProperty().set(typed(List.of(RateSweep.usualHeld(against))));
    }

    private static String typed(List<Double> values) {
        return values.stream()
                .map(value -> value == Math.rint(value) ? String.valueOf(Math.round(value)) : String.valueOf(value))
                .collect(Collectors.joining(", "));
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
        type(wanted);
        begin(wanted);
        job.resume(begin.start(wanted));
    }

    /** Fills the fields as a sweep has them. @param wanted which fits */
    void type(RateSweep wanted) {
        FitPlan plan = wanted.plan();
        lab.mixtureProperty()
                .set(new Mixture(
                        wanted.preset(),
                        wanted.gate(),
                        wanted.router(),
                        wanted.expert(),
                        plan.experts(),
                        plan.start(),
                        plan.learnTemperature(),
                        new FitEffort(plan.starts(), plan.jitter(), plan.iterations())));
        model.againstProperty().set(wanted.against());
        model.valuesProperty().set(typed(wanted.values()));
        model.heldProperty().set(typed(List.of(wanted.held())));
        model.repeatsProperty().set(String.valueOf(wanted.repeats()));
        model.seedProperty().set(String.valueOf(wanted.seed()));
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

    /** The finished sweep stays beside the next ones; or the one that stayed goes. */
    private void keep() {
        Measurement now = now();
        model.keptProperty().set(model.keptProperty().get() != null ? null : now);
    }

    private @Nullable Measurement now() {
        RateSweep of = sweep;
        List<RateSweep.Outcome> outcomes = job.resultsProperty().get();
        return of == null || outcomes.isEmpty() ? null : new Measurement(of, outcomes);
    }

    /** The sweep of now first, then the kept one where both vary the same thing. */
    private List<Measurement> shown() {
        List<Measurement> shown = new ArrayList<>();
        Measurement now = now();
        Measurement kept = model.keptProperty().get();
        if (now != null) {
            shown.add(now);
        }
        boolean same = kept != null && now != null && kept.sweep().equals(now.sweep());
        if (kept != null
                && !same
                && (now == null || kept.sweep().against() == now.sweep().against())) {
            shown.add(kept);
        }
        return shown;
    }

    private void redraw() {
        List<Measurement> shown = shown();
        Measurement now = now();
        Measurement kept = model.keptProperty().get();
        model.keepableProperty().set(kept != null || now != null && !job.busy().get());
        model.keptWordsProperty().set(kept == null ? "" : keptWords(kept, shown));
        if (shown.isEmpty()) {
            model.chartProperty().set(null);
            model.rowsProperty().set(List.of());
            return;
        }
        Theme theme = lab.themeProperty().get();
        model.chartProperty().set(RateCharts.of(shown, model.measureProperty().get(), theme));
        model.rowsProperty().set(RateRow.of(shown));
        if (now != null) {
            long poor = now.poor();
            String words = words(now.sweep());
            model.ofWhatProperty().set(poor == 0 ? words : words + " " + Texts.get("gating.rates.poor", poor));
        }
    }

    private static String keptWords(Measurement kept, List<Measurement> shown) {
        RateSweep sweep = kept.sweep();
        String words = Texts.get(
                "gating.rates.kept",
                Texts.get("gating.truth." + sweep.preset().id()),
                Texts.get("gating.gate." + sweep.gate().id()),
                Texts.get("gating.expert." + sweep.expert().id()),
                sweep.plan().experts());
        return shown.contains(kept)
                        || shown.stream().anyMatch(one -> one.sweep().equals(sweep))
                ? words
                : words + " " + Texts.get("gating.rates.kept.other");
    }

    private void export() {
        List<Measurement> shown = shown();
        if (!shown.isEmpty()) {
            String words = shown.stream().map(one -> words(one.sweep())).collect(Collectors.joining(" "));
            export.into(files -> {
                for (int i = 0; i < shown.size(); i++) {
                    Measurement one = shown.get(i);
                    String end = i == 0 ? ".csv" : "-kept.csv";
                    files.write("fits" + end, GatingTables.fits(one.sweep(), one.outcomes()));
                    files.write("slopes" + end, GatingTables.slopes(one.sweep(), one.outcomes()));
                }
                files.write(GatingFiles.rates(shown, words).files("rates"));
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
