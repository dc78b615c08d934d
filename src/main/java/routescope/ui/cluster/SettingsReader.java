package routescope.ui.cluster;

import java.util.Locale;
import routescope.core.cluster.ClusterDataConfig;
import routescope.core.cluster.ClusterRunConfig;
import routescope.core.cluster.ClusterSetting;
import routescope.core.cluster.ClusterTrainingConfig;
import routescope.core.cluster.Range;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.ui.text.Texts;

/** Between what stands in the fields and the configuration of a run. */
final class SettingsReader {
    private final ClusterLabModel model;

    SettingsReader(ClusterLabModel model) {
        this.model = model;
    }

    /**
     * {@return the run that the fields describe}
     *
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when a field holds no number, or one out of range
     */
    ClusterRunConfig read() {
        ClusterSetting preset = model.settingProperty().get();
        ClusterDataConfig plain = preset.data();
        int samples = whole(SettingField.SAMPLES);
        ClusterDataConfig data = new ClusterDataConfig(
                whole(SettingField.CLUSTERS),
                plain.patches(),
                plain.dimension(),
                samples,
                samples,
                new Range(number(SettingField.ALPHA_LOW), number(SettingField.ALPHA_HIGH)),
                new Range(number(SettingField.BETA_LOW), number(SettingField.BETA_HIGH)),
                new Range(number(SettingField.GAMMA_LOW), number(SettingField.GAMMA_HIGH)),
                number(SettingField.NOISE_SIZE),
                plain.noise(),
                plain.scale(),
                plain.permuted(),
                plain.seed());
        ClusterRunConfig config = new ClusterRunConfig(
                data,
                whole(SettingField.EXPERTS),
                whole(SettingField.FILTERS),
                model.activationProperty().get(),
                model.readingProperty().get(),
                new ClusterTrainingConfig(
                        whole(SettingField.EPOCHS),
                        number(SettingField.EXPERT_RATE),
                        number(SettingField.ROUTER_RATE),
                        model.normalisationProperty().get(),
                        model.noiseProperty().get(),
                        number(SettingField.BALANCE),
                        model.earlyStopProperty().get(),
                        ClusterRunConfig.table1(
                                        preset,
                                        model.activationProperty().get(),
                                        model.readingProperty().get(),
                                        1)
                                .training()
                                .startSize()),
                whole(SettingField.SEED));
        // Says what is out of range before anything is thrown away for it.
        config.shape();
        return config;
    }

    private double number(SettingField field) {
        String text = model.field(field).get().strip().replace(',', '.');
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    e,
                    Texts.get("cluster.field.bad", Texts.get("cluster.field." + name(field)), text),
                    Texts.get("cluster.field.bad.hint"));
        }
    }

    private int whole(SettingField field) {
        double value = number(field);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    Texts.get(
                            "cluster.field.bad",
                            Texts.get("cluster.field." + name(field)),
                            model.field(field).get()),
                    Texts.get("cluster.field.whole.hint"));
        }
        return (int) value;
    }

    private static String name(SettingField field) {
        return switch (field) {
            case ALPHA_LOW, ALPHA_HIGH -> "alpha";
            case BETA_LOW, BETA_HIGH -> "beta";
            case GAMMA_LOW, GAMMA_HIGH -> "gamma";
            default -> field.key();
        };
    }

    /** Fills the fields of the data, and M as in the notebooks on it. @param preset what to show */
    void showPreset(ClusterSetting preset) {
        showData(preset.data());
        set(
                SettingField.EXPERTS,
                ClusterRunConfig.table1(
                                preset,
                                model.activationProperty().get(),
                                model.readingProperty().get(),
                                1)
                        .experts());
    }

    private void showData(ClusterDataConfig data) {
        set(SettingField.NOISE_SIZE, data.noiseSize());
        set(SettingField.ALPHA_LOW, data.alpha().low());
        set(SettingField.ALPHA_HIGH, data.alpha().high());
        set(SettingField.BETA_LOW, data.beta().low());
        set(SettingField.BETA_HIGH, data.beta().high());
        set(SettingField.GAMMA_LOW, data.gamma().low());
        set(SettingField.GAMMA_HIGH, data.gamma().high());
        set(SettingField.CLUSTERS, data.clusters());
        set(SettingField.SAMPLES, data.trainSamples());
    }

    /** Fills all fields. @param config what to show */
    void show(ClusterRunConfig config) {
        for (ClusterSetting setting : ClusterSetting.values()) {
            ClusterDataConfig data = setting.data();
            if (data.withSamples(1, 1).equals(config.data().withSamples(1, 1))) {
                model.settingProperty().set(setting);
            }
        }
        showData(config.data());
        set(SettingField.EXPERTS, config.experts());
        set(SettingField.FILTERS, config.filters());
        set(SettingField.EPOCHS, config.training().epochs());
        set(SettingField.EXPERT_RATE, config.training().expertRate());
        set(SettingField.ROUTER_RATE, config.training().routerRate());
        set(SettingField.BALANCE, config.training().balanceWeight());
        set(SettingField.SEED, (double) config.seed());
        model.activationProperty().set(config.activation());
        model.readingProperty().set(config.reading());
        model.noiseProperty().set(config.training().noise());
        model.normalisationProperty().set(config.training().normalisation());
        model.earlyStopProperty().set(config.training().earlyStop());
    }

    private void set(SettingField field, double value) {
        String text = value == Math.rint(value)
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, "%.6f", value).replaceAll("0+$", "");
        model.field(field).set(text);
    }
}
