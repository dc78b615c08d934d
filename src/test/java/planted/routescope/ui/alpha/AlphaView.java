package planted.routescope.ui.alpha;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import planted.routescope.app.Service;
import planted.routescope.ui.beta.Beta;

/** A view that calls a use case, a clock of its own and another screen. */
public class AlphaView {
    private final Service service = new Service();
    private final Beta beta = new Beta();

    public void show() {
        service.play(this);
        Platform.runLater(beta::toString);
    }

    public AnimationTimer clock() {
        return new AnimationTimer() {
            @Override
            public void handle(long now) {
                show();
            }
        };
    }
}
