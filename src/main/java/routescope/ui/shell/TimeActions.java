package routescope.ui.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import routescope.app.RunChange;
import routescope.core.run.Branch;
import routescope.core.run.RunTree;
import routescope.core.run.Snapshot;
import routescope.ui.action.ActionMenu;
import routescope.ui.action.AppAction;
import routescope.ui.dialog.Dialogs;
import routescope.ui.fx.Shown;
import routescope.ui.text.Texts;

/** What the user can do with the past of the run and with its branches. */
final class TimeActions {
    private final MainController main;
    private final Shown shown;
    private final Dialogs dialogs;
    private final AppAction back;
    private final AppAction backwards;
    private final AppAction toStart;
    private final AppAction toEnd;
    private final AppAction begin;
    private final AppAction nextBranch;
    private final AppAction rename;
    private final AppAction delete;
    private final AppAction branches;

    TimeActions(MainController main, Shown shown, Dialogs dialogs) {
        this.main = main;
        this.shown = shown;
        this.dialogs = dialogs;
        back = AppAction.command("back", MaterialDesignS.STEP_BACKWARD, main::back)
                .key("Left");
        backwards = AppAction.command("playBackwards", MaterialDesignP.PLAY, main::playBackwards)
                .key("Shift+Space");
        toStart = AppAction.command("toStart", MaterialDesignS.SKIP_PREVIOUS, () -> main.travel(0))
                .key("Shortcut+Home");
        toEnd = AppAction.command("toEnd", MaterialDesignS.SKIP_NEXT, () -> main.travel(Integer.MAX_VALUE))
                .key("Shortcut+End");
        begin = AppAction.command("beginBranch", MaterialDesignS.SOURCE_BRANCH, this::begin)
                .key("Shortcut+B");
        nextBranch = AppAction.command("nextBranch", MaterialDesignS.SWAP_HORIZONTAL, this::nextBranch)
                .key("Shortcut+Shift+B");
        rename = AppAction.command("renameBranch", MaterialDesignT.TAG_OUTLINE, this::rename);
        delete = AppAction.command("deleteBranch", MaterialDesignD.DELETE_OUTLINE, this::delete);
        branches = AppAction.command("branches", MaterialDesignS.SOURCE_BRANCH, this::showBranches)
                .key("Shortcut+G");
        enable();
    }

    private void showBranches() {
        dialogs.show(Texts.get("branches.title"), new BranchesPage(main, shown).root());
    }

    private void enable() {
        BooleanBinding atStart = Bindings.createBooleanBinding(
                () -> snapshot() == null || snapshot().position().step() == 0, shown.snapshotProperty());
        BooleanBinding atEnd = Bindings.createBooleanBinding(
                () -> snapshot() == null
                        || snapshot().position().step() >= snapshot().timeline().end(),
                shown.snapshotProperty());
        BooleanBinding single = Bindings.createBooleanBinding(
                () -> snapshot() == null || tree().branches().size() < 2, shown.snapshotProperty());
        back.disabledProperty().bind(atStart);
        backwards.disabledProperty().bind(atStart);
        toStart.disabledProperty().bind(atStart);
        toEnd.disabledProperty().bind(atEnd);
        begin.disabledProperty().bind(shown.snapshotProperty().isNull());
        branches.disabledProperty().bind(shown.snapshotProperty().isNull());
        rename.disabledProperty().bind(shown.snapshotProperty().isNull());
        nextBranch.disabledProperty().bind(single);
        delete.disabledProperty().bind(single);
    }

    AppAction back() {
        return back;
    }

    ActionMenu menu() {
        return ActionMenu.of(
                "time",
                back,
                backwards,
                toStart,
                toEnd,
                new ActionMenu.Separator(),
                branches,
                begin,
                nextBranch,
                rename,
                delete);
    }

    private @Nullable Snapshot snapshot() {
        return shown.snapshotProperty().get();
    }

    private RunTree tree() {
        Snapshot now = snapshot();
        if (now == null) {
            throw new IllegalStateException("nothing is shown yet");
        }
        return now.timeline().tree();
    }

    private void begin() {
        String suggestion = Texts.get("branch.suggestion", tree().branches().size() + 1);
        askName("branch.begin.title", suggestion)
                .ifPresent(name -> main.edit(new RunChange.Begin(Texts.get("edit.run.begin", name), name)));
    }

    private void nextBranch() {
        List<Branch> branches = tree().branches();
        Branch next = branches.get((branches.indexOf(tree().branch()) + 1) % branches.size());
        main.edit(new RunChange.Switch(Texts.get("edit.run.switch", next.name()), next.id()));
    }

    private void rename() {
        Branch now = tree().branch();
        askName("branch.rename.title", now.name())
                .ifPresent(name ->
                        main.edit(new RunChange.Rename(Texts.get("edit.run.rename", now.name()), now.id(), name)));
    }

    private void delete() {
        Branch now = tree().branch();
        main.edit(new RunChange.Delete(Texts.get("edit.run.delete", now.name()), now.id()));
    }

    private java.util.Optional<String> askName(String title, String suggestion) {
        return dialogs.ask(
                Texts.get(title),
                Texts.get("branch.name.question"),
                suggestion,
                text -> !text.isBlank() && text.strip().length() <= 60);
    }
}
