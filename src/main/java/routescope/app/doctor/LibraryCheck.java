package routescope.app.doctor;

import java.util.Optional;
import routescope.app.doctor.Finding.State;
import routescope.app.start.NativeLibraries;
import routescope.core.error.RoutescopeException;
import routescope.core.run.Run;
import routescope.core.tensor.Backend;

/** Whether the native library loads. */
final class LibraryCheck {
    private LibraryCheck() {}

    /** {@return whether it loads} @param libraries what is on the class path @param platform of this machine */
    static Finding finding(Optional<NativeLibraries> libraries, String platform) {
        if (libraries.isEmpty()) {
            return Finding.of("library", State.FAIL, "absent", platform);
        }
        try {
            Backend.start(Run.THREADS);
        } catch (RoutescopeException e) {
            return Finding.of("library", State.FAIL, "broken", e.sentence());
        }
        return Finding.of(
                "library",
                State.OK,
                "loads",
                Backend.describe(),
                Integer.toString(Backend.threads()),
                Integer.toString(Runtime.getRuntime().availableProcessors()));
    }
}
