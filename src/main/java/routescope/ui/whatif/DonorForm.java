package routescope.ui.whatif;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import routescope.core.edit.Donor;
import routescope.core.edit.Donors;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;
import routescope.ui.control.FormGrid;
import routescope.ui.control.PictureView;
import routescope.ui.text.Texts;
import routescope.viz.Rect;
import routescope.viz.RoutedImage;
import routescope.viz.Surface;
import routescope.viz.Theme;

/** Asks which patch of which image takes the place of another one. */
final class DonorForm {
    private static final double SIDE = 300;
    private static final double PAD = 6;

    private final Donors donors;
    private final Theme theme;
    private final RoutedImage images = new RoutedImage();
    private final ComboBox<Boolean> source;
    private final IntegerSpinnerValueFactory numbers;
    private final Spinner<Integer> image;
    private final IntegerProperty patch = new SimpleIntegerProperty();
    private final PictureView picture = new PictureView(this::paint);
    private final Label words = new Label();
    private final VBox root;

    /**
     * Makes the form.
     *
     * @param donors where patches are taken from
     * @param first the patch it begins with
     * @param theme the surroundings
     */
    DonorForm(Donors donors, Donor first, Theme theme) {
        this.donors = donors;
        this.theme = theme;
        List<Boolean> sources = new ArrayList<>(List.of(false));
        if (donors.train() != null) {
            sources.add(true);
        }
        source = FormGrid.choice(
                "what-if-donor-source",
                sources,
                training -> Texts.get(training ? "whatIf.donor.train" : "whatIf.donor.test"));
        source.setValue(first.training() && donors.train() != null);
        numbers = new IntegerSpinnerValueFactory(1, set().size(), Math.min(set().size(), first.image() + 1));
        image = new Spinner<>(numbers);
        image.setId("what-if-donor-image");
        image.setEditable(true);
        patch.set(first.patch());
        picture.setId("what-if-donor-picture");
        picture.setPrefSize(SIDE, SIDE);
        picture.setMinSize(SIDE, SIDE);
        picture.setFocusTraversable(true);
        picture.setAccessibleRoleDescription(Texts.get("whatIf.donor.role"));
        picture.setAccessibleHelp(Texts.get("whatIf.donor.help"));
        picture.accessibleTextProperty().bind(words.textProperty());
        picture.setOnMousePressed(event -> {
            picture.requestFocus();
            RoutedImage.at(place(SIDE, SIDE), grid(), event.getX(), event.getY())
                    .ifPresent(patch::set);
        });
        picture.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        FormGrid fields = new FormGrid();
        fields.row(Texts.get("whatIf.donor.source"), source);
        fields.row(Texts.get("whatIf.donor.image"), image);
        root = new VBox(PAD, fields.root(), picture, words);
        root.setId("what-if-donor");
        source.valueProperty().subscribe(() -> {
            numbers.setMax(set().size());
            refresh();
        });
        image.valueProperty().subscribe(this::refresh);
        patch.subscribe(this::refresh);
        refresh();
    }

    Node root() {
        return root;
    }

    Donor donor() {
        return new Donor(source.getValue(), imageIndex(), patch.get());
    }

    private int imageIndex() {
        Integer number = image.getValue();
        return Math.max(0, Math.min(set().size() - 1, (number == null ? 1 : number) - 1));
    }

    private PatchSet set() {
        PatchSet train = donors.train();
        return source.getValue() && train != null ? train : donors.test();
    }

    private PatchGrid grid() {
        return donors.test().grid();
    }

    private Rect place(double width, double height) {
        return RoutedImage.fit(new Rect(PAD, PAD, width - 2 * PAD, height - 2 * PAD), grid());
    }

    private void refresh() {
        PatchSet set = set();
        words.setText(Texts.get(
                "whatIf.donor.words",
                WhatIfWords.name(set, set.labels()[imageIndex()]),
                WhatIfWords.patch(grid(), patch.get()),
                set.kind(imageIndex(), patch.get())));
        picture.repaint();
    }

    private void paint(Surface surface, double width, double height) {
        Rect place = place(width, height);
        images.paint(surface, place, set(), imageIndex(), theme);
        RoutedImage.truth(surface, place, set(), imageIndex(), theme);
        RoutedImage.chosen(surface, RoutedImage.cell(place, grid(), patch.get()), theme);
    }

    private void key(KeyEvent event) {
        boolean known = true;
        switch (event.getCode()) {
            case UP, KP_UP -> patch.set(Cursors.moved(grid(), patch.get(), -1, 0));
            case DOWN, KP_DOWN -> patch.set(Cursors.moved(grid(), patch.get(), 1, 0));
            case LEFT, KP_LEFT -> patch.set(Cursors.moved(grid(), patch.get(), 0, -1));
            case RIGHT, KP_RIGHT -> patch.set(Cursors.moved(grid(), patch.get(), 0, 1));
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }
}
