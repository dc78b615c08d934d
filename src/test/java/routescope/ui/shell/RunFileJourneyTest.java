package routescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static routescope.ui.shell.RealStudio.eventually;
import static routescope.ui.shell.RealStudio.run;
import static routescope.ui.shell.RealStudio.set;
import static routescope.ui.shell.RealStudio.small;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import routescope.app.RunChange;
import routescope.app.SessionState;
import routescope.app.export.AtomicFile;
import routescope.app.file.RunFile;
import routescope.app.file.RunFileReader;
import routescope.core.run.RunTree;
import routescope.core.run.Snapshot;
import routescope.ui.dialog.Dialogs.SaveAnswer;
import routescope.ui.fx.Target;
import routescope.viz.Quantity;

/** Saving and opening runs through the whole window on the real engine. */
class RunFileJourneyTest extends EngineFixture {

    private RealStudio trained(int step) throws TimeoutException {
        RealStudio window = keep(RealStudio.open(home, small("digits-joint"), false));
        window.reaches(SessionState.READY);
        trainTo(window, step);
        return window;
    }

    private static void trainTo(RealStudio window, int step) throws TimeoutException {
        run(() -> window.session.play());
        eventually(() -> window.step() >= step);
        run(() -> window.session.pause());
        window.reaches(SessionState.PAUSED);
    }

    private static int bits(Snapshot snapshot) {
        return Arrays.hashCode(snapshot.kernels().neurons()) * 31
                + Arrays.hashCode(snapshot.kernels().routers());
    }

    private static String title(RealStudio window) {
        return RealStudio.fx(() -> window.stage.getTitle());
    }

    private static void saved(RealStudio window, String action) throws TimeoutException {
        window.act(action);
        eventually(() -> window.studio.document().model().busyProperty().get().isEmpty()
                && !window.studio.document().model().dirtyProperty().get());
    }

    @Test
    void savesOpensAndGoesOnWithTheSameBits() throws TimeoutException {
        RealStudio window = trained(8);
        run(() -> window.session.edit(new RunChange.Turn("rates", knobs -> knobs.withRates(0.3, 0.1))));
        eventually(() -> window.view().undoName().equals("rates"));
        assertThat(title(window)).endsWith("*");
        window.dialogs.answer(home);
        saved(window, "saveRun");
        Path file = home.resolve("run.rscope");
        assertThat(file).exists();
        assertThat(title(window)).endsWith("run.rscope");
        int step = window.step();
        trainTo(window, step + 3);
        assertThat(title(window)).endsWith("run.rscope*");
        int end = window.step();
        int bits = bits(window.snapshot());
        RunTree tree = window.snapshot().timeline().tree();

        window.dialogs.answer(file);
        window.dialogs.answer(SaveAnswer.CANCEL);
        window.act("openRun");
        assertThat(window.dialogs.asked()).containsExactly("run.rscope");
        assertThat(window.step()).as("cancelled").isEqualTo(end);
        window.dialogs.answer(SaveAnswer.DISCARD);
        window.act("openRun");
        eventually(() -> window.step() == step && title(window).endsWith("run.rscope"));
        assertThat(window.view().state()).isEqualTo(SessionState.PAUSED);
        for (int i = step; i < end; i++) {
            int next = i + 1;
            window.act("next");
            eventually(() -> window.step() == next && window.is(SessionState.PAUSED));
        }

        assertThat(bits(window.snapshot())).isEqualTo(bits);
        assertThat(window.snapshot().timeline().tree()).isEqualTo(tree);
    }

    @Test
    void keepsNotesAndTheWayTheRunWasShown() throws TimeoutException {
        RealStudio window = trained(4);
        window.act("notes");
        TextArea notes = (TextArea) window.node("notes-text");
        window.robot.write("C2 finds the one");
        eventually(() -> window.view().notes().equals("C2 finds the one"));
        run(() -> {
            window.studio
                    .shown()
                    .selectionProperty()
                    .set(window.studio.shown().selectionProperty().get().choosing(Target.ofExpert(1)));
            window.studio
                    .shown()
                    .optionsProperty()
                    .set(window.studio.shown().optionsProperty().get().withQuantity(Quantity.GATE));
        });
        window.dialogs.answer(home);
        saved(window, "saveRun");

        RealStudio other = keep(RealStudio.open(home.resolve("other"), small("digits-separate"), false));
        other.reaches(SessionState.READY);
        run(() -> other.studio.document().open(home.resolve("run.rscope")));
        eventually(() -> other.view().notes().equals("C2 finds the one"));
        eventually(() -> Target.ofExpert(1)
                .equals(other.studio.shown().selectionProperty().get().primary()));
        assertThat(other.studio.shown().optionsProperty().get().quantity()).isEqualTo(Quantity.GATE);
        assertThat(((TextArea) other.node("notes-text")).getText()).isEqualTo(notes.getText());
        assertThat(other.chosen()).isEqualTo(window.chosen());
        assertThat(other.view().undoName()).isEmpty();
    }

