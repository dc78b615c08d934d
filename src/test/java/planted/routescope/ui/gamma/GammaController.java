package planted.routescope.ui.gamma;

import planted.routescope.app.Service;

/** The one class of its screen that acts. */
public class GammaController {
    private final Service service;

    public GammaController(Service service) {
        this.service = service;
    }

    public Service service() {
        return service;
    }
}
