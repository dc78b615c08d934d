package routescope.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import routescope.app.Notice;
import routescope.app.settings.PreferencesStore;
import routescope.app.settings.PreferencesStore.Trouble;
import routescope.ui.fx.FxThread;
import routescope.ui.text.Texts;

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

    /** {@return a trouble in the user's words} */
    static Notice notice(Trouble trouble) {
        boolean unreadable = trouble.code().equals(PreferencesStore.UNREADABLE);
        return trouble.notice(
                unreadable
                        ? Texts.get("notice.settings.unreadable.sentence", trouble.file())
                        : Texts.get("notice.settings.unsaved.sentence", trouble.detail()),
                unreadable
                        ? Texts.get("notice.settings.unreadable.hint", trouble.detail())
                        : Texts.get("notice.settings.unsaved.hint"));
    }
}
