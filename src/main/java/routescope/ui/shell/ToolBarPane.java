package routescope.ui.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import routescope.ui.action.ActionNodes;
import routescope.ui.action.AppAction;
import routescope.ui.fx.FxThread;
import routescope.ui.text.Texts;

/**
 * The tool bar: what the hand needs while a run plays, and where the run is. When the window gets narrow, names of buttons
 * give way to their icons, in steps, so that nothing is ever cut.
 */
final class ToolBarPane extends HBox {
    private static final double HYSTERESIS = 24;
    private static final int LEVELS = 4;
    private static final List<String> PLAY_LONG = List.of("button", "accent", "play-button", "play-long");
    private static final List<String> PLAY_SHORT = List.of("button", "accent", "play-button");

    private final RunActions actions;
    private final Button play;
    private final List<Button> shrinking;
    private final Button next;
    private final MenuButton step;
    private final Label speedName = new Label(Texts.get("toolbar.speed.name"));
    private final Counters counters;
    private int level;
    private final double[] needed = new double[LEVELS];

    ToolBarPane(MainModel model, RunActions actions, AppAction back, SeedField seed, Counters counters) {
        this.actions = actions;
        this.counters = counters;
        getStyleClass().add("tool-bar-pane");
        setId("tool-bar");
        setAlignment(Pos.CENTER_LEFT);
        Button restart = ActionNodes.button(actions.restart());
        play = playButton(model);
        Button backward = ActionNodes.button(back);
        backward.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        next = ActionNodes.button(actions.next());
        next.setContentDisplay(ContentDisplay.RIGHT);
        step = stepButton(model);
        Button toEpoch = ActionNodes.button(actions.runToEpoch());
        Button newSeed = ActionNodes.button(actions.newSeed());
        shrinking = List.of(restart, toEpoch, newSeed);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Region space = new Region();
        space.getStyleClass().add("tool-space");
        speedName.getStyleClass().add("counter-name");
        getChildren()
                .addAll(
                        restart,
                        play,
                        backward,
                        next,
                        step,
                        speedName,
                        speeds(),
                        toEpoch,
                        space,
                        counters.root(),
                        gap,
                        seed.root(),
                        newSeed);
        for (Node node : getChildren()) {
            if (node instanceof Region region && node != gap && node != counters.root()) {
                region.setMinWidth(USE_PREF_SIZE);
            }
        }
    }

    @Override
    protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    /** Chooses how much is spelt out. A level's width is measured when it is on, and remembered. */
    private void fit() {
        needed[level] = super.computePrefWidth(-1);
        if (getWidth() < needed[level] && level < LEVELS - 1) {
            setLevel(level + 1);
        } else if (level > 0 && getWidth() > needed[level - 1] + HYSTERESIS) {
            setLevel(level - 1);
        }
    }

    private void setLevel(int wanted) {
        level = wanted;
        ContentDisplay display = wanted > 0 ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        shrinking.forEach(button -> button.setContentDisplay(display));
        speedName.setVisible(wanted < 2);
        speedName.setManaged(wanted < 2);
        play.setContentDisplay(wanted > 1 ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        next.setContentDisplay(wanted > 1 ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.RIGHT);
        play.getStyleClass().setAll(wanted > 1 ? PLAY_SHORT : PLAY_LONG);
        counters.setFew(wanted > 2);
        FxThread.later(this::requestLayout);
    }

    /** Wide enough for both of its names, so that nothing moves when it is pressed. */
    private Button playButton(MainModel model) {
        Button button = ActionNodes.button(actions.play());
        button.getStyleClass().setAll(PLAY_LONG);
        FontIcon icon = new FontIcon(MaterialDesignP.PLAY);
        button.setGraphic(icon);
        model.stateProperty()
                .subscribe(state -> icon.setIconCode(state.isPlaying() ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY));
        return button;
    }

    private MenuButton stepButton(MainModel model) {
        MenuButton button = new MenuButton();
        button.setId("step-size");
        button.setFocusTraversable(false);
        actions.stepSizes().forEach(action -> button.getItems().add(ActionNodes.menuItem(action)));
        button.getItems().forEach(item -> item.setId("tool-" + item.getId()));
        model.stepSizeProperty()
                .subscribe(size ->
                        button.setText(Texts.get("toolbar.step.name", Texts.get("step." + size.name() + ".name"))));
        button.setTooltip(ActionNodes.tip(button, Texts.get("toolbar.step.tip")));
        return button;
    }

    private Node speeds() {
        SegmentedButton segments = new SegmentedButton();
        segments.setToggleGroup(null);
        segments.getStyleClass().add("speeds");
        for (AppAction action : actions.speeds()) {
            ToggleButton button = ActionNodes.toggle(action, Texts.get("toolbar." + action.id() + ".text"));
            button.getStyleClass().add("speed-button");
            segments.getButtons().add(button);
        }
        return segments;
    }
}
