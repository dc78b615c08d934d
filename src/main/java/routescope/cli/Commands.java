package routescope.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Every command of the terminal. */
@Command(
        name = "routescope",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        description = "Shows which image patches each router sends to each expert, while the network learns it.",
        footer = {"", "Without arguments the window opens; without a display the demonstration runs instead."})
public final class Commands {
    private static final int WIDTH = 100;

    private Commands() {}

    /** The version in the manifest of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {
                "Routescope " + (version == null ? "(development)" : version), "Java " + Runtime.version(),
            };
        }
    }

    /**
     * {@return the command line, ready to execute}
     *
     * @param services what the commands work with
     */
    public static CommandLine create(Services services) {
        CommandLine root = new CommandLine(new Commands());
        root.addSubcommand(new TrainCommand(services));
        root.addSubcommand(new ExportCommand(services));
        root.addSubcommand(new InspectCommand());
        root.addSubcommand(new ReplayCommand(services));
        root.addSubcommand(new RouteCommand(services));
        root.addSubcommand(new PresetsCommand(services));
        root.addSubcommand(new DataCommand());
        root.addSubcommand(new SpuriousCommand(services));
        root.addSubcommand(GatingCommand.create(services));
        root.addSubcommand(new SweepCommand(services));
        root.addSubcommand(ClusterCommand.create(services));
        root.addSubcommand(FiguresCommand.create(services));
        root.addSubcommand(new DemoCommand(services));
        root.addSubcommand(new DoctorCommand(services));
        root.addSubcommand(new BenchCommand(services));
        root.addSubcommand(new PictureCommand(services));
        ErrorHandler errors = new ErrorHandler();
        root.setExecutionExceptionHandler(errors);
        root.setParameterExceptionHandler(errors);
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setUsageHelpWidth(Math.max(WIDTH, UsageMessageSpec.DEFAULT_USAGE_WIDTH));
        return root;
    }
}
