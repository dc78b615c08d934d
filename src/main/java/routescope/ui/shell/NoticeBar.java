package routescope.ui.shell;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import routescope.app.Notice;
import routescope.ui.action.ActionNodes;
import routescope.ui.text.Texts;

/** The standing notices above the board: what happened, what to do, and the ways out as buttons. They block nothing. */
final class NoticeBar {
    private static final int MOST = 3;

    private final VBox root = new VBox();
    private final MainModel model;
    private final BiConsumer<Notice, Notice.Way> go;
    private final Consumer<Notice> dismiss;

    NoticeBar(MainModel model, BiConsumer<Notice, Notice.Way> go, Consumer<Notice> dismiss) {
        this.model = model;
        this.go = go;
        this.dismiss = dismiss;
        root.setId("notices");
        root.getStyleClass().add("notices");
        model.notices().addListener((ListChangeListener<Notice>) change -> rebuild());
        rebuild();
    }

    Node root() {
        return root;
    }

    private void rebuild() {
        int from = Math.max(0, model.notices().size() - MOST);
        root.getChildren()
                .setAll(model.notices().subList(from, model.notices().size()).stream()
                        .map(this::line)
                        .toList());
        root.setVisible(!root.getChildren().isEmpty());
        root.setManaged(root.isVisible());
    }

    private Node line(Notice notice) {
        FontIcon icon = new FontIcon(icon(notice.kind()));
        Label sentence = new Label(notice.sentence());
        sentence.getStyleClass().add("notice-sentence");
        Label hint = new Label(notice.hint());
        hint.getStyleClass().add("notice-hint");
        VBox words = new VBox(sentence, hint);
        for (Label label : new Label[] {sentence, hint}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.setVisible(!label.getText().isBlank());
            label.setManaged(label.isVisible());
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        HBox line = new HBox(icon, words);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("notice", "notice-" + notice.kind().name().toLowerCase(java.util.Locale.ROOT));
        line.setAccessibleText(notice.sentence() + " " + notice.hint());
        line.setId("notice-" + notice.code());
        for (Notice.Way way : notice.ways()) {
            line.getChildren().add(wayButton(notice, way));
        }
        Button close = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
        close.getStyleClass().addAll("flat", "notice-close");
        close.setAccessibleText(Texts.get("notice.dismiss.name"));
        close.setTooltip(ActionNodes.tip(close, Texts.get("notice.dismiss.name")));
        close.setOnAction(event -> dismiss.accept(notice));
        line.getChildren().add(close);
        return line;
    }

    private Button wayButton(Notice notice, Notice.Way way) {
        Button button = new Button(Texts.get(
                switch (way) {
                    case HALVE_THE_RATE -> "notice.way.halve";
                    case UNDO -> "notice.way.undo";
                    case GO_BACK -> "notice.way.back";
                    case LOCATE -> "notice.way.locate";
                    case RETRY -> "notice.way.retry";
                }));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setId("way-" + way.name());
        button.setOnAction(event -> go.accept(notice, way));
        return button;
    }

    private static Ikon icon(Notice.Kind kind) {
        return switch (kind) {
            case INFORMATION -> MaterialDesignI.INFORMATION_OUTLINE;
            case WARNING -> MaterialDesignA.ALERT_OUTLINE;
            case ERROR -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
        };
    }
}
