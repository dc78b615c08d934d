package routescope.ui.document;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import routescope.app.recovery.SwapFolder;
import routescope.ui.action.ActionNodes;
import routescope.ui.text.Texts;

/** Runs of windows that were not closed as they should be, above the board: each can be restored, skipped or deleted. */
public final class RecoveryPane {
    private static final int MOST = 3;
    private static final double HEIGHT = 44;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(Locale.ENGLISH);

    private final VBox root = new VBox();
    private final RecoveryController recovery;

    /** Makes the pane. @param recovery what is offered, and what can be done with it */
    public RecoveryPane(RecoveryController recovery) {
        this.recovery = recovery;
        root.setId("recovery");
        root.getStyleClass().add("notices");
        recovery.offers().addListener((ListChangeListener<SwapFolder.Offer>) change -> rebuild());
        rebuild();
    }

    /** {@return the pane; it takes no room while nothing is offered} */
    public Node root() {
        return root;
    }

    private void rebuild() {
        List<SwapFolder.Offer> offers = List.copyOf(recovery.offers());
        root.getChildren().setAll(offers.stream().limit(MOST).map(this::line).toList());
        if (offers.size() > MOST) {
            root.getChildren().add(new Label(Texts.get("recovery.more.text", offers.size() - MOST)));
        }
        root.setVisible(!offers.isEmpty());
        root.setManaged(root.isVisible());
    }

    private Node line(SwapFolder.Offer offer) {
        String when = TIME.format(offer.time().atZone(ZoneId.systemDefault()));
        Label sentence = new Label(
                offer.isReadable()
                        ? Texts.get("recovery.offer.text", offer.name(), String.valueOf(offer.step()), when)
                        : Texts.get("recovery.damaged.text", when));
        sentence.getStyleClass().add("notice-sentence");
        Label hint = new Label(
                !offer.isReadable()
                        ? Texts.get("recovery.damaged.hint")
                        : offer.origin().isEmpty()
                                ? Texts.get("recovery.unnamed.hint")
                                : Texts.get("recovery.named.hint", fileName(offer.origin())));
        hint.getStyleClass().add("notice-hint");
        VBox words = new VBox(sentence, hint);
        for (Label label : List.of(sentence, hint)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        HBox line = new HBox(picture(offer), words);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("notice", "notice-information", "recovery-line");
        line.setAccessibleText(sentence.getText() + " " + hint.getText());
        if (offer.isReadable()) {
            line.getChildren().add(button("restore", offer, recovery::restore));
        }
        line.getChildren().add(button("skip", offer, recovery::skip));
        line.getChildren().add(button("delete", offer, recovery::delete));
        return line;
    }

    private static Button button(String id, SwapFolder.Offer offer, Consumer<SwapFolder.Offer> work) {
        Button button = new Button(Texts.get("recovery." + id + ".name"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setId("recovery-" + id);
        button.setTooltip(ActionNodes.tip(button, Texts.get("recovery." + id + ".tip")));
        button.setAccessibleHelp(Texts.get("recovery." + id + ".tip"));
        button.setOnAction(event -> work.accept(offer));
        return button;
    }

    private static Node picture(SwapFolder.Offer offer) {
        if (offer.thumbnail().length > 0) {
            Image image = new Image(new ByteArrayInputStream(offer.thumbnail()), 0, HEIGHT, true, true);
            if (!image.isError()) {
                return new ImageView(image);
            }
        }
        return new FontIcon(MaterialDesignH.HISTORY);
    }

    private static String fileName(String path) {
        return Optional.ofNullable(Path.of(path).getFileName())
                .map(Path::toString)
                .orElse(path);
    }
}