    @Test
    void savingAsAndACopyKeepFilesApartAndOneBackup() throws TimeoutException, IOException {
        RealStudio window = trained(3);
        Path a = Files.createDirectory(home.resolve("a"));
        Path b = Files.createDirectory(home.resolve("b"));
        window.dialogs.answer(a);
        saved(window, "saveRunAs");
        byte[] first = Files.readAllBytes(a.resolve("run.rscope"));
        trainTo(window, 6);
        window.dialogs.answer(b);
        window.act("saveRunCopy");
        eventually(() -> Files.exists(b.resolve("run-copy.rscope")));
        assertThat(title(window)).endsWith("run.rscope*");
        assertThat(a.resolve("run.rscope")).hasBinaryContent(first);
        saved(window, "saveRun");

        assertThat(AtomicFile.backupOf(a.resolve("run.rscope"))).hasBinaryContent(first);
        RunFile now = RunFileReader.read(a.resolve("run.rscope"));
        assertThat(now.past().step()).isEqualTo(window.step());
        assertThat(now.thumbnail()).isNotEmpty();
        assertThat(RunFileReader.read(b.resolve("run-copy.rscope")).past().tree())
                .isEqualTo(now.past().tree());
    }

    @Test
    void leavesTheOpenRunAloneWhenAFileIsDamaged() throws TimeoutException, IOException {
        RealStudio window = trained(3);
        Path bad = Files.writeString(home.resolve("bad.rscope"), "no zip at all");
        int bits = bits(window.snapshot());

        run(() -> window.studio.document().open(bad));
        eventually(() -> window.has("notice-RUN_FILE_DAMAGED"));
        run(() -> window.studio.document().open(home.resolve("missing.rscope")));
        eventually(() -> window.has("notice-RUN_FILE_UNREADABLE"));

        assertThat(bits(window.snapshot())).isEqualTo(bits);
        assertThat(window.studio.document().recent().paths()).isEmpty();
        assertThat(bad).hasContent("no zip at all");
    }

    @Test
    void asksBeforeItClosesAlsoWhileItTrains() throws TimeoutException {
        RealStudio window = trained(4);
        run(() -> window.session.edit(new RunChange.Note("notes", "keep me")));
        eventually(() -> window.view().notes().equals("keep me"));
        run(() -> window.session.play());
        window.reaches(SessionState.RUNNING);

        window.dialogs.answer(SaveAnswer.CANCEL);
        window.act("quit");
        eventually(() -> window.dialogs.asked().size() == 1);
        assertThat(window.is(SessionState.RUNNING)).isTrue();
        window.dialogs.answer(SaveAnswer.SAVE);
        window.dialogs.answer(home);
        window.act("quit");
        eventually(() -> !window.stage.isShowing());

        RunFile kept = RunFileReader.read(home.resolve("run.rscope"));
        assertThat(kept.notes()).isEqualTo("keep me");
        assertThat(kept.past().step()).isPositive();
    }

    @Test
    void remembersRecentRunsAndMarksTheMissing() throws TimeoutException, IOException {
        RealStudio window = trained(3);
        Path a = Files.createDirectory(home.resolve("a"));
        Path b = Files.createDirectory(home.resolve("b"));
        window.dialogs.answer(a);
        saved(window, "saveRunAs");
        window.dialogs.answer(b);
        saved(window, "saveRunAs");
        Files.delete(a.resolve("run.rscope"));

        Menu file = ((MenuBar) window.stage.getScene().lookup(".menu-bar"))
                .getMenus()
                .get(0);
        Menu recent = (Menu) file.getItems().stream()
                .filter(item -> "menu-recent".equals(item.getId()))
                .findFirst()
                .orElseThrow();
        run(file::show);
        eventually(() -> recent.getItems().stream().anyMatch(MenuItem::isDisable));
        assertThat(recent.getItems().get(0).getText()).contains(b.toString());
        assertThat(recent.getItems().get(1).getText()).contains(a.toString()).endsWith("(missing)");
        run(file::hide);
        MenuItem forget = recent.getItems().get(recent.getItems().size() - 1);
        run(forget::fire);
        assertThat(window.studio.document().recent().paths()).hasSize(1);
    }

