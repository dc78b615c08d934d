package routescope.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import routescope.app.settings.PreferencesStore.Trouble;
import routescope.ui.fx.FxThread;

/** Keeps what went wrong with the settings file until there is a window to tell it. Safe to call from any thread. */
final class Troubles implements Consumer<Trouble> {
    private final List<Trouble> kept = new ArrayList<>();
    private @Nullable Consumer<Trouble> listener;

    @Override
    public synchronized void accept(Trouble trouble) {
        Consumer<Trouble> told = listener;
        if (told == null) {
            kept.add(trouble);
        } else {
            FxThread.later(() -> told.accept(trouble));
        }
    }

    /** Tells what was kept, and from now on everything. */
    synchronized void tellTo(Consumer<Trouble> taker) {
        listener = taker;
        kept.forEach(this);
        kept.clear();
    }
}
