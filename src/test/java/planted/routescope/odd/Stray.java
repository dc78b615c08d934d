package planted.routescope.odd;

import planted.routescope.app.Service;

/** Lives in a package nobody has thought about. */
public class Stray {
    public Service service() {
        return new Service();
    }
}
