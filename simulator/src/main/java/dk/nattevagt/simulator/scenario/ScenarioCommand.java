package dk.nattevagt.simulator.scenario;

import dk.nattevagt.simulator.staff.StaffMember;
import dk.nattevagt.simulator.staff.Web;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code simulator scenario NAME}: plays a story against a running demo. */
@Command(name = "scenario", mixinStandardHelpOptions = true, sortOptions = false, description = "Plays a story in the running demo (mvn -Pdemo) and tells whether it went as it should.")
public final class ScenarioCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "the story; see --list")
    private @Nullable String name;

    @Option(names = "--list", description = "lists the stories")
    private boolean list;

    @Option(names = "--http", defaultValue = "8080", description = "the central's HTTP port, default ${DEFAULT-VALUE}")
    private int http;

    @Option(names = "--home", defaultValue = "8090", description = "the simulated home's port, default ${DEFAULT-VALUE}")
    private int home;

    @Option(names = "--user", defaultValue = "vagt", description = "who answers, default ${DEFAULT-VALUE}")
    private String user = "";

    @Option(names = "--password", defaultValue = "demo", description = "default ${DEFAULT-VALUE}")
    private String password = "";

    @Override
    public Integer call() {
        CommandSpec own = Objects.requireNonNull(spec);
        PrintWriter out = own.commandLine().getOut();
        if (list) {
            Scenarios.ALL.forEach(story -> out.println("%-12s %s".formatted(story.name(), story.summary())));
            return ExitCode.OK;
        }
        String wanted = name == null ? "" : name;
        Scenario scenario = Scenarios.named(wanted).orElseThrow(() -> new ParameterException(own.commandLine(),
                wanted.isEmpty() ? "which story? See --list" : "there is no story " + wanted + ": see --list"));
        return play(scenario, out, own.commandLine().getErr());
    }

    private int play(Scenario scenario, PrintWriter out, PrintWriter err) {
        out.println(scenario.name() + ": " + scenario.summary());
        try {
            Stage stage = new Stage(new Web(home), StaffMember.logIn(http, user, password), out);
            stage.beginQuiet();
            scenario.plot().play(stage);
            out.println("as it should be");
            return ExitCode.OK;
        } catch (StoryException | IOException failed) {
            out.flush();
            err.println(failed.getMessage());
            return ExitCode.SOFTWARE;
        }
    }
}
