package routescope.app.start;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * What the program finds around it when it starts, as a value, so that every decision about it can be tested.
 *
 * @param os name of the operating system, as Java calls it
 * @param arch name of the processor architecture, as Java calls it
 * @param environment environment variables
 * @param home home directory of the user
 * @param temporary folder of temporary files
 * @param user name of the user
 */
public record Surroundings(
        String os, String arch, Map<String, String> environment, Path home, Path temporary, String user) {

    /** Takes a copy of the map. */
    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /**
     * {@return the surroundings a Java process tells}
     *
     * @param properties system properties
     * @param environment environment variables
     */
    public static Surroundings of(Properties properties, Map<String, String> environment) {
        return new Surroundings(
                properties.getProperty("os.name", ""),
                properties.getProperty("os.arch", ""),
                environment,
                Path.of(properties.getProperty("user.home", ".")),
                Path.of(properties.getProperty("java.io.tmpdir", ".")),
                properties.getProperty("user.name", "user"));
    }

    /** {@return whether this is Linux} */
    public boolean isLinux() {
        return os.toLowerCase(Locale.ROOT).contains("linux");
    }

    /** {@return whether this is macOS} */
    public boolean isMac() {
        return os.toLowerCase(Locale.ROOT).contains("mac");
    }

    /** {@return whether this is Windows} */
    public boolean isWindows() {
        return os.toLowerCase(Locale.ROOT).contains("windows");
    }

    /** {@return whether windows can appear somewhere: only Linux can lack a display} */
    public boolean hasDisplay() {
        return !isLinux() || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    /** {@return the platform as native libraries spell it, e.g. {@code linux-x86_64}} */
    public String platform() {
        String system = isLinux() ? "linux" : isMac() ? "macosx" : "windows";
        String processor = switch (arch) {
            case "amd64", "x86_64", "x86-64", "x64" -> "x86_64";
            case "aarch64", "arm64" -> "arm64";
            default -> arch;
        };
        return system + "-" + processor;
    }

    private boolean isSet(String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }
}
