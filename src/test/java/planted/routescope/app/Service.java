package planted.routescope.app;

import planted.routescope.ui.alpha.AlphaView;

/** A use case that knows its screen. */
public class Service {
    public void play(AlphaView view) {
        view.show();
    }
}
