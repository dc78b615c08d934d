package routescope.ui.spurious;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import routescope.core.data.CueConfig;
import routescope.core.data.CueKind;
import routescope.core.data.DataConfig;
import routescope.core.data.DataSplit;
import routescope.core.data.ImageLayout;
import routescope.core.data.ImageSetConfig;
import routescope.ui.control.FormGrid;
import routescope.ui.dialog.Dialogs;
import routescope.ui.fx.Background;
import routescope.ui.text.Texts;

/** Asks which cue is to be put into images. */
public final class CueForms implements AutoCloseable {
    private static final double PAPER = 0.95;
    private static final double BALANCED = 0.5;

    private final Dialogs dialogs;
    private final Supplier<Optional<DataSplit>> images;
    private final Background background = new Background("cue-form");

    /**
     * Makes the forms.
     *
     * @param dialogs asks the user
     * @param images the images of the open run, which know the attributes of pictures; waits for them
     */
    public CueForms(Dialogs dialogs, Supplier<Optional<DataSplit>> images) {
        this.dialogs = dialogs;
        this.images = images;
    }

    /**
     * Asks for a cue.
     *
     * @param plain the images without one: digits or pictures
     * @param take takes the images with the cue, unless the user cancelled
     */
    public void ask(DataConfig plain, Consumer<DataConfig> take) {
        if (plain instanceof ImageSetConfig) {
            background.latest(
                    "attributes",
                    () -> images.get()
                            .flatMap(DataSplit::origins)
                            .map(origins -> origins.attributes())
                            .orElse(List.of()),
                    attributes -> show(plain, attributes, take));
        } else {
            show(plain, List.of(), take);
        }
    }

    private void show(DataConfig plain, List<String> attributes, Consumer<DataConfig> take) {
        List<CueKind> kinds = kinds(plain, attributes);
        ComboBox<CueKind> kind = FormGrid.choice(
                "cue-kind",
                kinds,
                one -> Texts.get("setting.data.cue." + one.name().toLowerCase(Locale.ROOT)));
        ComboBox<String> attribute =
                FormGrid.choice("cue-attribute", attributes.isEmpty() ? List.of("") : attributes, name -> name);
        attribute.disableProperty().bind(kind.valueProperty().isNotEqualTo(CueKind.ATTRIBUTE));
        Slider share = new Slider(BALANCED, 1, PAPER);
        share.setId("cue-share");
        share.setBlockIncrement(0.01);
        Label percent = new Label();
        share.valueProperty()
                .subscribe(value ->
                        percent.setText(Texts.get("spurious.add.share.text", Math.round(100 * value.doubleValue()))));
        FormGrid grid = new FormGrid();
        grid.row(Texts.get("spurious.add.kind"), kind);
        if (!attributes.isEmpty()) {
            grid.row(Texts.get("spurious.add.attribute"), attribute);
        }
        grid.row(Texts.get("spurious.add.share"), share);
        grid.row("", percent);
        grid.note(Texts.get("spurious.add.note"));
        boolean taken = dialogs.confirm(
                Texts.get("spurious.add.title"),
                grid.root(),
                Texts.get("spurious.add.take"),
                new SimpleBooleanProperty(true));
        if (taken) {
            CueKind chosen = kind.getValue();
            String column = chosen == CueKind.ATTRIBUTE ? attribute.getValue() : "";
            double rho = Math.rint(100 * share.getValue()) / 100;
            take.accept(new CueConfig(plain, chosen, column, rho, BALANCED, 1));
        }
    }

    private static List<CueKind> kinds(DataConfig plain, List<String> attributes) {
        if (!(plain instanceof ImageSetConfig)) {
            return List.of(
                    CueKind.SYMBOL, CueKind.HATCH, CueKind.DIGIT, CueKind.MIX, CueKind.BRIGHTNESS, CueKind.COLOUR);
        }
        if (plain instanceof ImageSetConfig set && set.layout() == ImageLayout.CIFAR10) {
            return List.of(CueKind.ANIMALS, CueKind.SYMBOL, CueKind.HATCH);
        }
        return attributes.isEmpty() || plain.classes() != 2
                ? List.of(CueKind.SYMBOL, CueKind.HATCH)
                : List.of(CueKind.ATTRIBUTE, CueKind.SYMBOL, CueKind.HATCH);
    }

    @Override
    public void close() {
        background.close();
    }
}
