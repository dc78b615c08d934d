package routescope.app.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import routescope.app.start.Gtk3;
import routescope.app.start.NativeCache;
import routescope.app.start.NativeLibraries;
import routescope.app.start.Surroundings;

/** Looks at everything the program needs from a machine. */
public final class Doctor {
    private final Surroundings surroundings;
    private final NativeCache cache;
    private final Runnable fontCheck;

    /**
     * Makes the doctor.
     *
     * @param surroundings what is around the program
     * @param cache where native libraries unpack
     * @param fontCheck draws a text and throws {@code FONTS_MISSING} when that fails
     */
    public Doctor(Surroundings surroundings, NativeCache cache, Runnable fontCheck) {
        this.surroundings = surroundings;
        this.cache = cache;
        this.fontCheck = fontCheck;
    }

    /**
     * Examines the machine. Loading the native library may take seconds, and longer when it has to unpack.
     *
     * @param mnistFolder folder of the MNIST files, when one is known
     * @param listener told each finding as soon as it is there
     * @return all findings
     */
    public List<Finding> examine(Optional<String> mnistFolder, Consumer<Finding> listener) {
        Optional<NativeLibraries> libraries =
                NativeLibraries.find(surroundings.platform(), Doctor.class.getClassLoader());
        List<Finding> findings = new ArrayList<>();
        Consumer<Finding> add = finding -> {
            findings.add(finding);
            listener.accept(finding);
        };
        add.accept(MachineChecks.java(Runtime.version().feature(), System.getProperty("java.vm.name", "")));
        add.accept(MachineChecks.heap(Runtime.getRuntime().maxMemory()));
        add.accept(MachineChecks.memory());
        add.accept(StorageChecks.cache(cache, libraries));
        add.accept(StorageChecks.temporary(surroundings.temporary()));
        libraries.ifPresent(found -> add.accept(ProcessorCheck.finding(found, ProcessorCheck.hasAvx2(surroundings))));
        add.accept(LibraryCheck.finding(libraries, surroundings.platform()));
        add.accept(SurfaceChecks.display(surroundings.hasDisplay()));
        add.accept(SurfaceChecks.gtk(surroundings.isLinux(), () -> Gtk3.isInstalled(surroundings)));
        add.accept(SurfaceChecks.fonts(fontCheck));
        add.accept(SurfaceChecks.mnist(mnistFolder.map(Path::of)));
        return List.copyOf(findings);
    }
}
