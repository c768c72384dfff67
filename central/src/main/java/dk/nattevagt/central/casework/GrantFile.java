package dk.nattevagt.central.casework;

import dk.nattevagt.central.grant.GrantEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that stands about one grant, but its journal. Each list in the order in which it was written; lines are added and
 * answered, never taken away.
 */
public record GrantFile(GrantCase grant, List<GrantFact> facts, List<Judgement> judgements,
        List<GrantDecision> decisions, List<GrantComplaint> complaints, List<GrantNote> notes) {
    public GrantFile {
        facts = List.copyOf(facts);
        judgements = List.copyOf(judgements);
        decisions = List.copyOf(decisions);
        complaints = List.copyOf(complaints);
        notes = List.copyOf(notes);
    }

    /** A grant of which nothing more is known. */
    public static GrantFile of(GrantCase grant) {
        return new GrantFile(grant, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Which grant. */
    public GrantId id() {
        return grant.id();
    }

    /** What has happened to it, calls among it. */
    List<GrantEvent> events(List<GrantEvent> calls) {
        return Stream.concat(facts.stream().map(GrantFact::event), calls.stream()).toList();
    }

    /** The decision that waits for a second person. */
    public Optional<GrantDecision> waitingDecision() {
        return grant.stage().lasting()
                ? decisions.stream().filter(one -> one.confirmation() == Confirmation.WAITING).findFirst()
                : Optional.empty();
    }

    /** Judgements that wait for a second person. */
    public List<Judgement> waitingJudgements() {
        return grant.stage() == Stage.GRANTED || grant.stage() == Stage.ENDED
                ? judgements.stream().filter(one -> one.confirmation() == Confirmation.WAITING).toList()
                : List.of();
    }

    /** The last thing decided about a proposal that was not rejected by a second person. */
    Optional<Judgement> judgement(String rule, LocalDate due) {
        return judgements.stream().filter(one -> one.isAbout(rule, due))
                .filter(one -> one.confirmation() != Confirmation.REJECTED).reduce((_, last) -> last);
    }

    /** The decision a citizen would complain about: the last one that stands and is the municipality's. */
    public Optional<GrantDecision> lastDecision() {
        return decisions.stream().filter(GrantDecision::stands)
                .filter(one -> one.act() != GrantDecision.Act.WITHDRAWN).reduce((_, last) -> last);
    }

    /** The last judgement that ended it, of one that has ended. */
    Optional<Judgement> ending() {
        return grant.stage() == Stage.ENDED
                ? judgements.stream().filter(one -> one.verdict() == Verdict.END && one.stands())
                        .reduce((_, last) -> last)
                : Optional.empty();
    }

    /** The new date a citizen was told, where the application took longer than it may. */
    public Optional<GrantNote> delay() {
        return notes.stream().filter(one -> one.kind() == GrantNote.Kind.DELAYED).reduce((_, last) -> last);
    }

    /** That the citizen moves. */
    public Optional<GrantNote> move() {
        return notes.stream().filter(one -> one.kind() == GrantNote.Kind.MOVED).reduce((_, last) -> last);
    }

    GrantFile with(GrantCase next) {
        return new GrantFile(next, facts, judgements, decisions, complaints, notes);
    }

    GrantFile and(GrantFact fact) {
        return new GrantFile(grant, plus(facts, fact), judgements, decisions, complaints, notes);
    }

    GrantFile and(GrantDecision decision) {
        return new GrantFile(grant, facts, judgements, plus(decisions, decision), complaints, notes);
    }

    GrantFile and(Judgement judgement) {
        return new GrantFile(grant, facts, plus(judgements, judgement), decisions, complaints, notes);
    }

    GrantFile and(GrantComplaint complaint) {
        return new GrantFile(grant, facts, judgements, decisions, plus(complaints, complaint), notes);
    }

    GrantFile and(GrantNote note) {
        return new GrantFile(grant, facts, judgements, decisions, complaints, plus(notes, note));
    }

    GrantFile answered(Judgement before, Judgement after) {
        return new GrantFile(grant, facts, swapped(judgements, before, after), decisions, complaints, notes);
    }

    GrantFile answered(GrantDecision before, GrantDecision after) {
        return new GrantFile(grant, facts, judgements, swapped(decisions, before, after), complaints, notes);
    }

    GrantFile answered(GrantComplaint before, GrantComplaint after) {
        return new GrantFile(grant, facts, judgements, decisions, swapped(complaints, before, after), notes);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> all = new ArrayList<>(list);
        all.add(one);
        return all;
    }

    private static <T> List<T> swapped(List<T> list, T before, T after) {
        return list.stream().map(one -> one.equals(before) ? after : one).toList();
    }
}
