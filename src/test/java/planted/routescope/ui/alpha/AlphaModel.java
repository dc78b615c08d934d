package planted.routescope.ui.alpha;

import java.util.ArrayList;
import java.util.List;
import planted.routescope.app.Service;

/** A model nobody can observe, which acts. */
public class AlphaModel {
    private final List<String> names = new ArrayList<>();

    public void act(Service service, AlphaView view) {
        names.add("acted");
        service.play(view);
    }
}
