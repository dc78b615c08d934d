package routescope.ui.getdata;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import routescope.ui.control.TaskStrip;
import routescope.ui.text.Texts;

/** A card for each set: where it comes from, what its makers allow, its size, and how to get it. */
final class GetDataView {
    private static final double GAP = 6;
    private static final double WIDTH = 640;

    private final VBox root = new VBox(2 * GAP);

    GetDataView(List<SetCard> sets, GetDataController controller) {
        root.setPrefWidth(WIDTH);
        root.getStyleClass().add("form-grid");
        for (SetCard set : sets) {
            root.getChildren().addAll(card(set, controller), new Separator());
        }
        Label words = wrapped("");
        words.setId("get-data-words");
        words.textProperty().bind(controller.wordsProperty());
        root.getChildren().addAll(new TaskStrip("get-data-page-task", controller.task()).root(), words);
    }

    Node root() {
        return root;
    }

    private static Node card(SetCard set, GetDataController controller) {
        Label title = new Label(Texts.get("getData.card.title", set.title(), set.megabytes()));
        title.getStyleClass().add("text-bold");
        TextField page = new TextField(set.page());
        page.setEditable(false);
        page.setAccessibleText(Texts.get("getData.card.page", set.title()));
        Label licence = wrapped(Texts.get("getData.card.licence", set.licence()));
        Label use = wrapped(Texts.get("getData.use." + set.id()));
        Button choose = new Button(Texts.get("getData.choose"), new FontIcon(MaterialDesignF.FOLDER_OPEN_OUTLINE));
        choose.setId("get-data-choose-" + set.id());
        choose.setAccessibleText(Texts.get("getData.choose.of", set.title()));
        choose.setOnAction(event -> controller.choose(set.id()));
        HBox.setHgrow(page, Priority.ALWAYS);
        choose.setMinWidth(Region.USE_PREF_SIZE);
        HBox buttons = new HBox(GAP, page);
        buttons.setAlignment(Pos.CENTER_LEFT);
        if (set.direct()) {
            Button get = new Button(Texts.get("getData.get"), new FontIcon(MaterialDesignD.DOWNLOAD));
            get.setId("get-data-get-" + set.id());
            get.setAccessibleText(Texts.get("getData.get.of", set.title()));
            get.setOnAction(event -> controller.get(set.id()));
            get.disableProperty().bind(controller.task().titleProperty().isNotEmpty());
            get.setMinWidth(Region.USE_PREF_SIZE);
            buttons.getChildren().add(get);
        }
        buttons.getChildren().add(choose);
        VBox card = new VBox(GAP, title, use, licence);
        if (!set.direct()) {
            card.getChildren().add(wrapped(Texts.get("getData.steps." + set.id())));
        }
        card.getChildren().add(buttons);
        return card;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(WIDTH);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
