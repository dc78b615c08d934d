package routescope.ui.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import routescope.core.data.OpenedPictures;
import routescope.core.patch.PatchSet;
import routescope.core.run.FrozenModels;
import routescope.core.run.Snapshot;

/** Asks the models of a moment about pictures of the user: off the FX thread, on one thread at a time. */
final class Predictor {

    /** {@return an answer for each picture} @param goOn asked between pictures */
    List<PictureRow.Answer> answers(Snapshot moment, List<PictureRow> rows, BooleanSupplier goOn) {
        PatchSet set = OpenedPictures.patchSet(
                rows.get(0).preparation(),
                rows.stream().map(PictureRow::picture).toList(),
                moment.test().classNames());
        List<String> names = moment.test().classNames();
        List<PictureRow.Answer> all = new ArrayList<>();
        try (FrozenModels models = FrozenModels.of(moment)) {
            FrozenModels.Answers answers = models.answer(set, (done, total) -> goOn.getAsBoolean());
            for (int i = 0; i < rows.size(); i++) {
                int own = answers.predicted(i);
                int beside = answers.predictedByComparison(i);
                all.add(new PictureRow.Answer(
                        own < 0 ? "" : names.get(own),
                        own < 0 ? Double.NaN : answers.probabilities(i)[own],
                        beside < 0 ? "" : names.get(beside),
                        beside < 0 ? Double.NaN : answers.comparisonProbabilities(i)[beside]));
            }
        }
        return all;
    }
}
