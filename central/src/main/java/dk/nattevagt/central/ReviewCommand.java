package dk.nattevagt.central;

import dk.nattevagt.central.calendar.DanishHolidays;
import dk.nattevagt.central.config.CaseFile;
import dk.nattevagt.central.config.ConfigurationException;
import dk.nattevagt.central.config.StandardFile;
import dk.nattevagt.central.grant.QualityStandard;
import dk.nattevagt.central.grant.ReviewRules;
import dk.nattevagt.central.grant.ServiceStandard;
import dk.nattevagt.central.grant.WorkingDays;
import dk.nattevagt.central.grant.YearsReviewed;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code central review}: what is due for one grant, by the same rules as the running service, one JSON object a line. */
@Command(name = "review", mixinStandardHelpOptions = true, sortOptions = false, description = "Prints what a quality standard proposes for one grant: one JSON object a line, soonest first.", footer = {
        "", "Events of a kind nobody knows are named on standard error and left out.",
        "Exit codes: 0 reviewed, 2 a file that cannot be used (with file, line and key)."})
final class ReviewCommand implements Callable<Integer> {
    /** So many cases are read and reviewed at once. */
    private static final int AT_ONCE = 500;

    @Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Option(names = "--standard", paramLabel = "ID", required = true, description = "000, horsens-2017, herning-2022, herlev or greve-2022; or a catalogue file")
    private String standard = "";

    @Option(names = "--case", paramLabel = "FILE", required = true, description = "the grant and what has happened to it (JSON); a file that ends in .jsonl has a case on each line")
    private Path file = Path.of("");

    @Option(names = "--until", paramLabel = "DATE", description = "go on from the case's today, day by day, and print each proposal that is new or otherwise than the day before")
    private @Nullable String until;

    @Option(names = "--unproven-after", paramLabel = "DAYS", defaultValue = "3", description = "with more days without protection in all, a period proves nothing (default: ${DEFAULT-VALUE})")
    private int unprovenAfter;

    @Override
    public Integer call() {
        if (unprovenAfter < 0) {
            throw new ConfigurationException("--unproven-after: there are no fewer than 0 days");
        }
        LocalDate last = until == null ? null : day(until);
        QualityStandard quality = standard();
        ReviewRules rules = new ReviewRules(new WorkingDays(new DanishHolidays()), unprovenAfter);
        if (file.toString().endsWith(".jsonl")) {
            many(quality, rules, last);
        } else {
            CaseFile read = CaseFile.read(file);
            print(new Reviewed(read.unknown(), review(quality, rules, read, last, null)));
        }
        Objects.requireNonNull(spec).commandLine().getOut().flush();
        return 0;
    }

    private void many(QualityStandard quality, ReviewRules rules, @Nullable LocalDate last) {
        List<String> lines = CaseFile.lines(file);
        for (int first = 0; first < lines.size(); first += AT_ONCE) {
            IntStream.range(first, Math.min(first + AT_ONCE, lines.size())).parallel()
                    .filter(number -> !lines.get(number).isBlank()).mapToObj(number -> {
                        CaseFile read = CaseFile.ofLine(file, number + 1, lines.get(number));
                        return new Reviewed(read.unknown(), review(quality, rules, read, last, number + 1));
                    }).toList().forEach(this::print);
        }
    }

    private record Reviewed(List<String> unknown, String lines) {}

    private void print(Reviewed reviewed) {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        reviewed.unknown().forEach(command.getErr()::println);
        command.getOut().print(reviewed.lines());
    }

    private String review(QualityStandard quality, ReviewRules rules, CaseFile read, @Nullable LocalDate last,
            @Nullable Integer number) {
        ServiceStandard service = quality.service(read.grant().service())
                .orElseThrow(() -> new ConfigurationException("%s: grant.service: %s says nothing of %s, but of %s"
                        .formatted(number == null ? file : file + ":" + number, quality.id(), read.grant().service(),
                                quality.services().stream().map(ServiceStandard::service)
                                        .collect(Collectors.joining(", ")))));
        StringBuilder found = new StringBuilder();
        if (last == null) {
            rules.proposals(service, read.grant(), read.events(), read.today())
                    .forEach(proposal -> found.append(ProposalLine.of(number, null, proposal)).append('\n'));
        } else {
            new YearsReviewed(rules, service).between(read.today(), last, read.grant(), read.events()).forEach(
                    told -> found.append(ProposalLine.of(number, told.on(), told.proposal())).append('\n'));
        }
        return found.toString();
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException wrong) {
            throw new ConfigurationException("--until: is no date such as 2026-11-21: " + written);
        }
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
}
