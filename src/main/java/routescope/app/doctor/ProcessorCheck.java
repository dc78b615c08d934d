package routescope.app.doctor;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import routescope.app.doctor.Finding.State;
import routescope.app.start.NativeLibraries;
import routescope.app.start.Surroundings;

/** Whether the processor can run the native library that was built in. */
final class ProcessorCheck {
    private static final Path LINUX_PROCESSORS = Path.of("/proc/cpuinfo");

    private ProcessorCheck() {}

    /** {@return whether library and processor fit} @param library built in @param avx2 empty when not known */
    static Finding finding(NativeLibraries library, Optional<Boolean> avx2) {
        String build = library.classifier();
        boolean canBeFaster = avx2.orElse(false) && build.endsWith("x86_64");
        if (!library.needsAvx2()) {
            return canBeFaster
                    ? Finding.of("processor", State.WARN, "slow", build)
                    : Finding.of("processor", State.OK, "plain", build);
        }
        if (avx2.isEmpty()) {
            return Finding.of("processor", State.OK, "unknown", build);
        }
        return avx2.get()
                ? Finding.of("processor", State.OK, "avx2", build)
                : Finding.of("processor", State.FAIL, "missing", build);
    }

    /** {@return whether the processor has AVX2, empty when the system does not tell} @param surroundings which system */
    static Optional<Boolean> hasAvx2(Surroundings surroundings) {
        try {
            if (surroundings.isLinux() && Files.isReadable(LINUX_PROCESSORS)) {
                try (Stream<String> lines = Files.lines(LINUX_PROCESSORS)) {
                    return lists(lines.filter(line -> line.startsWith("flags")));
                }
            }
            if (surroundings.isMac()) {
                Process process = new ProcessBuilder("/usr/sbin/sysctl", "-n", "machdep.cpu.leaf7_features")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                    return lists(lines.lines());
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** {@return whether the first line of features lists AVX2, empty without a line} @param lines lines of features */
    static Optional<Boolean> lists(Stream<String> lines) {
        return lines.findFirst()
                .map(line -> Arrays.asList(line.toLowerCase(Locale.ROOT).split("\\s+"))
                        .contains("avx2"));
    }
}
