package routescope.app.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import routescope.app.export.AtomicFile;
import routescope.app.file.RunFile;
import routescope.app.file.RunFileReader;

/** Processes that are killed at any moment, in training and in saving: no file is unreadable, little is lost. */
@Timeout(170)
class RecoveryKillTest {
    private static final int KILLS = 20;
    private static final long INTERVAL_MILLIS = 100;
    private static final int MOST_LINES = 8;

    @TempDir
    Path home;

    /** What a killed process had said. */
    private record Life(int due, boolean savingWhenKilled, boolean offeredWhileAlive) {}

    @Test
    void noFileIsUnreadableAndLittleIsLost() throws Exception {
        Random random = new Random(20261126);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Life>> lives = new ArrayList<>();
            for (int i = 0; i < KILLS; i++) {
                Path folder = Files.createDirectory(home.resolve("life-" + i));
                // Every third dies just after it has begun to save.
                boolean inSaving = i % 3 == 0;
                int lines = 3 + random.nextInt(MOST_LINES);
                boolean old = i % 10 == 1;
                int spins = random.nextInt(2_000_000);
                lives.add(both.submit((Callable<Life>) () -> live(folder, lines, inSaving, old, spins)));
            }
            int inSaving = 0;
            int due = 0;
            for (Future<Life> life : lives) {
                assertThat(life.get().offeredWhileAlive())
                        .as("offered while it lives")
                        .isFalse();
                due += life.get().due() > 0 ? 1 : 0;
                inSaving += life.get().savingWhenKilled() ? 1 : 0;
            }
            assertThat(inSaving).as("killed while saving").isGreaterThanOrEqualTo(5);
            assertThat(due)
                    .as("lived long enough to have to have kept something")
                    .isPositive();
        } finally {
            both.shutdownNow();
        }
    }

    private static Life live(Path folder, int lines, boolean inSaving, boolean old, int spins) throws Exception {
        Path swaps = folder.resolve("swaps");
        Path file = folder.resolve("run.rscope");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx200m",
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-Dorg.bytedeco.javacpp.cachedir="
                                + System.getProperty("org.bytedeco.javacpp.cachedir", cache()),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RecoveryChild.class.getName(),
                        swaps.toString(),
                        file.toString(),
                        Long.toString(INTERVAL_MILLIS))
                .redirectErrorStream(true)
                .start();
        List<String> said = new ArrayList<>();
        boolean offered = false;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null) {
                said.add(line);
                if (said.size() >= lines && (!inSaving || line.startsWith("saving")) && (!old || dueStep(said) > 0)) {
                    break;
                }
                line = out.readLine();
            }
            assertThat(line).as("the child ended by itself: %s", said).isNotNull();
            offered = !new SwapFolder(swaps).offers().isEmpty();
            for (int i = 0; i < spins; i++) {
                Thread.onSpinWait();
            }
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        check(swaps, file, said);
        return new Life(dueStep(said), said.get(said.size() - 1).startsWith("saving"), offered);
    }

    private static void check(Path swaps, Path file, List<String> said) throws IOException {
        assertThat(said).noneMatch(line -> line.startsWith("trouble"));
        int saved = last(said, "saved ");
        if (saved >= 0) {
            assertThat(RunFileReader.read(file).past().step()).isGreaterThanOrEqualTo(saved);
        } else if (Files.exists(file)) {
            RunFileReader.read(file);
        }
        if (Files.exists(AtomicFile.backupOf(file))) {
            RunFileReader.read(AtomicFile.backupOf(file));
        }
        List<SwapFolder.Offer> offers = new SwapFolder(swaps).offers();
        int due = dueStep(said);
        if (offers.isEmpty()) {
            assertThat(saved).as("lost too much: %s", said).isGreaterThanOrEqualTo(due);
        } else {
            assertThat(offers).hasSize(1);
            SwapFolder.Offer offer = offers.get(0);
            assertThat(offer.isReadable()).isTrue();
            assertThat(offer.name()).isEqualTo("child");
            assertThat(offer.origin()).isEqualTo(file.toString());
            RunFile swap = RunFileReader.read(offer.file());
            assertThat(Math.max(saved, swap.past().step()))
                    .as("lost too much: %s", said)
                    .isGreaterThanOrEqualTo(due);
        }
    }

    private static int last(List<String> said, String word) {
        return said.stream()
                .filter(line -> line.startsWith(word))
                .mapToInt(line -> Integer.parseInt(line.split(" ", -1)[1]))
                .max()
                .orElse(-1);
    }

    /** {@return the step that must be in the swap file: that of two seconds ago, on a machine that does other things too} */
    private static int dueStep(List<String> said) {
        List<String> steps =
                said.stream().filter(line -> line.startsWith("step ")).toList();
        if (steps.isEmpty()) {
            return -1;
        }
        long end = Long.parseLong(steps.get(steps.size() - 1).split(" ", -1)[2]);
        return steps.stream()
                .filter(line -> Long.parseLong(line.split(" ", -1)[2]) <= end - 20 * INTERVAL_MILLIS)
                .mapToInt(line -> Integer.parseInt(line.split(" ", -1)[1]))
                .max()
                .orElse(-1);
    }

    private static String cache() {
        return Path.of(System.getProperty("user.home"), ".javacpp", "cache").toString();
    }
}
