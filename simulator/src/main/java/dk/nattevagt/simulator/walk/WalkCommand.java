package dk.nattevagt.simulator.walk;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
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

/** {@code simulator walk NAME}: writes a walk as files for {@code central walk}. */
@Command(name = "walk", mixinStandardHelpOptions = true, sortOptions = false, description = "Writes a simulated walk as zones.json and fixes.jsonl, and prints the command that replays it and what must be said.")
public final class WalkCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "which; --list lists them")
    private @Nullable String name;

    @Option(names = "--list", description = "list the walks")
    private boolean list;

    @Option(names = "--seed", defaultValue = "1", description = "of noise and chance, default ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--out", paramLabel = "DIR", description = "where the files go (default: the current folder)")
    private Path out = Path.of(".");

    @Override
    public Integer call() throws IOException {
        CommandSpec own = Objects.requireNonNull(spec);
        PrintWriter printer = own.commandLine().getOut();
        List<Walk> walks = Walks.all(seed);
        if (list) {
            walks.forEach(walk -> printer.printf("%-22s %s%n", walk.name(), walk.about()));
            return ExitCode.OK;
        }
        Walk walk = walks.stream().filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> new ParameterException(own.commandLine(), "no such walk; --list lists them"));
        WalkFiles files = WalkFiles.write(out, walk.zones(), walk.fixes());
        printer.printf("java -jar central/target/central.jar walk --zones %s --fixes %s --until %s%n", files.zones(),
                files.fixes(), walk.until());
        walk.expected().forEach(expected -> printer.println("  " + expected));
        return ExitCode.OK;
    }
}
