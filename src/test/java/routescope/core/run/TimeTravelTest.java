package routescope.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import routescope.core.data.DataSources;
import routescope.core.data.LoadProgress;
import routescope.core.error.RoutescopeException;
import routescope.core.metric.MetricPoint;
import routescope.core.random.Seeds;
import routescope.core.tensor.Workers;
import routescope.core.train.EngineState;
import routescope.core.train.Knobs;
import routescope.core.train.LearningPart;
import routescope.core.train.RoutingOverride;

/** Every past step comes back bit for bit, through edits and branches, whatever is remembered. */
class TimeTravelTest {
    private static final long SMALL_BUDGET = 200_000;

    private static RunConfig config(String preset, String... settings) {
        RunConfig config = Presets.find(preset, null).config();
        List<String> all = new ArrayList<>(List.of("data.trainSamples=100", "data.testSamples=20"));
        all.addAll(List.of(settings));
        for (String setting : all) {
            String[] parts = setting.split("=", -1);
            Setting found = Settings.find(parts[0]).orElseThrow();
            config = found.with(config, found.parse(parts[1]));
        }
        return config;
    }

    private static Run open(RunConfig config, long budget) {
        return new Run(
                config,
                new DataSources().load(config.data(), new Seeds(config.seed()), LoadProgress.NONE),
                Workers.ONE,
                budget);
    }

    /** Everything that must come back, as one number. */
    private static int bits(Run run) {
        EngineState state = run.engine().state();
        EngineState.Weights beside = state.comparison();
        return Arrays.hashCode(new int[] {
            state.step(),
            state.stage().ordinal(),
            Double.hashCode(state.batchLoss()),
            bits(state.mixture()),
            beside == null ? 0 : bits(beside),
            run.engine().knobs().hashCode()
        });
    }

    private static int bits(EngineState.Weights weights) {
        return Arrays.hashCode(new int[] {
            Arrays.hashCode(weights.routers()),
            Arrays.hashCode(weights.neurons()),
            Arrays.hashCode(weights.head()),
            Double.hashCode(weights.guardStart())
        });
    }

    private static void play(Run run, int steps, Map<Integer, Integer> seen) {
        for (int i = 0; i < steps && !run.finished(); i++) {
            run.step();
            seen.put(run.position().step(), bits(run));
        }
    }

