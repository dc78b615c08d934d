package routescope.app.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was measured on.
 *
 * @param processor name of the processor, or its architecture where the system does not tell
 * @param cores processors Java sees
 * @param memoryMegabytes memory of the machine
 * @param system operating system
 * @param java version of Java
 * @param backend arithmetic library
 * @param loadAverage processes that wanted to run over the last minute, before measuring; negative when not told
 */
public record Machine(
        String processor,
        int cores,
        long memoryMegabytes,
        String system,
        String java,
        String backend,
        double loadAverage) {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path STATUS = Path.of("/proc/self/status");

    /**
     * {@return this machine, now}
     *
     * @param backend arithmetic library
     */
    static Machine here(String backend) {
        var system = ManagementFactory.getOperatingSystemMXBean();
        long memory = system instanceof OperatingSystemMXBean more ? more.getTotalMemorySize() >> 20 : 0;
        return new Machine(
                field(PROCESSORS, "model name").orElse(System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                memory,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                backend,
                system.getSystemLoadAverage());
    }

    /**
     * {@return a size in the system's account of this process, in megabytes; not-a-number where there is none}
     *
     * @param name e.g. {@code VmRSS}
     */
    static double processMegabytes(String name) {
        return field(STATUS, name)
                .map(value -> Double.parseDouble(value.replace("kB", "").strip()) / 1024)
                .orElse(Double.NaN);
    }

    private static Optional<String> field(Path file, String name) {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file)) {
            List<String> found =
                    lines.filter(line -> line.startsWith(name)).limit(1).toList();
            return found.stream()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
