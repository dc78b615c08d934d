package routescope.ui.shell;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import routescope.app.settings.Preferences;
import routescope.core.error.RoutescopeException;
import routescope.core.run.Preset;
import routescope.ui.setup.Choice;
import routescope.ui.setup.SetupController;

/** Finds the configuration a window begins with: the remembered one, else the first preset. Needs no toolkit. */
final class FirstChoice {
    private static final Logger LOG = LoggerFactory.getLogger(FirstChoice.class);
    private static final String FIRST_PRESET = "digits-joint";

    private FirstChoice() {}

    /**
     * {@return the configuration to begin with}
     *
     * @param preferences what is remembered
     * @param presets the presets there are
     */
    static Choice of(Preferences preferences, List<Preset> presets) {
        try {
            Choice remembered = PreferenceKeeper.rememberedChoice(
                    preferences, id -> preset(presets, id).orElse(null));
            if (remembered != null) {
                return remembered;
            }
        } catch (RoutescopeException e) {
            LOG.warn("the remembered configuration cannot be used: {}", e.sentence());
        }
        return preset(presets, FIRST_PRESET).orElseThrow();
    }

    private static Optional<Choice> preset(List<Preset> presets, String id) {
        return presets.stream()
                .filter(preset -> Objects.equals(preset.id(), id))
                .findFirst()
                .map(SetupController::choiceOf);
    }
}
