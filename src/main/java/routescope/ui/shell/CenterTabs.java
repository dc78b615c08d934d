package routescope.ui.shell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import routescope.ui.action.AppAction;
import routescope.ui.text.Texts;

/** The middle of the window: the routing board, and each lab as another tab. */
final class CenterTabs {

    /** What can stand in the middle, from left to right. */
    enum Place {
        /** The routing board. */
        ROUTING("routing"),
        /** Pictures of the user. */
        PICTURES("pictures"),
        /** What-if on a patch. */
        WHAT_IF("what-if"),
        /** The lab of cues. */
        SPURIOUS("spurious"),
        /** The lab of sample complexity. */
        FIGURES("figures"),
        /** The lab of softmax gating. */
        GATING("gating"),
        /** The lab of cluster experts. */
        CLUSTER("cluster"),
        /** The papers' results. */
        PAPERS("papers");

        private final String key;

        Place(String key) {
            this.key = key;
        }

        private Ikon icon() {
            return switch (this) {
                case ROUTING -> MaterialDesignG.GRID;
                case PICTURES -> MaterialDesignI.IMAGE_MULTIPLE_OUTLINE;
                case WHAT_IF -> MaterialDesignC.COMPARE;
                case SPURIOUS -> MaterialDesignA.ALERT_DECAGRAM_OUTLINE;
                case FIGURES -> MaterialDesignC.CHART_SCATTER_PLOT;
                case GATING -> MaterialDesignC.CHART_BELL_CURVE;
                case PAPERS -> MaterialDesignF.FILE_DOCUMENT_OUTLINE;
                case CLUSTER -> MaterialDesignC.CHART_BUBBLE;
            };
        }
    }

    private final TabPane tabs = new TabPane();
    private final StackPane contents = new StackPane();
    private final VBox root = new VBox(tabs, contents);
    private final Map<Place, Tab> places = new EnumMap<>(Place.class);
    private final Map<Place, Node> shown = new EnumMap<>(Place.class);

    /**
     * The contents stand below the tabs and not in them: a tab pane keeps the arrow keys of whatever it holds, and they
     * belong to the steps of the run.
     */
    CenterTabs() {
        tabs.setId("center-tabs");
        tabs.getStyleClass().add("center-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setMinHeight(Region.USE_PREF_SIZE);
        tabs.setFocusTraversable(false);
        tabs.focusedProperty().addListener((property, before, focused) -> {
            if (focused) {
                focusContent();
            }
        });
        contents.setMinSize(0, 0);
        root.setMinSize(0, 0);
        VBox.setVgrow(contents, Priority.ALWAYS);
        VBox.setVgrow(root, Priority.ALWAYS);
    }

    /**
     * Adds a tab.
     *
     * @param place which
     * @param content what it shows
     */
    void add(Place place, Node content) {
        Tab tab = new Tab(Texts.get("tab." + place.key + ".name"));
        tab.setId("tab-" + place.key);
        tab.setGraphic(new FontIcon(place.icon()));
        tab.setTooltip(new Tooltip(Texts.get("tab." + place.key + ".tip")));
        places.put(place, tab);
        shown.put(place, content);
        StackPane holder = new StackPane(content);
        holder.visibleProperty().bind(tab.selectedProperty());
        contents.getChildren().add(holder);
        tabs.getTabs().add(tab);
    }

    /** Opens a tab and puts the keyboard there. @param place which */
    void open(Place place) {
        Tab tab = places.get(place);
        if (tab != null) {
            tabs.getSelectionModel().select(tab);
            focusContent();
        }
    }

    private void focusContent() {
        shown.forEach((place, content) -> {
            if (isOpen(place)) {
                content.requestFocus();
            }
        });
    }

    /** {@return whether a tab is open} @param place which */
    boolean isOpen(Place place) {
        Tab tab = places.get(place);
        // A tab learns that it is selected later than its model, so that listeners would be told the state before.
        return tab != null && tabs.getSelectionModel().getSelectedItem() == tab;
    }

    /** Tells whether a tab is in front, now and later. @param place which @param front what follows it */
    void follow(Place place, BooleanProperty front) {
        tabs.getSelectionModel().selectedItemProperty().subscribe(now -> front.set(isOpen(place)));
    }

    /** {@return a command for each place that opens it: Ctrl+1, Ctrl+2, ...} */
    List<AppAction> actions() {
        List<AppAction> actions = new ArrayList<>();
        for (Place place : Place.values()) {
            AppAction action = new AppAction(
                            "tab-" + place.key, AppAction.Kind.CHOICE, place.icon(), event -> open(place))
                    .key("Shortcut+" + (place.ordinal() + 1));
            tabs.getSelectionModel().selectedItemProperty().subscribe(now -> action.setSelected(isOpen(place)));
            actions.add(action);
        }
        return actions;
    }

    /** {@return the tabs, and what they show} */
    Node root() {
        return root;
    }
}