    @Test
    void undoingAnEditOfTheSettingsFindsTheRunAsItWasLeft() throws TimeoutException {
        RealStudio window = trained(5);
        run(() -> window.session.edit(new RunChange.Turn("rates", knobs -> knobs.withRates(0.3, 0.1))));
        eventually(() -> window.view().undoName().equals("rates"));
        int step = window.step();
        RunTree tree = window.snapshot().timeline().tree();
        run(() -> window.studio.setup().changeSeed("77"));
        window.shows(set(small("digits-joint"), "seed", 77L), 0);
        eventually(() -> window.is(SessionState.READY));

        window.act("undo");
        window.shows(small("digits-joint"), step);
        eventually(() -> window.view().undoName().equals("rates"));
        assertThat(window.snapshot().timeline().tree()).isEqualTo(tree);
    }

    @Test
    void restoresWhatAWindowLeftBehind() throws TimeoutException, IOException {
        RealStudio window = trained(6);
        run(() -> window.session.edit(new RunChange.Note("notes", "nearly lost")));
        run(() -> {
            ((TextField) window.node("figures-samples")).setText("22");
            ((TextField) window.node("figures-seeds")).setText("8");
            ((TextField) window.node("figures-epochs")).setText("1");
            ((Button) window.node("figures-start")).fire();
        });
        Path recovery = home.resolve("recovery");
        eventually(() -> swaps(recovery).size() == 1
                && RunFileReader.read(swaps(recovery).get(0)).notes().equals("nearly lost")
                && RunFileReader.read(swaps(recovery).get(0)).view().containsKey("labs"));
        // A crash leaves the swap file without a lock that anybody holds.
        Path left = Files.createDirectories(home.resolve("next/recovery")).resolve("left.rscope");
        Files.copy(swaps(recovery).get(0), left);
        Files.writeString(left.resolveSibling("bad.rscope"), "damaged");
        int step = window.step();

        RealStudio next = keep(RealStudio.remembering(home.resolve("next")));
        eventually(() -> next.has("recovery-restore"));
        assertThat(next.robot.lookup("#recovery-skip").queryAll()).hasSize(2);
        next.click("recovery-restore");
        eventually(() -> next.view().notes().equals("nearly lost") && next.step() == step);
        assertThat(title(next)).endsWith("*");
        eventually(() -> ((TextField) next.node("figures-samples")).getText().equals("22"));
        eventually(() -> ((Label) next.node("figures-words")).getText().contains("of 3 runs"));
        eventually(() -> !Files.exists(left));
        next.click("recovery-skip");
        eventually(() -> !next.has("recovery-skip") && Files.exists(left.resolveSibling("bad.skipped")));
    }

    private static List<Path> swaps(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".rscope")).toList();
        }
    }

    @Test
    void leavesNothingBehindWhenItIsClosed() throws TimeoutException, IOException {
        RealStudio window = trained(6);
        run(() -> window.session.edit(new RunChange.Note("notes", "a")));
        Path recovery = home.resolve("recovery");
        eventually(() -> swaps(recovery).size() == 1);
        window.dialogs.answer(home);
        saved(window, "saveRun");
        eventually(() -> swaps(recovery).isEmpty());

        run(window.studio::close);
        assertThat(recovery).isEmptyDirectory();
    }

    @Test
    void opensANewerFileReadOnlyAndAsksForAnotherToSave() throws TimeoutException, IOException {
        RealStudio window = trained(4);
        window.dialogs.answer(home);
        saved(window, "saveRun");
        Path file = home.resolve("run.rscope");
        Path newer = Files.createDirectory(home.resolve("newer")).resolve("newer.rscope");
        rewrite(file, newer, "\"format\":2", "\"format\":7");
        byte[] before = Files.readAllBytes(newer);

        run(() -> window.studio.document().open(newer));
        eventually(() -> window.has("notice-RUN_FILE_READ_ONLY"));
        assertThat(title(window)).endsWith("newer.rscope");
        Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
        window.dialogs.answer(elsewhere);
        saved(window, "saveRun");

        assertThat(newer).hasBinaryContent(before);
        assertThat(RunFileReader.read(elsewhere.resolve("newer.rscope")).newerFormat())
                .isFalse();
    }

    private static void rewrite(Path from, Path to, String what, String with) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] content = zip.getInputStream(entry).readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals("manifest.json")
                                ? new String(content, StandardCharsets.UTF_8)
                                        .replace(what, with)
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
    }
}
