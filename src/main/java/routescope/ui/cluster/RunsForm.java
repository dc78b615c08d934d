package routescope.ui.cluster;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import routescope.core.cluster.ClusterSetting;
import routescope.core.cluster.ClusterTrainingConfig;
import routescope.ui.job.TypedList;
import routescope.ui.text.Texts;

/**
 * Reads what was typed for an experiment of many runs.
 *
 * @param <K> models or experts
 * @param kinds those there are
 * @param id what they are called
 * @param one says in a sentence, with all ids, what is wrong with a wrong one
 */
record RunsForm<K>(List<K> kinds, Function<K, String> id, Function<String, String> one) {
    private static final int MOST_RUNS = 400;
    private static final int MOST_SAMPLES = 100_000;

    /**
     * What was asked for.
     *
     * @param <K> models or experts
     * @param settings which data
     * @param kinds which models or experts
     * @param seeds root seeds of the repeats
     * @param samples training samples
     * @param epochs steps at most, 0 as in the notebooks
     */
    record Asked<K>(List<ClusterSetting> settings, List<K> kinds, List<Long> seeds, int samples, int epochs) {}

    /** Takes a copy of the list. */
    RunsForm {
        kinds = List.copyOf(kinds);
    }

    /** {@return what was asked for, or nothing} @param model what was typed @param say told what is wrong, in a sentence */
    Optional<Asked<K>> read(RunsModel<?> model, Consumer<String> say) {
        List<ClusterSetting> all = List.of(ClusterSetting.values());
        Optional<List<ClusterSetting>> settings = named(model.settingsProperty().get(), all, ClusterSetting::id);
        Optional<List<K>> chosen = named(model.kindsProperty().get(), kinds, id);
        Optional<List<Long>> seeds = TypedList.of(model.seedsProperty().get(), Long::valueOf);
        int samples = whole(model.samplesProperty().get(), MOST_SAMPLES);
        String typed = model.epochsProperty().get();
        int epochs = typed.isBlank() ? 0 : whole(typed, ClusterTrainingConfig.MOST_EPOCHS);
        if (settings.isEmpty()) {
            say.accept(Texts.get("cluster.runs.settings.bad", ids(all, ClusterSetting::id)));
        } else if (chosen.isEmpty()) {
            say.accept(one.apply(ids(kinds, id)));
        } else if (seeds.isEmpty()) {
            say.accept(Texts.get("cluster.runs.seeds.bad"));
        } else if (samples < 1 || epochs < 0) {
            say.accept(Texts.get(
                    "cluster.runs.sizes.bad",
                    String.valueOf(MOST_SAMPLES),
                    String.valueOf(ClusterTrainingConfig.MOST_EPOCHS)));
        } else if (settings.get().size() * chosen.get().size() * seeds.get().size() > MOST_RUNS) {
            say.accept(Texts.get("cluster.runs.many", MOST_RUNS));
        } else {
            return Optional.of(new Asked<>(settings.get(), chosen.get(), seeds.get(), samples, epochs));
        }
        return Optional.empty();
    }

    /** {@return a whole number from 1 to the largest, or -1} */
    private static int whole(String text, int most) {
        try {
            int value = Integer.parseInt(text.strip());
            return value >= 1 && value <= most ? value : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static <T> Optional<List<T>> named(String text, List<T> values, Function<T, String> id) {
        return TypedList.of(text, (Function<String, @Nullable T>) word -> values.stream()
                .filter(value -> id.apply(value).equals(word))
                .findFirst()
                .orElse(null));
    }

    private static <T> String ids(List<T> values, Function<T, String> id) {
        return String.join(", ", values.stream().map(id).toList());
    }
}
