package routescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import routescope.ui.NeedsToolkit;

/** Opens windows that really train, and sees to it that no exception escapes and the window never stands still. */
@NeedsToolkit
abstract class EngineFixture {
    private static final double LONGEST_BLOCK_SECONDS = 5;
    private static final int FIRST_FRAMES = 3;

    @TempDir
    Path home;

    private final List<String> escaped = Collections.synchronizedList(new ArrayList<>());
    private final List<RealStudio> opened = new ArrayList<>();
    private final Watch watch = new Watch();
    private Thread.UncaughtExceptionHandler before;

    /** Measures the longest time between two pulses. */
    private static final class Watch extends AnimationTimer {
        private long last;
        private long longest;

        @Override
        public void handle(long now) {
            long time = System.nanoTime();
            if (last != 0) {
                longest = Math.max(longest, time - last);
            }
            last = time;
        }

        void forget() {
            last = 0;
            longest = 0;
        }

        double longestSeconds() {
            return longest / 1e9;
        }
    }

    @BeforeEach
    void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtErrors(escaped::add));
        RealStudio.run(watch::start);
    }

    @AfterEach
    void closeWindows() throws TimeoutException {
        try {
            opened.forEach(RealStudio::close);
            FxToolkit.cleanupStages();
            assertThat(escaped).as("exceptions that nobody caught").isEmpty();
            assertThat(watch.longestSeconds())
                    .as("longest time without a pulse, seconds")
                    .isLessThan(LONGEST_BLOCK_SECONDS);
        } finally {
            RealStudio.run(watch::stop);
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    /** Has a window closed at the end; building it and its first frames, on a cold machine, are not counted against it. */
    RealStudio keep(RealStudio studio) throws TimeoutException {
        opened.add(studio);
        RealStudio.eventually(() -> studio.studio.loop().meter().frames() > FIRST_FRAMES);
        RealStudio.run(watch::forget);
        return studio;
    }
}
