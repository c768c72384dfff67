package dk.nattevagt.central.casework;

import dk.nattevagt.central.casework.CaseDeadline.Nearness;
import dk.nattevagt.central.casework.CaseDeadline.What;
import dk.nattevagt.central.grant.Danish;
import dk.nattevagt.central.grant.Proposal;
import dk.nattevagt.central.grant.Rule.WhenMissed;
import dk.nattevagt.central.grant.RuleKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The deadlines that run for a grant, counting down. */
public final class CaseDeadlines {
    /** What Horsens promises [001]; other municipalities may do it too, and are not told to. */
    static final String TELL_THE_CITIZEN = "Fristen holder ikke: giv borgeren besked med den nye dato.";

    private CaseDeadlines() {}

    /** All of one grant, soonest first. */
    public static List<CaseDeadline> of(GrantFile file, CaseworkGround ground) {
        return Stream.of(fromRules(file, ground), expected(file, ground).stream(), complaints(file, ground))
                .flatMap(all -> all).sorted(Comparator.comparing(CaseDeadline::due)).toList();
    }

    /** Those to be worked on: the date a citizen was told stands in place of the one that could not be kept. */
    static List<CaseDeadline> toDo(GrantFile file, CaseworkGround ground) {
        boolean told = expected(file, ground).isPresent();
        return of(file, ground).stream().filter(one -> !told || one.what() != What.CASEWORK).toList();
    }

    private static Stream<CaseDeadline> fromRules(GrantFile file, CaseworkGround ground) {
        return file.grant().stage().lasting()
                ? ground.proposals(file).stream().filter(one -> Looks.isDeadline(one.rule()))
                        .map(one -> fromRule(file, one, ground))
                : Stream.empty();
    }

    private static CaseDeadline fromRule(GrantFile file, Proposal proposal, CaseworkGround ground) {
        boolean casework = proposal.rule().kind() == RuleKind.CASEWORK;
        CaseDeadline deadline = CaseDeadline.of(casework ? What.CASEWORK : What.START, proposal.due(),
                proposal.rule().source(), proposal.explanation(), ground);
        boolean telling = casework && proposal.rule().details().whenMissed() == WhenMissed.TELL_CITIZEN_NEW_DATE
                && deadline.nearness() != Nearness.RUNNING && file.delay().isEmpty();
        return deadline.advised(telling ? TELL_THE_CITIZEN : null);
    }

    private static Optional<CaseDeadline> expected(GrantFile file, CaseworkGround ground) {
        return file.grant().stage() == Stage.APPLIED
                ? file.delay().map(note -> delayed(note.day(), ground))
                : Optional.empty();
    }

    private static CaseDeadline delayed(LocalDate day, CaseworkGround ground) {
        CaseDeadline deadline = CaseDeadline.of(What.NEW_EXPECTED_DATE, day, null,
                "Borgeren har fået besked om, at afgørelsen ventes senest %s.".formatted(Danish.day(day)), ground);
        return deadline.advised(deadline.nearness() == Nearness.OVERDUE ? TELL_THE_CITIZEN : null);
    }

    private static Stream<CaseDeadline> complaints(GrantFile file, CaseworkGround ground) {
        return file.complaints().stream().filter(GrantComplaint::open).map(one -> complaint(one, ground));
    }

    private static CaseDeadline complaint(GrantComplaint one, CaseworkGround ground) {
        String came = "Klagen kom %s%s. ".formatted(Danish.day(one.received()),
                one.late() ? ", efter at klagefristen var gået; afgør, om den skal behandles" : "");
        String by = Danish.day(one.reassessBy());
        if (one.state() == GrantComplaint.State.RECEIVED) {
            return CaseDeadline.of(What.COMPLAINT_REASSESSMENT, one.reassessBy(), null,
                    came + "Sagen skal vurderes igen senest %s (retssikkerhedsbekendtgørelsen §10).".formatted(by),
                    ground);
        }
        return one.waitsForNewDecision()
                ? CaseDeadline.of(What.COMPLAINT_REASSESSMENT, one.reassessBy(), null,
                        came + "Sagen er vurderet igen og skal afgøres på ny senest %s.".formatted(by), ground)
                : CaseDeadline.of(What.COMPLAINT_PASS_ON, one.reassessBy(), null,
                        came + "Kommunen holder fast: klagen skal sendes til Ankestyrelsen senest %s.".formatted(by),
                        ground);
    }
}
