package routescope.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActionSearchTest {
    private static final List<AppAction> ACTIONS = Stream.of(
                    "restart", "newSeed", "exportPicture", "theme-dark", "theme-light", "quit")
            .map(id -> AppAction.command(id, null, () -> {}))
            .toList();

    private static List<String> find(String query) {
        return ActionSearch.find(ACTIONS, query).stream().map(AppAction::id).toList();
    }

    @Test
    void findsAllForAnEmptyQuery() {
        assertThat(find(" ")).hasSize(ACTIONS.size());
    }

    @Test
    void findsWordsInAnyOrder() {
        assertThat(find("board export")).containsExactly("exportPicture");
        assertThat(find("DARK")).first().isEqualTo("theme-dark");
    }

    @Test
    void findsLettersInOrder() {
        assertThat(find("nwsd")).containsExactly("newSeed");
    }

    @Test
    void findsNothingForNonsense() {
        assertThat(find("zzz")).isEmpty();
    }
}
