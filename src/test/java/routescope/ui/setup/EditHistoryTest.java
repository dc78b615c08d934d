package routescope.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import routescope.core.run.Presets;
import routescope.core.run.RunConfig;
import routescope.core.run.Settings;
import routescope.ui.setup.EditHistory.Edit;

class EditHistoryTest {
    private static final RunConfig BASE = Presets.find("digits-joint", null).config();

    private final EditHistory history = new EditHistory();

    private static Choice experts(long experts) {
        return new Choice(
                "p", "P", BASE, Settings.find("model.experts").orElseThrow().with(BASE, experts));
    }

    private static Edit edit(long from, long to) {
        return new Edit("model.experts", from + " to " + to, experts(from), experts(to));
    }

    @Test
    void givesChoicesBackInReverseOrder() {
        history.push(edit(8, 9));
        history.push(edit(9, 10));

        assertThat(history.undo()).contains(experts(9));
        assertThat(history.undo()).contains(experts(8));
        assertThat(history.undo()).isEmpty();
        assertThat(history.redo()).contains(experts(9));
        assertThat(history.nextRedo()).map(Edit::name).contains("9 to 10");
    }

    @Test
    void forgetsWhatWasUndoneWhenSomethingElseIsEdited() {
        history.push(edit(8, 9));
        history.undo();
        history.push(edit(8, 12));

        assertThat(history.redo()).isEmpty();
        assertThat(history.nextUndo()).map(Edit::name).contains("8 to 12");
    }

    @Test
    void leavesNothingWhenAContinuedEditComesBackToItsStart() {
        history.push(edit(8, 9));
        history.replaceLast(edit(8, 8));

        assertThat(history.nextUndo()).isEmpty();
    }

    @Test
    void keepsTheLastHundred() {
        for (int i = 0; i < 150; i++) {
            history.push(edit(i % 30 + 1, i % 30 + 2));
        }
        int undone = 0;
        while (history.undo().isPresent()) {
            undone++;
        }

        assertThat(undone).isEqualTo(100);
    }
}
