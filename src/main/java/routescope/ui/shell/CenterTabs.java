package routescope.ui.shell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
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
        PICTURES("pictures");

        private final String key;

        Place(String key) {
            this.key = key;
        }

        private Ikon icon() {
            return switch (this) {
                case ROUTING -> MaterialDesignG.GRID;
                case PICTURES -> MaterialDesignI.IMAGE_MULTIPLE_OUTLINE;
            };
        }
    }

    private final TabPane tabs = new TabPane();
    private final Map<Place, Tab> places = new EnumMap<>(Place.class);

    CenterTabs() {
        tabs.setId("center-tabs");
        tabs.getStyleClass().add("center-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
    }

    /**
     * Adds a tab.
     *
     * @param place which
     * @param content what it shows
     */
    void add(Place place, Node content) {
        Tab tab = new Tab(Texts.get("tab." + place.key + ".name"), content);
        tab.setId("tab-" + place.key);
        tab.setGraphic(new FontIcon(place.icon()));
        tab.setTooltip(new Tooltip(Texts.get("tab." + place.key + ".tip")));
        content.addEventHandler(KeyEvent.KEY_PRESSED, CenterTabs::keepArrows);
        tabs.getTabs().add(tab);
        places.put(place, tab);
    }

    /** Arrows that a page leaves over would switch tabs: they belong to the commands of the window. */
    private static void keepArrows(KeyEvent event) {
        if (event.getCode().isArrowKey() && event.getSource() instanceof Node page && page.getScene() != null) {
            event.consume();
            page.getScene().getAccelerators().entrySet().stream()
                    .filter(entry -> entry.getKey().match(event))
                    .findFirst()
                    .ifPresent(entry -> entry.getValue().run());
        }
    }

    /** Opens a tab and puts the keyboard there. @param place which */
    void open(Place place) {
        Tab tab = places.get(place);
        if (tab != null) {
            tabs.getSelectionModel().select(tab);
            tab.getContent().requestFocus();
        }
    }

    /** {@return whether a tab is open} @param place which */
    boolean isOpen(Place place) {
        Tab tab = places.get(place);
        return tab != null && tab.isSelected();
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

    /** {@return the tabs} */
    TabPane root() {
        return tabs;
    }
}
