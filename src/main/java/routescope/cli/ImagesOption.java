package routescope.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import routescope.core.data.DataConfig;
import routescope.core.experiment.FigureData;

/** On which images the figures of paper 1 are measured. */
final class ImagesOption {
    @Spec(Spec.Target.MIXEE)
    CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "DATA",
            description = "digits (drawn here, the default), pattern (the theory's data model), mnist (the folder in "
                    + Services.MNIST_VARIABLE + "), or the folder of the MNIST files.")
    String data = "digits";

    /** {@return the images the option names} @param services what is around the command */
    DataConfig of(Services services) {
        return switch (data) {
            case "digits" -> FigureData.digits();
            case "pattern" -> FigureData.pattern();
            case "mnist" ->
                FigureData.mnist(Services.mnistFolder(services.surroundings())
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(),
                                "--data mnist needs the folder of the MNIST files: name it with --data DIR or in "
                                        + Services.MNIST_VARIABLE + ".")));
            default -> FigureData.mnist(folder());
        };
    }

    private String folder() {
        Path folder = Path.of(data);
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--data is digits, pattern, mnist or the folder of the MNIST files, not '" + data + "'.");
        }
        return folder.toAbsolutePath().normalize().toString();
    }
}
