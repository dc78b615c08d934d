package routescope.app.export;

import routescope.app.Moments;

/** The moments of a run that is opened or trained for an export; may only be able to go forward. */
public interface MomentSource extends Moments, AutoCloseable {
    @Override
    void close();
}
