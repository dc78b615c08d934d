package routescope.ui.setup;

import java.util.Optional;
import routescope.core.run.Preset;
import routescope.core.run.Setting;

/** What a person can do in the settings panel. */
interface SetupEdits {

    /** Takes all settings from a preset. @param preset the preset */
    void choosePreset(Preset preset);

    /**
     * Changes a setting.
     *
     * @param setting the setting
     * @param value the new value, of the type its kind names
     * @return why it stays as it is, or nothing when it changed
     */
    Optional<String> change(Setting setting, Object value);

    /**
     * Changes a setting to what was typed.
     *
     * @param setting the setting
     * @param text what was typed
     * @return why it stays as it is, or nothing when it changed
     */
    Optional<String> changeText(Setting setting, String text);

    /** Asks for a folder. @param setting the setting that names it */
    void chooseFolder(Setting setting);

    /** Gives a setting the preset's value. @param setting the setting */
    void reset(Setting setting);
}
