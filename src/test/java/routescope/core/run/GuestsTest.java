package routescope.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.metric.MetricPoint;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;

class GuestsTest {
    private static final int STEPS = 14;

    @ParameterizedTest
    @ValueSource(strings = {"digits-joint", "digits-separate", "digits-cnn", "digits-multiclass"})
    void leaveTrainingAndMeasurementsAsTheyAreBitForBit(String preset) {
        try (Run plain = GuestSnapshots.open(preset);
                Run visited = GuestSnapshots.open(preset)) {
            for (int i = 0; i < STEPS; i++) {
                if (i == 3) {
                    visited.setGuests(GuestSnapshots.guests(visited, 5, Guests.Which.BOTH));
                }
                if (i % 4 == 0) {
                    // Phase by phase, where the probe images go through a backward pass too.
                    do {
                        visited.stepPhase();
                        visited.snapshot();
                    } while (visited.isWithinStep());
                } else {
                    visited.step();
                    visited.snapshot();
                }
                plain.step();
            }
            Snapshot without = plain.snapshot();
            Snapshot with = visited.snapshot();
            assertThat(with.kernels()).usingRecursiveComparison().isEqualTo(without.kernels());
            assertThat(with.metrics().stream().map(GuestsTest::measured).toList())
                    .isEqualTo(
                            without.metrics().stream().map(GuestsTest::measured).toList());
            assertThat(with.batchLoss()).isEqualTo(without.batchLoss());
            // A product of more rows may round otherwise: what is shown is the same but for the last bits.
            float[] scores = without.probe().scores();
            assertThat(Arrays.copyOf(with.probe().scores(), scores.length)).containsExactly(scores, within(1e-3f));
            float[] answers = without.probe().probabilities();
            assertThat(Arrays.copyOf(with.probe().probabilities(), answers.length))
                    .containsExactly(answers, within(1e-4f));
        }
    }

    private static String measured(MetricPoint point) {
        return String.join(
                " ",
                String.valueOf(point.step()),
                String.valueOf(point.loss()),
                String.valueOf(point.trainAccuracy()),
                String.valueOf(point.testAccuracy()),
                Arrays.toString(point.classAccuracy()),
                Arrays.toString(point.routingPrecision()),
                String.valueOf(point.comparison()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits-joint", "digits-cnn", "digits-multiclass"})
    void areShownAfterTheProbeImagesAsFrozenModelsSeeThem(String preset) {
        try (Run run = GuestSnapshots.open(preset)) {
            run.step();
            Guests guests = GuestSnapshots.guests(run, 3, Guests.Which.BOTH);
            run.setGuests(guests);
            Snapshot snapshot = run.snapshot();
            int tests = run.data().test().size();
            assertThat(snapshot.probe().size()).isEqualTo(Run.PROBES + 3);
            assertThat(snapshot.probe().images()).endsWith(tests, tests + 1, tests + 2);
            assertThat(snapshot.test().labelKnown(tests)).isFalse();
            assertThat(snapshot.test().kind(tests + 1, 0)).isEqualTo("pic-2.png");
            assertThat(snapshot.test().kind(0, 0)).isEqualTo(run.data().test().kind(0, 0));
            assertThat(snapshot.test().truth(tests + 2, 0)).isEqualTo(Truth.UNKNOWN);
            try (FrozenModels models = FrozenModels.of(snapshot)) {
                ProbeRouting alone = models.route(guests.pictures(), 0, 1, 2);
                run.setGuests(new Guests(guests.pictures(), Guests.Which.GUESTS));
                ProbeRouting shown = run.snapshot().probe();
                assertThat(shown)
                        .usingRecursiveComparison()
                        .ignoringFields("images")
                        .isEqualTo(alone);
            }
        }
    }

    @Test
    void haveTheLogitOfThePredictedClassAndItsContributions() {
        try (Run run = GuestSnapshots.open("digits-multiclass")) {
            run.step();
            run.setGuests(GuestSnapshots.guests(run, 2, Guests.Which.GUESTS));
            ProbeRouting probe = run.snapshot().probe();
            for (int b = 0; b < 2; b++) {
                float sum = 0;
                for (int patch = 0; patch < probe.patches(); patch++) {
                    sum += probe.contributions()[b * probe.patches() + patch];
                }
                assertThat(sum).isCloseTo(probe.logits()[b], org.assertj.core.data.Offset.offset(1e-4f));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits-joint", "digits-separate", "digits-multiclass"})
    void haveNoLossAndNoGradientOfIt(String preset) {
        try (Run run = GuestSnapshots.open(preset)) {
            run.setGuests(GuestSnapshots.guests(run, 2, Guests.Which.BOTH));
            run.stepPhase();
            PhaseMoment moment = run.snapshot().phase();
            ProbePhase probe = moment.probe();
            assertThat(probe.losses()[0]).isFinite();
            assertThat(probe.losses()[Run.PROBES]).isNaN();
            assertThat(probe.scoreGradient(0, 0, 0)).isFinite();
            assertThat(probe.scoreGradient(Run.PROBES + 1, 0, 0)).isNaN();
        }
    }

    @Test
    void travelInTimeWithTheRunAndLeaveWhenTold() {
        try (Run run = GuestSnapshots.open("digits-joint")) {
            run.setGuests(GuestSnapshots.guests(run, 2, Guests.Which.BOTH));
            run.step();
            ProbeRouting first = run.snapshot().probe();
            run.step();
            run.travel(1, () -> true);
            assertThat(run.snapshot().probe()).usingRecursiveComparison().isEqualTo(first);
            run.setGuests(null);
            assertThat(run.snapshot().probe().size()).isEqualTo(Run.PROBES);
            assertThat(run.snapshot().test()).isSameAs(run.data().test());
        }
    }

    @Test
    void staysOffPatternsInOneClearSentence() {
        try (Run run = GuestSnapshots.open("pattern")) {
            Snapshot snapshot = run.snapshot();
            assertThatThrownBy(() -> Guests.preparation(snapshot))
                    .isInstanceOfSatisfying(RoutescopeException.class, e -> {
                        assertThat(e.code()).isEqualTo(ErrorCode.PICTURES_DO_NOT_FIT);
                        assertThat(e.sentence()).contains("patterns of signed numbers");
                    });
        }
    }

    @Test
    void refusesLabelledImagesAndTooMany() {
        try (Run run = GuestSnapshots.open("digits-joint")) {
            PatchSet labelled = run.data().test();
            assertThatThrownBy(() -> new Guests(labelled, Guests.Which.BOTH))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> GuestSnapshots.guests(run, Guests.MOST + 1, Guests.Which.BOTH))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
