package routescope.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import routescope.core.train.Position;
import routescope.core.train.Stage;
import routescope.ui.action.ActionNodes;
import routescope.ui.text.Texts;

/** Where the run is and how it does, in numbers of fixed width so that nothing moves while it plays. */
final class Counters {
    private static final Set<String> SPARE = Set.of("batch", "images");

    private final HBox root = new HBox();
    private final List<Node> spare = new ArrayList<>();

    Counters(MainModel model) {
        root.getStyleClass().add("counters");
        root.setAlignment(Pos.CENTER_LEFT);
        root.setMinWidth(0);
        root.setFillHeight(false);
        var position = model.positionProperty();
        add("epoch", 7, Bindings.createStringBinding(() -> epoch(position.get()), position));
        add("batch", 7, Bindings.createStringBinding(() -> batch(position.get()), position));
        add("step", 6, Bindings.createStringBinding(() -> step(position.get()), position));
        add(
                "loss",
                6,
                Bindings.createStringBinding(() -> loss(model.lossProperty().get()), model.lossProperty()));
        add(
                "accuracy",
                6,
                Bindings.createStringBinding(
                        () -> percent(model.accuracyProperty().get()), model.accuracyProperty()));
        add(
                "images",
                6,
                Bindings.createStringBinding(
                        () -> whole(model.imagesPerSecondProperty().get()), model.imagesPerSecondProperty()));
    }

    Node root() {
        return root;
    }

    /** Leaves out what the others tell too, or shows it again. */
    void setFew(boolean few) {
        for (Node counter : spare) {
            counter.setVisible(!few);
            counter.setManaged(!few);
        }
    }

    private void add(String id, int characters, ObservableStringValue text) {
        Label name = new Label(Texts.get("counter." + id + ".name"));
        name.getStyleClass().add("counter-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label value = new Label();
        value.setId("counter-" + id);
        value.getStyleClass().add("counter-value");
        value.setStyle("-fx-min-width: %sem; -fx-pref-width: %sem;".formatted(width(characters), width(characters)));
        value.textProperty().bind(text);
        HBox counter = new HBox(name, value);
        counter.getStyleClass().add("counter");
        counter.setAlignment(Pos.BASELINE_LEFT);
        counter.accessibleTextProperty().bind(Bindings.concat(name.getText(), " ", text));
        ActionNodes.tip(counter, Texts.get("counter." + id + ".tip"));
        root.getChildren().add(counter);
        if (SPARE.contains(id)) {
            spare.add(counter);
        }
    }

    /** A digit of a fixed-width face is 0.61 of its size wide. */
    private static String width(int characters) {
        return String.format(Locale.ROOT, "%.2f", 0.62 * characters);
    }

    private static String epoch(Position position) {
        if (position == null) {
            return "–";
        }
        String mark = position.stage() == Stage.ROUTERS ? Texts.get("counter.epoch.routers") : "";
        return mark + position.epoch() + "/" + position.epochs();
    }

    private static String batch(Position position) {
        return position == null ? "–" : position.batch() + "/" + position.batchesPerEpoch();
    }

    private static String step(Position position) {
        return position == null ? "–" : String.valueOf(position.step());
    }

    private static String loss(double loss) {
        if (Double.isNaN(loss)) {
            return "–";
        }
        return loss < 100 ? String.format(Locale.ROOT, "%.4f", loss) : String.format(Locale.ROOT, "%.0e", loss);
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    private static String whole(double number) {
        return number < 1 ? "–" : String.valueOf(Math.round(number));
    }
}
