package routescope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the program as a person does: in a process of its own. */
class MainTest {
    @TempDir
    Path folder;

    @Test
    void keepsStandardOutputForResultsAndExitsWith0() throws Exception {
        assertThat(start("presets", "digits-joint")).isZero();

        assertThat(out()).startsWith("{").endsWith("}\n");
        assertThat(err()).isEmpty();
    }

    @Test
    void exitsWith2WhenUsedWrongly() throws Exception {
        assertThat(start("nonsense")).isEqualTo(2);

        assertThat(out()).isEmpty();
        assertThat(err()).contains("nonsense");
    }

    @Test
    void loadsNoClassOfTheToolkitForACommand() throws Exception {
        assertThat(start("-verbose:class", "--help")).isZero();

        assertThat(out()).contains("picocli.CommandLine").doesNotContain("javafx.", "com.sun.glass", "org.nd4j.linalg");
    }

    /** Words before the first one that is no option of Java go to Java. */
    private int start(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        List<String> arguments = new ArrayList<>(List.of(words));
        if (arguments.get(0).equals("-verbose:class")) {
            command.add(arguments.remove(0));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "routescope.Main"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        List.of("DISPLAY", "WAYLAND_DISPLAY", "JAVA_TOOL_OPTIONS").forEach(environment::remove);
        builder.redirectOutput(folder.resolve("out").toFile());
        builder.redirectError(folder.resolve("err").toFile());
        return builder.start().waitFor();
    }

    private String out() throws IOException {
        return Files.readString(folder.resolve("out"), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err"), StandardCharsets.UTF_8);
    }
}
