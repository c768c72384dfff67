package dk.nattevagt.simulator;

import dk.nattevagt.simulator.bench.BenchCommand;
import dk.nattevagt.simulator.demo.DemoCommand;
import dk.nattevagt.simulator.fleet.FleetCommand;
import dk.nattevagt.simulator.home.HomeCommand;
import dk.nattevagt.simulator.process.MissingProgramException;
import dk.nattevagt.simulator.scenario.ScenarioCommand;
import dk.nattevagt.simulator.walk.WalkCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code java -jar simulator.jar home|fleet|scenario|demo|bench|walk}. Exit codes: 0 ended well, 1 failed, 2 wrong use. */
@Command(name = "simulator", mixinStandardHelpOptions = true, version = "simulator 0.1.0", description = "Simulated homes, gateways and nights for Nattevagt. Talks to this machine only.", subcommands = {
        HomeCommand.class, FleetCommand.class, ScenarioCommand.class, DemoCommand.class,
        BenchCommand.class, WalkCommand.class})
public final class Main implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    private Main() {}

    /** Runs the program. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The whole command line; for tests, which give it their own writers. */
    public static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((failure, command, _) -> {
            boolean wrongUse = failure instanceof MissingProgramException;
            command.getErr().println(wrongUse ? failure.getMessage() : failure.toString());
            return wrongUse ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
        });
        return line;
    }

    @Override
    public void run() {
        CommandLine.Model.CommandSpec own = java.util.Objects.requireNonNull(spec);
        throw new CommandLine.ParameterException(own.commandLine(),
                "say which: home, fleet, scenario, demo, bench or walk");
    }
}
