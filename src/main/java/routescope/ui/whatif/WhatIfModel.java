package routescope.ui.whatif;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import routescope.app.whatif.Difference;
import routescope.app.whatif.Effect;
import routescope.app.whatif.Occlusion;
import routescope.core.edit.Ink;
import routescope.core.patch.PatchSet;
import routescope.viz.ColorMap;
import routescope.viz.Theme;

/** What the what-if tab shows: observable properties only. */
final class WhatIfModel {
    private final ObjectProperty<@Nullable PatchSet> pair = new SimpleObjectProperty<>(this, "pair");
    private final ObjectProperty<@Nullable Difference> difference = new SimpleObjectProperty<>(this, "difference");
    private final ObjectProperty<@Nullable Occlusion> occlusion = new SimpleObjectProperty<>(this, "occlusion");
    private final ObjectProperty<@Nullable Effect> effect = new SimpleObjectProperty<>(this, "effect");
    private final ObjectProperty<Effect.Places> places = new SimpleObjectProperty<>(this, "places", Effect.Places.SAME);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<ColorMap> colors = new SimpleObjectProperty<>(this, "colors", ColorMap.CIVIDIS);
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(this, "tool", Tool.POINT);
    private final ObjectProperty<Section> section = new SimpleObjectProperty<>(this, "section", Section.DIFFERENCES);
    private final ObjectProperty<Ink> ink = new SimpleObjectProperty<>(this, "ink", Ink.grey(1));
    private final DoubleProperty radius = new SimpleDoubleProperty(this, "radius", 2);
    private final DoubleProperty sigma = new SimpleDoubleProperty(this, "sigma", 2);
    private final DoubleProperty brushX = new SimpleDoubleProperty(this, "brushX");
    private final DoubleProperty brushY = new SimpleDoubleProperty(this, "brushY");
    private final IntegerProperty patch = new SimpleIntegerProperty(this, "patch");
    private final IntegerProperty hovered = new SimpleIntegerProperty(this, "hovered", -1);
    private final IntegerProperty carried = new SimpleIntegerProperty(this, "carried", -1);
    private final BooleanProperty discriminative = new SimpleBooleanProperty(this, "discriminative");
    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final StringProperty copyTitle = new SimpleStringProperty(this, "copyTitle", "");
    private final StringProperty verdict = new SimpleStringProperty(this, "verdict", "");
    private final StringProperty step = new SimpleStringProperty(this, "step", "");
    private final StringProperty hint = new SimpleStringProperty(this, "hint", "");
    private final StringProperty sentence = new SimpleStringProperty(this, "sentence", "");
    private final StringProperty result = new SimpleStringProperty(this, "result", "");

    /** {@return the original and the copy as they are now; null before the first image} */
    ObjectProperty<@Nullable PatchSet> pairProperty() {
        return pair;
    }

    /** {@return what the models make of both; the last one stays until the next is there} */
    ObjectProperty<@Nullable Difference> differenceProperty() {
        return difference;
    }

    /** {@return what each patch of the copy is worth} */
    ObjectProperty<@Nullable Occlusion> occlusionProperty() {
        return occlusion;
    }

    /** {@return what the change does to all test images; null when it was not asked for} */
    ObjectProperty<@Nullable Effect> effectProperty() {
        return effect;
    }

    /** {@return where it is done in all test images} */
    ObjectProperty<Effect.Places> placesProperty() {
        return places;
    }

    /** {@return the colours around the data} */
    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** {@return the colours of gates} */
    ObjectProperty<ColorMap> colorsProperty() {
        return colors;
    }

    /** {@return what pointing at the copy does} */
    ObjectProperty<Tool> toolProperty() {
        return tool;
    }

    /** {@return what stands below the images} */
    ObjectProperty<Section> sectionProperty() {
        return section;
    }

    /** {@return what is painted with} */
    ObjectProperty<Ink> inkProperty() {
        return ink;
    }

    /** {@return radius of the brush in pixels} */
    DoubleProperty radiusProperty() {
        return radius;
    }

    /** {@return width of the blur in pixels} */
    DoubleProperty sigmaProperty() {
        return sigma;
    }

    /** {@return where the brush of the keyboard is, in pixels from the left of the image} */
    DoubleProperty brushXProperty() {
        return brushX;
    }

    /** {@return where the brush of the keyboard is, in pixels from the top of the image} */
    DoubleProperty brushYProperty() {
        return brushY;
    }

    /** {@return the patch that changes are made to} */
    IntegerProperty patchProperty() {
        return patch;
    }

    /** {@return the patch under the pointer, or -1} */
    IntegerProperty hoveredProperty() {
        return hovered;
    }

    /** {@return the patch that is being moved or doubled, or -1} */
    IntegerProperty carriedProperty() {
        return carried;
    }

    /** {@return whether the change touches the discriminative patch, so that others can be changed there too} */
    BooleanProperty discriminativeProperty() {
        return discriminative;
    }

    /** {@return whether the game is on} */
    BooleanProperty playingProperty() {
        return playing;
    }

    /** {@return the original in words} */
    StringProperty titleProperty() {
        return title;
    }

    /** {@return the copy in words} */
    StringProperty copyTitleProperty() {
        return copyTitle;
    }

    /** {@return what the models say of both} */
    StringProperty verdictProperty() {
        return verdict;
    }

    /** {@return the step the differences belong to, in words} */
    StringProperty stepProperty() {
        return step;
    }

    /** {@return what can be done now, or why something cannot} */
    StringProperty hintProperty() {
        return hint;
    }

    /** {@return the patch in focus in words} */
    StringProperty sentenceProperty() {
        return sentence;
    }

    /** {@return what the change does to all test images, in words} */
    StringProperty resultProperty() {
        return result;
    }
}
