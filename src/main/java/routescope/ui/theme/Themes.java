package routescope.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import routescope.ui.fx.Background;
import routescope.viz.Theme;

/**
 * Which theme is on. The palette is AtlantaFX's user-agent sheet; one structure sheet of ours, written in its looked-up
 * colours, serves both.
 */
public final class Themes {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final Background background;
    private final ObjectProperty<ThemeChoice> choice = new SimpleObjectProperty<>(this, "choice", ThemeChoice.SYSTEM);
    private final ObjectProperty<Boolean> systemDark = new SimpleObjectProperty<>(this, "systemDark", false);
    private final BooleanProperty calm = new SimpleBooleanProperty(this, "calm");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);

    /**
     * Starts with the light theme until the system was asked.
     *
     * @param background where the system is asked
     */
    public Themes(Background background) {
        this.background = background;
        choice.addListener((property, before, now) -> update());
        systemDark.addListener((property, before, now) -> update());
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    }

    /** Asks the system again, without waiting for the answer. */
    public void askSystem() {
        background.latest("theme", SystemTheme::prefersDark, systemDark::set);
        background.latest("motion", SystemTheme::prefersCalm, calm::set);
    }

    /** {@return whether the system asks for little motion} */
    public ReadOnlyBooleanProperty calmProperty() {
        return calm;
    }

    /** {@return what the user asks for} */
    public ObjectProperty<ThemeChoice> choiceProperty() {
        return choice;
    }

    /** {@return the theme that is on, for whatever is painted} */
    public ObservableValue<Theme> themeProperty() {
        return theme;
    }

    /**
     * Puts the structure sheet on a scene and keeps its root told of the theme.
     *
     * @param scene the scene
     */
    public void dress(Scene scene) {
        String sheet = Objects.requireNonNull(getClass().getResource("routescope.css"), "routescope.css")
                .toExternalForm();
        scene.getStylesheets().add(sheet);
        theme.subscribe(now -> scene.getRoot().pseudoClassStateChanged(DARK, now.dark()));
    }

    private void update() {
        boolean dark = switch (choice.get()) {
            case SYSTEM -> systemDark.get();
            case LIGHT -> false;
            case DARK -> true;
        };
        if (dark != theme.get().dark()) {
            Application.setUserAgentStylesheet(
                    dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
            theme.set(dark ? Theme.DARK : Theme.LIGHT);
        }
    }
}
