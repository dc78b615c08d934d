package routescope.ui.export;

import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import routescope.ui.action.ActionMenu;
import routescope.ui.action.AppAction;

/** What the user can take out of the window. */
public final class ExportActions {
    private final ExportController exports;
    private final ObservableValue<Boolean> nothing;

    /**
     * Declares the actions.
     *
     * @param exports what they do
     * @param nothing whether nothing is shown yet
     */
    public ExportActions(ExportController exports, ObservableValue<Boolean> nothing) {
        this.exports = exports;
        this.nothing = nothing;
    }

    /** {@return the menu of the exports} */
    public ActionMenu menu() {
        AppAction animation = action("exportAnimation", MaterialDesignV.VIDEO_OUTLINE, exports::animation);
        animation.disabledProperty().unbind();
        animation
                .disabledProperty()
                .bind(exports.task()
                        .titleProperty()
                        .isNotEmpty()
                        .or(javafx.beans.binding.Bindings.createBooleanBinding(
                                () -> Boolean.TRUE.equals(nothing.getValue()), nothing)));
        return ActionMenu.of(
                "export",
                action("exportPicture", MaterialDesignI.IMAGE_OUTLINE, exports::board)
                        .key("Shortcut+P"),
                action("exportView", MaterialDesignI.IMAGE_MULTIPLE_OUTLINE, exports::picture)
                        .key("Shortcut+Shift+E"),
                animation,
                new ActionMenu.Separator(),
                action("exportMetrics", MaterialDesignT.TABLE_ARROW_RIGHT, exports::metricsTable),
                action("exportMetricsJson", MaterialDesignC.CODE_JSON, exports::metricsJson),
                action("exportRouting", MaterialDesignF.FILE_EXPORT_OUTLINE, exports::routing),
                new ActionMenu.Separator(),
                AppAction.command("exportConfiguration", MaterialDesignC.CODE_JSON, exports::configuration));
    }

    private AppAction action(String id, Ikon icon, Runnable work) {
        AppAction action = AppAction.command(id, icon, work);
        action.disabledProperty().bind(nothing);
        return action;
    }
}
