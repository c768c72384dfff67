package dk.nattevagt.central.letter;

import dk.nattevagt.central.config.StandardFile;
import dk.nattevagt.central.grant.GrantDuration;
import dk.nattevagt.central.grant.QualityStandard;
import dk.nattevagt.central.grant.Rule;
import dk.nattevagt.central.grant.ServiceStandard;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Letters to Grethe, with real standards. */
public final class TestLetters {
    public static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    static final String REASONS = "Du har ikke haft brug for at tilkalde hjælp siden foråret, og du kan bruge din telefon";

    private TestLetters() {}

    static Stream<QualityStandard> standards() {
        return StandardFile.builtIn().stream().flatMap(one -> StandardFile.builtIn(one).stream());
    }

    static QualityStandard standard(String id) {
        return StandardFile.builtIn(id).orElseThrow();
    }

    static Rule rule(String standard, String id) {
        return standard(standard).services().stream().flatMap(service -> service.rules().stream())
                .filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
    }

    static LetterFacts facts(QualityStandard standard, ServiceStandard service, Matter matter) {
        return new LetterFacts(standard, service,
                new Letter.Sender("Solby Kommune", "Visitationen", List.of("Rådhuspladsen 1", "2670 Solby"),
                        "55 11 00 10"),
                new Letter.Addressee("Grethe Hansen", List.of("Lindevej 4, 2. tv", "2670 Solby")), "grant-17",
                new Letter.Signature("Bo Krag", "visitator"), TODAY, matter);
    }

    static LetterFacts facts(String standard, String service, Matter matter) {
        return facts(standard(standard), standard(standard).service(service).orElseThrow(), matter);
    }

    static Matter.Decided decided(Matter.Outcome outcome, String reasons, @Nullable String basis) {
        return new Matter.Decided(outcome, LocalDate.parse("2026-11-02"), LocalDate.parse("2026-11-20"), null, reasons,
                basis, null, GrantDuration.PERMANENT, false);
    }

    static Matter.Ended ended(Matter.@Nullable Look look, @Nullable String basis) {
        return new Matter.Ended(LocalDate.parse("2026-05-20"), LocalDate.parse("2026-11-21"),
                LocalDate.parse("2026-12-05"), REASONS, basis, look);
    }

    static Matter.Look sixMonths() {
        return new Matter.Look(rule("greve-2022", "nødkald-6-months"), LocalDate.parse("2026-05-20"),
                LocalDate.parse("2026-11-20"), Map.of("accidental", 2, "test", 1), 2);
    }

    static Letter letter(LetterFacts facts) {
        return switch (LetterWriter.write(facts)) {
            case LetterWriter.Answer.Written written -> written.letter();
            case LetterWriter.Answer.Refused refused -> throw new AssertionError(refused.why());
        };
    }

    /** A decision that fills an envelope's window and more than one paragraph. */
    public static Letter ended() {
        return letter(facts("greve-2022", "nødkald", ended(sixMonths(), "§112 stk. 1")));
    }
}
