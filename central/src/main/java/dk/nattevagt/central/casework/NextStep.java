package dk.nattevagt.central.casework;

import dk.nattevagt.central.casework.GrantComplaint.Outcome;
import dk.nattevagt.central.casework.GrantComplaint.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one thing to do next with a grant.
 *
 * @param act as in the interface
 * @param text in Danish
 * @param due null for no particular day
 */
public record NextStep(String act, String text, @Nullable LocalDate due) {

    /** Of a grant; nothing where nothing is to be done. */
    public static Optional<NextStep> of(GrantFile file, CaseworkGround ground) {
        return Stream.<Optional<NextStep>>of(second(file), complaint(file, ground), application(file, ground),
                anew(file), proposal(file, ground), delivery(file, ground)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<NextStep> second(GrantFile file) {
        return file.waitingDecision().isPresent() || !file.waitingJudgements().isEmpty()
                ? step("confirm", "En kollega skal godkende afgørelsen", null)
                : Optional.empty();
    }

    private static Optional<NextStep> complaint(GrantFile file, CaseworkGround ground) {
        return file.complaints().stream().filter(GrantComplaint::open).findFirst()
                .flatMap(one -> CaseDeadlines.of(file, ground).stream().filter(
                        deadline -> deadline.what() == CaseDeadline.What.COMPLAINT_REASSESSMENT
                                || deadline.what() == CaseDeadline.What.COMPLAINT_PASS_ON)
                        .findFirst()
                        .flatMap(deadline -> one.state() == State.RECEIVED
                                ? step("reassess", "Vurder sagen igen efter klagen", deadline.due())
                                : one.outcome() == Outcome.CHANGED
                                        ? step("decide", "Træf en ny afgørelse efter klagen", deadline.due())
                                        : step("pass-on", "Send klagen til Ankestyrelsen", deadline.due())));
    }

    private static Optional<NextStep> application(GrantFile file, CaseworkGround ground) {
        if (file.grant().stage() != Stage.APPLIED) {
            return Optional.empty();
        }
        Optional<CaseDeadline> runs = CaseDeadlines.toDo(file, ground).stream().findFirst();
        return runs.filter(one -> one.nearness() == CaseDeadline.Nearness.OVERDUE && one.advice() != null)
                .map(one -> step("delay", "Giv borgeren besked med den nye dato", one.due()))
                .orElseGet(() -> step("decide", "Afgør ansøgningen", runs.map(CaseDeadline::due).orElse(null)));
    }

    private static Optional<NextStep> anew(GrantFile file) {
        return ApplicationRules.opened(file)
                ? step("decide", "Skriv den ændrede bevilling", null)
                : Optional.empty();
    }

    private static Optional<NextStep> proposal(GrantFile file, CaseworkGround ground) {
        return Looks.toDo(file, ground).stream()
                .filter(one -> one.factsChanged() || !one.proposal().due().isAfter(ground.today())).findFirst()
                .flatMap(one -> step("judge", one.factsChanged()
                        ? "Se afgørelsen igen: oplysningerne har ændret sig"
                        : "Afgør forslaget", one.proposal().due()));
    }

    private static Optional<NextStep> delivery(GrantFile file, CaseworkGround ground) {
        if (file.grant().stage() != Stage.GRANTED || file.grant().grant().started() != null) {
            return Optional.empty();
        }
        return step("deliver", "Skriv, hvornår hjælpen begyndte", CaseDeadlines.of(file, ground).stream()
                .filter(one -> one.what() == CaseDeadline.What.START).findFirst().map(CaseDeadline::due).orElse(null));
    }

    private static Optional<NextStep> step(String act, String text, @Nullable LocalDate due) {
        return Optional.of(new NextStep(act, text, due));
    }

    /** The acts that make sense now, as in the interface. */
    public static List<String> may(GrantFile file, CaseworkGround ground) {
        Stage stage = file.grant().stage();
        List<String> acts = new ArrayList<>();
        boolean waits = file.waitingDecision().isPresent();
        add(acts, "decide", !waits && (stage == Stage.APPLIED || ApplicationRules.opened(file)));
        add(acts, "delay", stage == Stage.APPLIED);
        add(acts, "deliver", stage.lasting() && file.grant().grant().started() == null);
        add(acts, "judge", Looks.of(file, ground).stream()
                .anyMatch(one -> stage != Stage.ENDED || one.factsChanged()));
        add(acts, "confirm", waits || !file.waitingJudgements().isEmpty());
        add(acts, "reject", waits || !file.waitingJudgements().isEmpty());
        add(acts, "happened", stage.lasting() || stage == Stage.ENDED);
        add(acts, "complain", file.lastDecision().isPresent()
                && ground.service(file.grant().grant()).filter(one -> one.complaint().possible()).isPresent());
        add(acts, "reassess", file.complaints().stream().anyMatch(one -> one.state() == State.RECEIVED));
        add(acts, "pass-on", file.complaints().stream()
                .anyMatch(one -> one.state() == State.REASSESSED && one.outcome() == Outcome.UPHELD));
        add(acts, "withdraw", stage.lasting());
        add(acts, "move", stage.lasting());
        return List.copyOf(acts);
    }

    private static void add(List<String> acts, String act, boolean possible) {
        if (possible) {
            acts.add(act);
        }
    }
}
