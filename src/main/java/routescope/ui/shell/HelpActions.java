package routescope.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import routescope.ui.action.ActionMenu;
import routescope.ui.action.AppAction;
import routescope.ui.action.CheatSheet;
import routescope.ui.dialog.Dialogs;
import routescope.ui.text.Texts;

/** What the user can ask. */
final class HelpActions {
    private static final Logger LOG = LoggerFactory.getLogger(HelpActions.class);
    private static final double PAGE_WIDTH = 560;
    private static final List<String> BOARD_KEYS = List.of("flash", "arrows", "enter", "add", "escape", "up", "tab");

    private final Dialogs dialogs;
    private final MainModel main;
    private final Optional<Path> logFolder;
    private final AppAction finder;
    private final AppAction keyboard;
    private final AppAction about;
    private final AppAction log;
    private List<ActionMenu> menus = List.of();

    HelpActions(Dialogs dialogs, MainModel main, Optional<Path> logFolder, Runnable openFinder) {
        this.dialogs = dialogs;
        this.main = main;
        this.logFolder = logFolder;
        finder =
                AppAction.command("finder", MaterialDesignM.MAGNIFY, openFinder).key("Shortcut+Shift+P");
        keyboard = AppAction.command("keyboard", MaterialDesignK.KEYBOARD_OUTLINE, this::showKeys)
                .key("F1");
        log = AppAction.command("logFolder", MaterialDesignT.TEXT_BOX_OUTLINE, this::openLog);
        log.setDisabled(logFolder.isEmpty());
        about = AppAction.command("about", MaterialDesignI.INFORMATION_OUTLINE, this::showAbout);
    }

    ActionMenu menu() {
        return ActionMenu.of("help", finder, keyboard, new ActionMenu.Separator(), log, about);
    }

    /** Takes the menus whose keys the cheat sheet lists. */
    void listen(List<ActionMenu> all) {
        menus = List.copyOf(all);
    }

    private void showKeys() {
        List<Map.Entry<String, String>> others = BOARD_KEYS.stream()
                .map(id -> Map.entry(Texts.get("cheat." + id + ".key"), Texts.get("cheat." + id + ".text")))
                .toList();
        dialogs.show(Texts.get("action.keyboard.name"), CheatSheet.page(menus, others));
    }

    private void showAbout() {
        String version = Optional.ofNullable(HelpActions.class.getPackage().getImplementationVersion())
                .orElse(Texts.get("about.version.development"));
        VBox page = new VBox(
                heading(Texts.get("about.program.title", version)),
                text(Texts.get("about.program.text")),
                heading(Texts.get("about.routing.title")),
                text(Texts.get("about.routing.text")),
                heading(Texts.get("about.licences.title")),
                text(Texts.get("about.licences.text")));
        page.getStyleClass().add("about");
        dialogs.show(Texts.get("action.about.name"), page);
    }

    private void openLog() {
        Path folder = logFolder.orElseThrow();
        String system = System.getProperty("os.name", "").toLowerCase(java.util.Locale.ROOT);
        String opener = system.contains("windows") ? "explorer" : system.contains("mac") ? "open" : "xdg-open";
        main.messageProperty().set(Texts.get("status.log.text", folder));
        try {
            new ProcessBuilder(opener, folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            LOG.info("{} is not there: {}", opener, e.getMessage());
        }
    }

    private static Node heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("about-title");
        return label;
    }

    private static Node text(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(PAGE_WIDTH);
        return label;
    }
}
