package planted.routescope.ui.control;

import planted.routescope.app.Service;

/** A control that knows the domain. */
public class Knowing {
    public boolean of(Service service) {
        return service != null;
    }
}
