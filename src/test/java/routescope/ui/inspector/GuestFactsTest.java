package routescope.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import routescope.core.run.GuestSnapshots;
import routescope.core.run.Run;

/** The inspector on pictures of the user, whose class nobody knows. */
class GuestFactsTest {

    @ParameterizedTest
    @ValueSource(strings = {"digits-joint", "digits-cnn", "digits-multiclass"})
    void nameThePictureAndJudgeNobody(String preset) {
        PatchFacts facts = PatchFacts.of(GuestSnapshots.of(preset, 0), Run.PROBES, 3, 0);

        assertThat(facts.className()).isEmpty();
        assertThat(facts.prediction().judgement()).isEqualTo(Verdict.Judgement.UNKNOWN);
        assertThat(FactWords.title(facts)).isEqualTo("pic-1.png · patch (row 1, column 4)");
        assertThat(FactWords.subtitle(facts)).startsWith("your picture: nobody knows whether this patch matters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits-joint", "digits-multiclass"})
    void judgeTestImagesBesideThemAsBefore(String preset) {
        PatchFacts facts = PatchFacts.of(GuestSnapshots.of(preset, 0), 0, 3, 0);

        assertThat(facts.className()).isEqualTo("0");
        assertThat(facts.prediction().judgement()).isNotEqualTo(Verdict.Judgement.UNKNOWN);
        assertThat(FactWords.title(facts)).startsWith("Image 1 ");
    }
}
