package routescope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import routescope.app.doctor.Doctor;
import routescope.app.doctor.Finding;
import routescope.app.start.NativeCache;

/** Says what this machine lacks, and how to mend it. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Look at Java, memory, disk, native library, processor, display, fonts and data, and say how to "
                + "mend what is missing.",
        footer = {"", "Exit code: 0 everything needed works, 1 something fails."})
final class DoctorCommand implements Callable<Integer> {
    private final Services services;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of the MNIST files to look at.")
    @Nullable
    Path data;

    @Option(names = "--json", description = "Print the findings as JSON.")
    boolean json;

    DoctorCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec, json);
        Optional<String> folder =
                data == null ? Services.mnistFolder(services.surroundings()) : Optional.of(data.toString());
        Doctor doctor = new Doctor(services.surroundings(), services.cache(), services.fontCheck());
        List<Finding> findings;
        try (NativeStart.Unpacking unpacking = announce(terminal)) {
            findings = doctor.examine(folder, finding -> {
                if (!json) {
                    show(terminal, finding);
                }
            });
            unpacking.done();
        }
        boolean failed = findings.stream().anyMatch(finding -> finding.state() == Finding.State.FAIL);
        if (json) {
            terminal.print(Json.text(Map.of("ok", !failed, "findings", findings)));
        }
        return failed ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    /** The doctor itself tells when there is nowhere to unpack. */
    private NativeStart.Unpacking announce(Terminal terminal) {
        return services.cache().state() == NativeCache.State.NOWHERE
                ? new NativeStart.Unpacking(null, null, 0)
                : NativeStart.announce(services, terminal);
    }

    private static void show(Terminal terminal, Finding finding) {
        String state = finding.state().name().toLowerCase(Locale.ROOT);
        terminal.print(Terminal.words("%-4s  %-10s %s", state, finding.check(), finding.found()));
        if (!finding.mend().isEmpty()) {
            terminal.print(" ".repeat(17) + "-> " + finding.mend());
        }
    }
}