    private static void jumpAbout(Run run, Map<Integer, Integer> seen, Random random, int jumps) {
        int end = run.tree().end(run.tree().current());
        for (int i = 0; i < jumps; i++) {
            int step = random.nextInt(end + 1);
            assertThat(run.travel(step, () -> true)).isTrue();
            assertThat(run.position().step()).isEqualTo(step);
            if (seen.containsKey(step)) {
                assertThat(bits(run)).as("step %d", step).isEqualTo(seen.get(step));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "digits-joint, 500, 1000000000",
        "digits-joint, 200, 200000",
        "digits-separate, 200, 200000",
        "digits-cnn, 100, 200000"
    })
    void thousandJumpsGiveEqualBits(String preset, int jumps, long budget) {
        RunConfig config = config(preset, "training.routerEpochs=6");
        try (Run run = open(config, budget)) {
            Map<Integer, Integer> seen = new HashMap<>();
            seen.put(0, bits(run));
            play(run, 60, seen);
            List<MetricPoint> metrics = List.copyOf(run.metrics());
            jumpAbout(run, seen, new Random(jumps), jumps);
            assertThat(run.metrics()).isEqualTo(metrics);
        }
    }

    @Test
    void editsAreReplayedExactlyAndBranchesKeepTheFuture() {
        try (Run run = open(config("digits-joint"), SMALL_BUDGET)) {
            Map<Integer, Integer> first = new HashMap<>();
            play(run, 20, first);
            Knobs start = run.engine().knobs();
            assertThat(run.edit(start.withRates(0.05, 0.1), "unused")).isTrue();
            first.put(run.position().step(), bits(run));
            play(run, 11, first);
            assertThat(run.edit(run.engine().knobs().withSelected(3).withRouterNoise(0.2), "unused"))
                    .isTrue();
            first.put(run.position().step(), bits(run));
            play(run, 11, first);
            assertThat(run.edit(run.engine().knobs().togglingFrozen(1).togglingSilenced(2), "unused"))
                    .isTrue();
            first.put(run.position().step(), bits(run));
            play(run, 7, first);
            assertThat(run.edit(run.engine().knobs().withPart(LearningPart.ROUTERS), "unused"))
                    .isTrue();
            first.put(run.position().step(), bits(run));
            play(run, 7, first);
            RunTree whole = run.tree();
            assertThat(whole.branches()).hasSize(1);
            jumpAbout(run, first, new Random(5), 150);

            run.travel(25, () -> true);
            run.edit(run.engine().knobs().withRates(0.4, 0.4), "hot");
            Map<Integer, Integer> second = new HashMap<>(first);
            second.keySet().removeIf(step -> step >= 25);
            second.put(25, bits(run));
            play(run, 30, second);
            assertThat(run.tree().branches()).extracting(Branch::name).containsExactly("main", "hot");
            assertThat(run.tree().end(0)).isEqualTo(whole.end(0));
            assertThat(second.get(40)).isNotEqualTo(first.get(40));
            jumpAbout(run, second, new Random(6), 60);

            run.show(run.tree().switchedTo(0), 40, () -> true);
            assertThat(bits(run)).isEqualTo(first.get(40));
            Timeline.Compared other = run.snapshot().timeline().compared();
            assertThat(other).isNotNull();
            assertThat(other.name()).isEqualTo("hot");
            assertThat(other.points()).isNotEqualTo(run.metrics());
            jumpAbout(run, first, new Random(7), 60);
        }
    }

    @Test
    void undoOfAnEditIsTheTreeBeforeIt() {
        try (Run run = open(config("digits-joint"), SMALL_BUDGET)) {
            Map<Integer, Integer> seen = new HashMap<>();
            play(run, 12, seen);
            RunTree before = run.tree();
            run.edit(run.engine().knobs().togglingSilenced(0), "unused");
            RunTree after = run.tree();
            double without = run.snapshot().latest().testAccuracy();
            Map<Integer, Integer> edited = new HashMap<>();
            play(run, 9, edited);

            run.show(before, 12, () -> true);
            assertThat(run.engine().knobs()).isEqualTo(before.lines().get(0).knobs());
            assertThat(bits(run)).isEqualTo(seen.get(12));
            assertThat(run.tree().end(0)).isEqualTo(12);

            run.show(after, 12, () -> true);
            assertThat(run.snapshot().latest().testAccuracy()).isEqualTo(without);
            run.travel(21, () -> true);
            assertThat(bits(run)).isEqualTo(edited.get(21));
        }
    }

    @Test
    void aSilencedExpertAddsNothingAndAFrozenOneStays() {
        try (Run run = open(config("digits-joint"), SMALL_BUDGET)) {
            play(run, 5, new HashMap<>());
            run.edit(run.engine().knobs().togglingSilenced(3).togglingFrozen(4), "unused");
            Snapshot cut = run.snapshot();
            for (int probe = 0; probe < cut.probe().size(); probe++) {
                for (int patch = 0; patch < cut.probe().patches(); patch++) {
                    float gate = cut.probe().gate(probe, patch, 3);
                    assertThat(Float.isNaN(gate) || gate == 0).isTrue();
                }
            }
            float[] before = run.engine().state().mixture().neurons();
            float[] routersBefore = run.engine().state().mixture().routers();
            play(run, 5, new HashMap<>());
            float[] after = run.engine().state().mixture().neurons();
            float[] routersAfter = run.engine().state().mixture().routers();
            int one = before.length / 8;
            int router = routersBefore.length / 8;
            for (int expert = 0; expert < 8; expert++) {
                boolean still = expert == 3 || expert == 4;
                assertThat(Arrays.equals(
                                before, expert * one, (expert + 1) * one, after, expert * one, (expert + 1) * one))
                        .as("neurons of expert %d", expert)
                        .isEqualTo(still);
                assertThat(Arrays.equals(
                                routersBefore,
                                expert * router,
                                (expert + 1) * router,
                                routersAfter,
                                expert * router,
                                (expert + 1) * router))
                        .as("router of expert %d", expert)
                        .isEqualTo(still);
            }
        }
    }

    @Test
    void anOverrideChangesWhatIsShownAndNoWeight() {
        try (Run run = open(config("digits-joint", "model.selectedPatches=2"), SMALL_BUDGET)) {
            play(run, 5, new HashMap<>());
            int weights = bits(run.engine().state().mixture());
            int image = run.snapshot().probe().images()[1];
            run.edit(run.engine().knobs().with(new RoutingOverride(image, 2, List.of(9, 4))), "unused");
            ProbeRouting routing = run.snapshot().probe();
            assertThat(routing.slot(1, 4, 2)).isNotNegative();
            assertThat(routing.slot(1, 9, 2)).isNotNegative();
            assertThat(routing.score(1, routing.selected()[(1 * 8 + 2) * 2], 2))
                    .isGreaterThanOrEqualTo(routing.score(1, routing.selected()[(1 * 8 + 2) * 2 + 1], 2));
            assertThat(bits(run.engine().state().mixture())).isEqualTo(weights);
        }
    }

    @Test
    void aBranchOfOtherBatchesGoesAnotherWay() {
        try (Run run = open(config("digits-joint"), SMALL_BUDGET)) {
            Map<Integer, Integer> first = new HashMap<>();
            play(run, 20, first);
            run.travel(10, () -> true);
            run.branch("other batches");
            Map<Integer, Integer> second = new HashMap<>();
            play(run, 10, second);
            assertThat(second.get(20)).isNotEqualTo(first.get(20));
            jumpAbout(run, second, new Random(8), 30);
            RunTree before = run.tree();
            run.show(before.without(before.current()), 20, () -> true);
            assertThat(bits(run)).isEqualTo(first.get(20));
            run.show(before, 20, () -> true);
            assertThat(bits(run)).isEqualTo(second.get(20));
        }
    }

    @Test
    void aDivergedRunStandsAtItsLastGoodStepEachTimeAndAnEditIsTheWayOut() {
        try (Run run = open(config("digits-joint"), SMALL_BUDGET)) {
            play(run, 5, new HashMap<>());
            run.edit(run.engine().knobs().withRates(1e6, 1e6), "unused");
            while (run.divergence().isEmpty() && !run.finished()) {
                run.step();
            }
            assertThat(run.divergence()).isPresent();
            int last = run.position().step();
            assertThat(last).isEqualTo(5);
            int bits = bits(run);
            assertThat(run.tree().end(0)).isEqualTo(last);
            run.travel(0, () -> true);
            assertThat(run.divergence()).isEmpty();
            run.travel(last, () -> true);
            assertThat(run.divergence()).isPresent();
            assertThat(bits(run)).isEqualTo(bits);
            run.travel(0, () -> true);
            while (run.divergence().isEmpty()) {
                run.step();
            }
            assertThat(bits(run)).isEqualTo(bits);
            run.edit(run.engine().knobs().withRates(0.01, 0.01), "unused");
            assertThat(run.divergence()).isEmpty();
            run.step();
            assertThat(run.divergence()).isEmpty();
        }
    }

    @Test
    void aPastFromAFileGoesOnBitForBit() {
        RunConfig config = config("digits-joint");
        Map<Integer, Integer> seen = new HashMap<>();
        Remembered past;
        try (Run run = open(config, SMALL_BUDGET)) {
            play(run, 20, seen);
            run.edit(run.engine().knobs().withRates(0.1, 0.1), "unused");
            play(run, 13, seen);
            past = run.remembered();
            play(run, 13, seen);
        }
        try (Run run = open(config, SMALL_BUDGET)) {
            run.recall(past, () -> true);
            assertThat(bits(run)).isEqualTo(seen.get(33));
            Map<Integer, Integer> again = new HashMap<>();
            play(run, 13, again);
            assertThat(seen).containsAllEntriesOf(again);
            jumpAbout(run, seen, new Random(9), 60);
        }
        try (Run run = open(config, SMALL_BUDGET)) {
            run.recall(new Remembered(past.tree(), 33, List.of(), Map.of()), () -> true);
            assertThat(bits(run)).isEqualTo(seen.get(33));
        }
    }

    @Test
    void travelCanBeGivenUpOnTheWay() {
        try (Run run = open(config("digits-joint"), SMALL_BUDGET)) {
            Map<Integer, Integer> seen = new HashMap<>();
            play(run, 15, seen);
            int[] left = {4};
            run.travel(0, () -> true);
            assertThat(run.travel(15, () -> left[0]-- > 0)).isFalse();
            assertThat(run.position().step()).isEqualTo(4);
            assertThat(bits(run)).isEqualTo(seen.get(4));
        }
    }

    @Test
    void anImpossibleEditChangesNothing() {
        try (Run run = open(config("digits-joint"), SMALL_BUDGET)) {
            play(run, 3, new HashMap<>());
            RunTree before = run.tree();
            int bits = bits(run);
            assertThatThrownBy(() -> run.edit(run.engine().knobs().withSelected(17), "unused"))
                    .isInstanceOf(RoutescopeException.class);
            assertThat(run.tree()).isEqualTo(before);
            assertThat(bits(run)).isEqualTo(bits);
        }
    }
}
