package routescope.ui.document;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import routescope.ui.fx.Background;
import routescope.ui.text.Texts;

/** The menu of the files that were open last, each with its picture; those that are gone say so. */
public final class RecentMenu {
    private static final double WIDTH = 64;
    private static final double HEIGHT = 40;

    private final Menu menu = new Menu(Texts.get("menu.recent.name"));
    private final RecentRuns recent;
    private final DocumentController document;
    private final Background background;
    private Map<String, Look> looks = new HashMap<>();

    /** How a file looks now. */
    private record Look(boolean there, Optional<byte[]> thumbnail) {}

    /**
     * Makes the menu.
     *
     * @param document opens what is chosen
     * @param background reads the pictures
     */
    public RecentMenu(DocumentController document, Background background) {
        this.document = document;
        this.background = background;
        recent = document.recent();
        menu.setId("menu-recent");
        menu.setGraphic(new FontIcon(MaterialDesignH.HISTORY));
        recent.paths().addListener((ListChangeListener<String>) change -> rebuild());
        menu.parentMenuProperty().subscribe(around -> {
            if (around != null) {
                around.setOnShowing(event -> refresh());
            }
        });
        rebuild();
    }

    /** {@return the menu} */
    public Menu menu() {
        return menu;
    }

    /** Looks at the files again. */
    private void refresh() {
        List<String> paths = List.copyOf(recent.paths());
        background.latest(
                "recent",
                () -> {
                    Map<String, Look> found = new HashMap<>();
                    paths.forEach(path -> found.put(path, look(Path.of(path))));
                    return found;
                },
                found -> {
                    looks = found;
                    rebuild();
                });
    }

    private Look look(Path file) {
        boolean there = Files.isRegularFile(file);
        return new Look(there, there ? document.thumbnail(file) : Optional.empty());
    }

    private void rebuild() {
        List<MenuItem> items = new ArrayList<>();
        for (String path : recent.paths()) {
            items.add(item(path));
        }
        boolean gone = looks.values().stream().anyMatch(look -> !look.there());
        if (gone) {
            MenuItem forget = new MenuItem(Texts.get("menu.recent.forget"));
            forget.setId("recent-forget");
            forget.setOnAction(event -> List.copyOf(recent.paths()).stream()
                    .filter(path -> looks.containsKey(path) && !looks.get(path).there())
                    .forEach(recent::remove));
            items.add(new SeparatorMenuItem());
            items.add(forget);
        }
        if (items.isEmpty()) {
            MenuItem none = new MenuItem(Texts.get("menu.recent.none"));
            none.setDisable(true);
            items.add(none);
        }
        menu.getItems().setAll(items);
    }

    private MenuItem item(String path) {
        Path file = Path.of(path);
        Look look = looks.getOrDefault(path, new Look(true, Optional.empty()));
        String folder =
                Optional.ofNullable(file.getParent()).map(Path::toString).orElse("");
        String name =
                Optional.ofNullable(file.getFileName()).map(Path::toString).orElse(path);
        MenuItem item =
                new MenuItem(Texts.get(look.there() ? "menu.recent.item" : "menu.recent.missing", name, folder));
        item.setMnemonicParsing(false);
        item.setId("recent-" + recent.paths().indexOf(path));
        item.setDisable(!look.there());
        item.setGraphic(look.thumbnail().map(RecentMenu::picture).orElseGet(RecentMenu::noPicture));
        item.setOnAction(event -> document.open(file));
        return item;
    }

    private static javafx.scene.Node picture(byte[] png) {
        Image image = new Image(new ByteArrayInputStream(png), WIDTH, HEIGHT, true, true);
        return image.isError() ? noPicture() : new ImageView(image);
    }

    private static javafx.scene.Node noPicture() {
        javafx.scene.layout.StackPane place =
                new javafx.scene.layout.StackPane(new FontIcon(MaterialDesignF.FILE_OUTLINE));
        place.setPrefSize(WIDTH, HEIGHT);
        return place;
    }
}
