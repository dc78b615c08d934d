package routescope.app.doctor;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import routescope.app.doctor.Finding.State;
import routescope.core.data.MnistFolder;
import routescope.core.error.RoutescopeException;

/** Display, window library, fonts and files of digits. */
final class SurfaceChecks {
    private SurfaceChecks() {}

    /** {@return whether windows can appear} @param there whether there is a display */
    static Finding display(boolean there) {
        return there ? Finding.of("display", State.OK, "there") : Finding.of("display", State.WARN, "absent");
    }

    /** {@return whether the window's library is there} @param needed on this system @param installed asked if needed */
    static Finding gtk(boolean needed, BooleanSupplier installed) {
        if (!needed) {
            return Finding.of("gtk", State.OK, "unneeded");
        }
        return installed.getAsBoolean()
                ? Finding.of("gtk", State.OK, "there")
                : Finding.of("gtk", State.WARN, "absent");
    }

    /** {@return whether text can be drawn} @param check draws a text; throws when that fails */
    static Finding fonts(Runnable check) {
        try {
            check.run();
            return Finding.of("fonts", State.OK, "there");
        } catch (RoutescopeException e) {
            return Finding.of("fonts", State.FAIL, "absent", e.sentence(), e.hint());
        }
    }

    /** {@return whether MNIST is at hand} @param folder its folder, when one is known */
    static Finding mnist(Optional<Path> folder) {
        if (folder.isEmpty()) {
            return Finding.of("mnist", State.WARN, "unnamed");
        }
        String name = folder.get().toString();
        return MnistFolder.isComplete(folder.get())
                ? Finding.of("mnist", State.OK, "found", name)
                : Finding.of("mnist", State.WARN, "incomplete", name);
    }
}
