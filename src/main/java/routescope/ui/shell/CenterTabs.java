package routescope.ui.shell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import routescope.ui.action.AppAction;
import routescope.ui.text.Texts;

/** The middle of the window: the routing board, and each lab as another tab. */
final class CenterTabs {

    /** What can stand in the middle, from left to right. */
    enum Place {
        /** The routing board. */
        ROUTING("routing"),
        /** What-if on a patch. */
        WHAT_IF("what-if");

        private final String key;

        Place(String key) {
            this.key = key;
        }

        private Ikon icon() {
            return switch (this) {
                case ROUTING -> MaterialDesignG.GRID;
                case WHAT_IF -> MaterialDesignC.COMPARE;
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
        EventDispatcher own = tabs.getEventDispatcher();
        tabs.setEventDispatcher(
                (event, rest) -> isForContent(event) ? rest.dispatchEvent(event) : own.dispatchEvent(event, rest));
    }

    /** Within a tab a click leaves the keyboard where it puts it, and arrow keys do not change the tab. */
    private boolean isForContent(Event event) {
        boolean steered = event.getEventType() == MouseEvent.MOUSE_PRESSED
                || event instanceof KeyEvent key
                        && (key.getCode().isArrowKey()
                                || key.getCode() == KeyCode.HOME
                                || key.getCode() == KeyCode.END);
        return steered && event.getTarget() instanceof Node target && isContent(target);
    }

    private boolean isContent(Node target) {
        for (Node node = target; node != null && node != tabs; node = node.getParent()) {
            Node within = node;
            if (tabs.getTabs().stream().anyMatch(tab -> tab.getContent() == within)) {
                return true;
            }
        }
        return false;
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
        tabs.getTabs().add(tab);
        places.put(place, tab);
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

    /** {@return the tabs} */
    TabPane root() {
        return tabs;
    }
}
