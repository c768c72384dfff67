package dk.nattevagt.central;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.nattevagt.central.calendar.DanishHolidays;
import dk.nattevagt.central.config.CaseFile;
import dk.nattevagt.central.config.ConfigurationException;
import dk.nattevagt.central.config.StandardFile;
import dk.nattevagt.central.grant.Conclusion;
import dk.nattevagt.central.grant.Proposal;
import dk.nattevagt.central.grant.QualityStandard;
import dk.nattevagt.central.grant.ReviewRules;
import dk.nattevagt.central.grant.ServiceStandard;
import dk.nattevagt.central.grant.WorkingDays;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code central review}: what is due for one grant, by the same rules as the running service, one JSON object a line. */
@Command(name = "review", mixinStandardHelpOptions = true, description = "Prints what a quality standard proposes for one grant: one JSON object a line, soonest first.")
final class ReviewCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Option(names = "--standard", paramLabel = "ID", required = true, description = "000, horsens-2017, herning-2022, herlev or greve-2022; or a catalogue file")
    private String standard = "";

    @Option(names = "--case", paramLabel = "FILE", required = true, description = "the grant and what has happened to it (JSON)")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        CommandLine.Model.CommandSpec command = java.util.Objects.requireNonNull(spec);
        PrintWriter out = command.commandLine().getOut();
        QualityStandard quality = standard();
        CaseFile read = CaseFile.read(file);
        read.unknown().forEach(command.commandLine().getErr()::println);
        ServiceStandard service = quality.service(read.grant().service())
                .orElseThrow(() -> new ConfigurationException("%s: grant.service: %s says nothing of %s, but of %s"
                        .formatted(file, quality.id(), read.grant().service(), quality.services().stream()
                                .map(ServiceStandard::service).collect(Collectors.joining(", ")))));
        new ReviewRules(new WorkingDays(new DanishHolidays()))
                .proposals(service, read.grant(), read.events(), read.today())
                .forEach(proposal -> out.println(json(proposal)));
        out.flush();
        return 0;
    }

    private QualityStandard standard() {
        return StandardFile.builtIn(standard).orElseGet(() -> {
            if (standard.endsWith(".yaml")) {
                return StandardFile.read(Path.of(standard));
            }
            throw new ConfigurationException("--standard: there is no %s; there are %s".formatted(standard,
                    String.join(", ", StandardFile.builtIn())));
        });
    }

    private static String json(Proposal proposal) {
        ObjectNode line = JSON.createObjectNode();
        line.put("rule", proposal.rule().id()).put("kind", proposal.rule().kind().name())
                .put("due", proposal.due().toString()).put("overdue", proposal.overdue());
        Conclusion conclusion = proposal.conclusion();
        if (conclusion != null) {
            line.put("conclusion", conclusion.wireName());
        }
        line.put("consequence", proposal.rule().consequence()).put("complaint", proposal.complaint());
        line.putObject("source").put("document", proposal.rule().source().document()).put("section",
                proposal.rule().source().section());
        return line.put("explanation", proposal.explanation()).toString();
    }
}
