package routescope.ui.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import routescope.core.error.RoutescopeException;
import routescope.ui.control.FormGrid;
import routescope.ui.text.Texts;
import routescope.viz.AnimationOrder;
import routescope.viz.BoardOptions;
import routescope.viz.ExportView;
import routescope.viz.PictureOrder;
import routescope.viz.Theme;

/** Asks which view over which steps becomes an animation; says how long it will be, or why it is not possible. */
final class AnimationForm {
    private static final int GOOD_FRAMES = 150;
    private static final int FRAMES_PER_SECOND = 15;

    private final ComboBox<ExportView> view;
    private final ComboBox<Format> format = FormGrid.choice("export-format", List.of(Format.values()), Format::words);
    private final ComboBox<Size> size = FormGrid.choice("export-size", List.of(Size.values()), Size::words);
    private final TextField from = new TextField("0");
    private final TextField to = new TextField();
    private final TextField stride = new TextField();
    private final TextField rate = new TextField(String.valueOf(FRAMES_PER_SECOND));
    private final FormGrid grid = new FormGrid();
    private final Label verdict;
    private final ReadOnlyBooleanWrapper good = new ReadOnlyBooleanWrapper();
    private final BoardOptions options;
    private final Theme theme;
    private final int last;

    /** How an animation is written. */
    enum Format {
        /** One file. */
        GIF,
        /** A folder of pictures. */
        PNG_SEQUENCE;

        String words() {
            return Texts.get(this == GIF ? "export.gif.name" : "export.sequence.name");
        }
    }

    /** How large its frames are. */
    enum Size {
        /** 1280 x 720. */
        P720(1280, 720),
        /** 1920 x 1080. */
        P1080(1920, 1080);

        private final int width;
        private final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }

        String words() {
            return width + " × " + height;
        }
    }

    AnimationForm(List<ExportView> views, int last, BoardOptions options, Theme theme) {
        this.options = options;
        this.theme = theme;
        this.last = last;
        view = FormGrid.choice("export-view", views, ExportView::name);
        to.setText(String.valueOf(last));
        stride.setText(String.valueOf(Math.max(1, (last + GOOD_FRAMES - 1) / GOOD_FRAMES)));
        grid.row(Texts.get("export.view.name"), view);
        grid.row(Texts.get("export.format.name"), format);
        grid.row(Texts.get("export.size.name"), size);
        field("export-from", Texts.get("export.from.name"), from);
        field("export-to", Texts.get("export.to.name"), to);
        field("export-stride", Texts.get("export.stride.name"), stride);
        field("export-rate", Texts.get("export.rate.name"), rate);
        verdict = grid.note("");
        verdict.setId("export-verdict");
        format.valueProperty().addListener(observable -> judge());
        size.valueProperty().addListener(observable -> judge());
        judge();
    }

    private void field(String id, String name, TextField field) {
        field.setId(id);
        field.textProperty().addListener(observable -> judge());
        grid.row(name, field);
    }

    Node root() {
        return grid.root();
    }

    ReadOnlyBooleanProperty goodProperty() {
        return good.getReadOnlyProperty();
    }

    boolean isSequence() {
        return format.getValue() == Format.PNG_SEQUENCE;
    }

    /** {@return what was asked for, or nothing when it is not possible} */
    Optional<AnimationOrder> order() {
        return Optional.ofNullable(attempt());
    }

    private void judge() {
        AnimationOrder order = attempt();
        good.set(order != null);
        verdict.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("bad"), order == null);
        if (order != null) {
            int frames = order.steps().size();
            verdict.setText(Texts.get(
                    "export.animation.verdict",
                    frames,
                    String.format(Locale.ROOT, "%.1f", frames / order.framesPerSecond())));
        }
    }

    private @Nullable AnimationOrder attempt() {
        try {
            int first = Integer.parseInt(from.getText().strip());
            int end = Integer.parseInt(to.getText().strip());
            int between = Integer.parseInt(stride.getText().strip());
            double perSecond = Double.parseDouble(rate.getText().strip());
            if (end > last) {
                verdict.setText(Texts.get("export.animation.beyond", String.valueOf(last)));
                return null;
            }
            Size wanted = size.getValue();
            PictureOrder picture = new PictureOrder(view.getValue(), options, theme, wanted.width);
            return new AnimationOrder(picture, first, end, between, perSecond, wanted.width, wanted.height);
        } catch (NumberFormatException e) {
            verdict.setText(Texts.get("export.animation.numbers"));
            return null;
        } catch (RoutescopeException e) {
            verdict.setText(e.sentence() + ". " + e.hint());
            return null;
        }
    }
}
