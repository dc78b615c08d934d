package routescope.ui.cluster;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import routescope.core.error.RoutescopeException;
import routescope.ui.fx.Attempt;
import routescope.ui.job.JobFollower;
import routescope.ui.job.JobPane;
import routescope.ui.job.LabExport;

/**
 * What all experiments of many runs have in the lab: the job, its results in the model, the buttons, and the pane.
 *
 * @param <R> type of a run that is done
 */
final class RunsPart<R> implements AutoCloseable {
    private final RunsModel<R> model;
    private final JobFollower<R> job;
    private final LabExport export;

    /**
     * What is told of a run beside the numbers of the paper.
     *
     * @param <R> type of a run that is done
     * @param fullSize whether samples and epochs are those of the paper
     * @param diverged whether it ended early because the next step has no finite loss
     */
    record Remarks<R>(Predicate<R> fullSize, Predicate<R> diverged) {}

    /** Starts without a job. @param around the lab @param model what is shown @param remarks what is told of a run */
    RunsPart(PartAround around, RunsModel<R> model, Remarks<R> remarks) {
        this.model = model;
        job = new JobFollower<>(around.loop());
        export = new LabExport(around.dialogs(), job::say);
        around.theme().subscribe(model.themeProperty()::set);
        job.resultsProperty().subscribe(outcomes -> {
            model.outcomesProperty().set(outcomes);
            model.remarkProperty()
                    .set(ClusterWords.remark(
                            outcomes.stream().allMatch(remarks.fullSize()),
                            outcomes.stream().filter(remarks.diverged()).count()));
        });
    }

    /** {@return the job} */
    JobFollower<R> job() {
        return job;
    }

    /** {@return writes into a folder the user chooses} */
    LabExport export() {
        return export;
    }

    /**
     * {@return fields, buttons, pictures and runs}
     *
     * @param runs what is known of the runs
     * @param pictures what was found, in pictures
     * @param start starts an experiment
     * @param write exports it
     */
    Node pane(RunsPane.Runs<R> runs, Node pictures, Runnable start, Runnable write) {
        JobPane buttons = new JobPane(runs.id(), job, new SimpleBooleanProperty(true), start);
        buttons.buttons()
                .getChildren()
                .add(LabExport.button(
                        runs.id() + "-export", model.outcomesProperty().map(List::isEmpty), write));
        return new RunsPane<>(runs, model, buttons, pictures).root();
    }

    /**
     * Starts what was typed, or says what is wrong with it.
     *
     * @param form reads the fields
     * @param plan makes the experiment; may refuse
     * @param begin starts it
     * @param <K> models or experts
     * @param <P> type of the experiment
     */
    <K, P> void start(RunsForm<K> form, Function<RunsForm.Asked<K>, P> plan, Consumer<P> begin) {
        form.read(model, job::say).ifPresent(asked -> {
            Supplier<P> make = () -> plan.apply(asked);
            Attempt<P> made = Attempt.of(make);
            P wanted = made.value();
            RoutescopeException trouble = made.trouble();
            if (wanted != null) {
                begin.accept(wanted);
            } else if (trouble != null) {
                job.say(trouble.sentence() + " " + trouble.hint());
            }
        });
    }

    /** Gives up what is not done. */
    @Override
    public void close() {
        job.close();
        export.close();
    }
}
