package routescope.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the operating system whether it prefers dark, as JavaFX 21 cannot. Slow: never to be called on the FX thread. */
public final class SystemTheme {
    private static final Logger LOG = LoggerFactory.getLogger(SystemTheme.class);
    private static final int LONGEST_WAIT_MILLIS = 1500;
    private static final int LONGEST_ANSWER = 4096;

    /** Runs a command and gives its answer; a seam for tests. */
    public interface Shell {
        /**
         * {@return what the command printed, empty when it failed or took too long}
         *
         * @param command the command and its arguments
         */
        String ask(List<String> command);
    }

    private SystemTheme() {}

    /** {@return whether this system prefers dark; light when it does not say} */
    public static boolean prefersDark() {
        return prefersDark(System.getProperty("os.name", ""), System.getenv(), SystemTheme::run);
    }

    /**
     * {@return whether a system prefers dark; light when it does not say}
     *
     * @param os name of the operating system, as Java calls it
     * @param environment environment variables
     * @param shell asks the system
     */
    static boolean prefersDark(String os, Map<String, String> environment, Shell shell) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return shell.ask(List.of("defaults", "read", "-g", "AppleInterfaceStyle"))
                    .contains("Dark");
        }
        if (system.contains("windows")) {
            String answer = shell.ask(List.of(
                    "reg",
                    "query",
                    "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                    "/v",
                    "AppsUseLightTheme"));
            return answer.contains("REG_DWORD") && answer.strip().endsWith("0x0");
        }
        String named = environment.getOrDefault("GTK_THEME", "").toLowerCase(Locale.ROOT);
        if (!named.isBlank()) {
            return named.contains("dark");
        }
        String scheme = shell.ask(List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme"));
        if (scheme.contains("prefer-dark") || scheme.contains("prefer-light")) {
            return scheme.contains("prefer-dark");
        }
        return shell.ask(List.of("gsettings", "get", "org.gnome.desktop.interface", "gtk-theme"))
                .toLowerCase(Locale.ROOT)
                .contains("dark");
    }

    /** {@return whether this system asks for little motion; no when it does not say} */
    public static boolean prefersCalm() {
        return prefersCalm(System.getProperty("os.name", ""), SystemTheme::run);
    }

    /**
     * {@return whether a system asks for little motion; no when it does not say}
     *
     * @param os name of the operating system, as Java calls it
     * @param shell asks the system
     */
    static boolean prefersCalm(String os, Shell shell) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return shell.ask(List.of("defaults", "read", "com.apple.universalaccess", "reduceMotion"))
                    .strip()
                    .equals("1");
        }
        if (system.contains("windows")) {
            return shell.ask(List.of("reg", "query", "HKCU\\Control Panel\\Desktop\\WindowMetrics", "/v", "MinAnimate"))
                    .strip()
                    .endsWith("0");
        }
        return shell.ask(List.of("gsettings", "get", "org.gnome.desktop.interface", "enable-animations"))
                .contains("false");
    }

    private static String run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return "";
            }
            try (InputStream answer = process.getInputStream()) {
                return process.exitValue() == 0
                        ? new String(answer.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                        : "";
            }
        } catch (IOException e) {
            LOG.debug("{} is not there: {}", command.get(0), e.getMessage());
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
