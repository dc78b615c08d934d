package routescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static routescope.ui.shell.RealStudio.small;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import routescope.app.SessionState;

/** The page of known sets through the whole window; nothing is fetched. */
class GetDataJourneyTest extends EngineFixture {

    @Test
    void explainsSetsAndFindsThoseThatAreThere() throws TimeoutException, IOException {
        RealStudio window = keep(RealStudio.open(home, small("digits-joint"), false));
        window.reaches(SessionState.READY);
        Path empty = Files.createDirectory(home.resolve("empty"));
        window.dialogs.answer(empty);
        AtomicReference<String> missing = new AtomicReference<>();
        AtomicReference<String> steps = new AtomicReference<>("");
        window.dialogs.fill(page -> {
            ((Button) page.lookup("#get-data-choose-cifar-10")).fire();
            missing.set(((Label) page.lookup("#get-data-words")).getText());
            page.lookupAll(".label").stream()
                    .filter(Label.class::isInstance)
                    .map(node -> ((Label) node).getText())
                    .filter(text -> text.contains("img_align_celeba.zip"))
                    .forEach(steps::set);
            assertThat(page.lookup("#get-data-get-celeba")).isNull();
            assertThat(page.lookup("#get-data-get-mnist")).isNotNull();
        });
        window.act("getData");
        assertThat(missing.get()).contains("empty", "does not hold", "CIFAR-10");
        assertThat(steps.get()).contains("list_eval_partition.txt");
    }
}
