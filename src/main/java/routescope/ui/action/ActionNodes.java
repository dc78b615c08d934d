package routescope.ui.action;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import routescope.ui.text.Texts;

/** Makes menus and buttons that follow their actions. */
public final class ActionNodes {
    private static final Duration TOOLTIP_DELAY = Duration.millis(450);
    private static final Duration TOOLTIP_STAY = Duration.seconds(30);
    private static final double TOOLTIP_WIDTH = 360;

    private ActionNodes() {}

    /**
     * {@return a menu bar}
     *
     * @param menus its menus
     */
    public static MenuBar menuBar(List<ActionMenu> menus) {
        MenuBar bar = new MenuBar();
        menus.forEach(menu -> bar.getMenus().add(menu(menu)));
        bar.setUseSystemMenuBar(true);
        return bar;
    }

    /**
     * {@return a menu}
     *
     * @param described what stands in it
     */
    public static Menu menu(ActionMenu described) {
        Menu menu = new Menu(Texts.get("menu." + described.id() + ".name"));
        menu.setId("menu-" + described.id());
        for (ActionMenu.Entry entry : described.entries()) {
            if (entry instanceof ActionMenu.Item item) {
                menu.getItems().add(menuItem(item.action()));
            } else if (entry instanceof ActionMenu.Submenu submenu) {
                menu.getItems().add(menu(submenu.menu()));
            } else if (entry instanceof ActionMenu.Ready ready) {
                menu.getItems().add(ready.menu());
            } else {
                menu.getItems().add(new SeparatorMenuItem());
            }
        }
        return menu;
    }

    /**
     * {@return a menu item that follows an action}
     *
     * @param action the action
     */
    public static MenuItem menuItem(AppAction action) {
        MenuItem item = switch (action.kind()) {
            case COMMAND -> new MenuItem();
            case SWITCH -> new CheckMenuItem();
            case CHOICE -> new RadioMenuItem();
        };
        if (item instanceof CheckMenuItem check) {
            check.setSelected(action.isSelected());
            action.selectedProperty().addListener((property, before, now) -> check.setSelected(now));
        } else if (item instanceof RadioMenuItem radio) {
            radio.setSelected(action.isSelected());
            action.selectedProperty().addListener((property, before, now) -> radio.setSelected(now));
        }
        item.setId("menu-item-" + action.id());
        item.textProperty().bind(action.textProperty());
        item.disableProperty().bind(action.disabledProperty());
        item.acceleratorProperty().bind(action.acceleratorProperty());
        item.setGraphic(action.kind() == AppAction.Kind.COMMAND ? action.newIcon() : null);
        item.setOnAction(event -> {
            action.run();
            showSelected(item, action.isSelected());
        });
        return item;
    }

    private static void showSelected(MenuItem item, boolean selected) {
        if (item instanceof CheckMenuItem check) {
            check.setSelected(selected);
        } else if (item instanceof RadioMenuItem radio) {
            radio.setSelected(selected);
        }
    }

    /**
     * {@return a button with icon and name that follows an action}
     *
     * @param action the action
     */
    public static Button button(AppAction action) {
        Button button = new Button();
        connect(button, action);
        button.textProperty().bind(action.textProperty());
        button.setOnAction(event -> action.run());
        return button;
    }

    /**
     * {@return a button that stays down while its action is selected}
     *
     * @param action the action
     * @param text what stands on it
     */
    public static ToggleButton toggle(AppAction action, String text) {
        ToggleButton button = new ToggleButton(text);
        connect(button, action);
        button.setGraphic(null);
        button.setSelected(action.isSelected());
        action.selectedProperty().addListener((property, before, now) -> button.setSelected(now));
        button.setOnAction(event -> {
            action.run();
            button.setSelected(action.isSelected());
        });
        return button;
    }

    /**
     * Gives a node a tooltip that stays long enough to be read and breaks its lines.
     *
     * @param node the node
     * @param text what it says
     * @return the tooltip
     */
    public static Tooltip tip(Node node, String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setShowDelay(TOOLTIP_DELAY);
        tooltip.setShowDuration(TOOLTIP_STAY);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        Tooltip.install(node, tooltip);
        return tooltip;
    }

    /** A button of the tool bar takes no focus: its key is a key of the window, and Space stays Play. */
    private static void connect(ButtonBase button, AppAction action) {
        button.setId("action-" + action.id());
        button.setGraphic(action.newIcon());
        button.disableProperty().bind(action.disabledProperty());
        button.setFocusTraversable(false);
        Tooltip tooltip = tip(button, action.tooltip());
        button.setTooltip(tooltip);
        tooltip.textProperty()
                .bind(Bindings.createStringBinding(
                        action::tooltip, action.longTextProperty(), action.acceleratorProperty()));
        button.accessibleTextProperty().bind(action.textProperty());
        button.accessibleHelpProperty().bind(action.longTextProperty());
    }
}
