package routescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import routescope.core.run.Presets;
import routescope.core.run.Setting;
import routescope.core.run.Settings;
import routescope.ui.setup.SettingWords;
import routescope.ui.text.Texts;

class SetupPanelTest extends StudioFixture {
    @Test
    void hasAnEditorAndWordsForEverySetting() {
        SoftAssertions all = new SoftAssertions();
        var base = Presets.find("digits-joint", null).config();
        for (Setting setting : Settings.all()) {
            Node found = stage.getScene().lookup("#setting-" + setting.id().replace('.', '-'));
            all.assertThat(found).as("editor of " + setting.id()).isNotNull();
            if (found != null) {
                all.assertThat(found.getAccessibleText()).as(setting.id()).isEqualTo(SettingWords.name(setting));
            }
            all.assertThat(SettingWords.tip(setting, base)).as(setting.id()).isNotBlank();
            for (String word : setting.choices()) {
                all.assertThat(SettingWords.value(setting, word)).isNotBlank();
            }
        }
        all.assertAll();
    }

    @Test
    void hasWordsForEveryPreset() {
        Presets.all("/mnist").forEach(preset -> {
            assertThat(Texts.has("preset." + preset.id() + ".name"))
                    .as(preset.id())
                    .isTrue();
            assertThat(Texts.has("preset." + preset.id() + ".tip"))
                    .as(preset.id())
                    .isTrue();
        });
    }

    @Test
    void opensTheChangedConfigurationWhenANumberIsTyped() throws TimeoutException {
        wholeWindowIsUp();

        type("setting-model-experts", "12");

        eventually(() -> session.opened().model().experts() == 12);
        assertThat(studio.setup().model().undoNameProperty().get()).isEqualTo("Experts k 8 → 12");
    }

    @Test
    void revertsWithAMessageWhenTheNumberIsOutOfRange() throws TimeoutException {
        wholeWindowIsUp();

        type("setting-model-experts", "99");

        assertThat(node("setting-model-experts", TextField.class).getText()).isEqualTo("8");
        assertThat(node("message-model-experts", Label.class).getText())
                .contains("from 1 to 32")
                .contains("was kept");
        assertThat(session.opened().model().experts()).isEqualTo(8);
    }

    @Test
    void revertsWithAMessageWhenTheTextIsNoNumber() throws TimeoutException {
        wholeWindowIsUp();

        type("setting-model-experts", "many");

        assertThat(node("setting-model-experts", TextField.class).getText()).isEqualTo("8");
        assertThat(node("message-model-experts", Label.class).isVisible()).isTrue();
    }

    @Test
    void undoesAndRedoesEdits() throws TimeoutException {
        wholeWindowIsUp();
        type("setting-model-experts", "12");
        eventually(() -> session.opened().model().experts() == 12);

        fx(() -> {
            studio.setup().undo();
            return null;
        });
        eventually(() -> session.opened().model().experts() == 8);
        assertThat(node("setting-model-experts", TextField.class).getText()).isEqualTo("8");

        fx(() -> {
            studio.setup().redo();
            return null;
        });
        eventually(() -> session.opened().model().experts() == 12);
    }

    @Test
    void resetsASettingToThePresetsValue() throws TimeoutException {
        wholeWindowIsUp();
        Node reset = node("reset-model-experts", Node.class);
        assertThat(reset.isVisible()).isFalse();
        type("setting-model-experts", "12");
        eventually(reset::isVisible);

        robot.clickOn(reset);

        eventually(() -> session.opened().model().experts() == 8);
        assertThat(reset.isVisible()).isFalse();
    }

    @Test
    void saysWhatItAdaptedWhenSettingsDoNotGoTogether() throws TimeoutException {
        wholeWindowIsUp();
        fx(() -> {
            studio.setup().change(Settings.find("training.recipe").orElseThrow(), "separate");
            return null;
        });

        eventually(() -> session.opened().model().experts() == 2);
        assertThat(studio.setup().model().notesProperty().get()).contains("one expert a class");
    }

    @Test
    void showsOnlyTheSettingsThatMatter() throws TimeoutException {
        wholeWindowIsUp();
        assertThat(node("setting-model-experts", Node.class)
                        .getParent()
                        .getParent()
                        .isVisible())
                .isTrue();

        fx(() -> {
            studio.setup().change(Settings.find("model.kind").orElseThrow(), "cnn");
            return null;
        });

        assertThat(node("setting-model-experts", Node.class)
                        .getParent()
                        .getParent()
                        .isVisible())
                .isFalse();
        assertThat(node("cost-pmoe", Label.class).getText()).isEqualTo("–");
    }

    @Test
    void countsTheCostOfAnImage() throws TimeoutException {
        wholeWindowIsUp();

        assertThat(node("cost-pmoe", Label.class).getText()).isEqualTo("0.29 M MAC");
        assertThat(node("cost-cnn", Label.class).getText()).isEqualTo("0.50 M MAC");
    }

    @Test
    void startsAnewWithAnotherSeed() throws TimeoutException {
        wholeWindowIsUp();

        fx(() -> {
            studio.setup().newSeed();
            return null;
        });

        eventually(() -> session.opened().seed() == 2);
    }

    private void type(String id, String text) {
        TextField field = node(id, TextField.class);
        fx(() -> {
            field.requestFocus();
            field.setText(text);
            return null;
        });
        robot.type(KeyCode.ENTER);
        fx(() -> null);
    }
}
