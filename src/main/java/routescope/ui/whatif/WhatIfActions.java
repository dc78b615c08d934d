package routescope.ui.whatif;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import routescope.core.edit.EditKind;
import routescope.core.edit.EditedImage;
import routescope.core.patch.PatchSet;
import routescope.ui.action.ActionMenu;
import routescope.ui.action.AppAction;
import routescope.ui.text.Texts;

/** What can be done on the what-if tab, while it is in front. */
final class WhatIfActions {
    private final Map<EditKind, AppAction> edits = new EnumMap<>(EditKind.class);
    private final AppAction undo;
    private final AppAction redo;
    private final AppAction reset;
    private final AppAction previous;
    private final AppAction next;
    private final AppAction image;
    private final AppAction all;
    private final AppAction game;

    WhatIfActions(WhatIfGestures gestures, Runnable play) {
        for (EditKind kind : EditKind.values()) {
            boolean lasts = kind == EditKind.PAINT || kind == EditKind.MOVE || kind == EditKind.DUPLICATE;
            AppAction action = new AppAction(
                            id(kind),
                            lasts ? AppAction.Kind.SWITCH : AppAction.Kind.COMMAND,
                            icon(kind),
                            event -> gestures.edit(kind))
                    .key(key(kind));
            edits.put(kind, action);
        }
        undo = AppAction.command("whatIfUndo", MaterialDesignU.UNDO, gestures::undo);
        redo = AppAction.command("whatIfRedo", MaterialDesignR.REDO, gestures::redo);
        reset = AppAction.command("whatIfReset", MaterialDesignR.RESTORE, gestures::reset);
        previous = AppAction.command("whatIfPrevious", MaterialDesignC.CHEVRON_LEFT, () -> gestures.browse(-1))
                .key("Alt+Page_Up");
        next = AppAction.command("whatIfNext", MaterialDesignC.CHEVRON_RIGHT, () -> gestures.browse(1))
                .key("Alt+Page_Down");
        image = AppAction.command("whatIfImage", MaterialDesignI.IMAGE_SEARCH_OUTLINE, gestures::askImage)
                .key("I");
        all = AppAction.command("whatIfAll", MaterialDesignI.IMAGE_MULTIPLE_OUTLINE, gestures::applyToAll)
                .key("A");
        game = AppAction.command("whatIfGame", MaterialDesignG.GAMEPAD_VARIANT_OUTLINE, play)
                .key("Y");
    }

    private static String id(EditKind kind) {
        String name = kind.name();
        return "whatIf" + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String key(EditKind kind) {
        return switch (kind) {
            case ERASE -> "E";
            case BLUR -> "B";
            case PAINT -> "P";
            case SWAP -> "S";
            case MOVE -> "M";
            case DUPLICATE -> "C";
            case ROTATE -> "R";
        };
    }

    private static Ikon icon(EditKind kind) {
        return switch (kind) {
            case ERASE -> MaterialDesignE.ERASER;
            case BLUR -> MaterialDesignB.BLUR;
            case PAINT -> MaterialDesignB.BRUSH;
            case SWAP -> MaterialDesignS.SWAP_HORIZONTAL;
            case MOVE -> MaterialDesignC.CURSOR_MOVE;
            case DUPLICATE -> MaterialDesignC.CONTENT_DUPLICATE;
            case ROTATE -> MaterialDesignR.ROTATE_RIGHT;
        };
    }

    /** {@return all of them, as a menu} */
    ActionMenu menu() {
        List<Object> parts = new ArrayList<>(edits.values());
        parts.addAll(List.of(
                new ActionMenu.Separator(),
                undo,
                redo,
                reset,
                new ActionMenu.Separator(),
                previous,
                next,
                image,
                new ActionMenu.Separator(),
                all,
                game));
        return ActionMenu.of("whatIf", parts.toArray());
    }

    /** {@return what stands on the tool bar: changes, undo, images} */
    List<List<AppAction>> bar() {
        return List.of(List.copyOf(edits.values()), List.of(undo, redo, reset), List.of(previous, image, next));
    }

    /** {@return the way into the game} */
    AppAction game() {
        return game;
    }

    /** Nothing can be done: the tab is not in front, or there is nothing on it. */
    void disable() {
        menu().actions().forEach(action -> action.setDisabled(true));
    }

    /**
     * Lets be done what can be done.
     *
     * @param test the images
     * @param copy the copy
     * @param routed whether the model has routers
     */
    void enable(PatchSet test, EditedImage copy, boolean routed) {
        edits.forEach((kind, action) -> {
            action.setDisabled(kind.obstacle(test).isPresent());
            action.setLongText(
                    kind.obstacle(test).map(WhatIfWords::obstacle).orElse(Texts.get("action." + action.id() + ".tip")));
        });
        undo.setDisabled(!copy.canUndo());
        redo.setDisabled(!copy.canRedo());
        reset.setDisabled(copy.isUntouched());
        previous.setDisabled(copy.image() <= 0);
        next.setDisabled(copy.image() >= test.size() - 1);
        image.setDisabled(false);
        all.setDisabled(false);
        game.setDisabled(!routed);
    }

    /** Shows which change is under way. @param tool what pointing does */
    void follow(Tool tool) {
        select(EditKind.PAINT, tool == Tool.PAINT);
        select(EditKind.MOVE, tool == Tool.MOVE);
        select(EditKind.DUPLICATE, tool == Tool.DUPLICATE);
    }

    private void select(EditKind kind, boolean on) {
        AppAction action = edits.get(kind);
        if (action != null) {
            action.setSelected(on);
        }
    }
}
