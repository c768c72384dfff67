package dk.nattevagt.central.dossier;

import dk.nattevagt.central.alarm.Outcome;
import dk.nattevagt.central.grant.EventKind;
import dk.nattevagt.central.grant.GrantEvent;
import dk.nattevagt.central.people.CitizenId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call and whose it was.
 *
 * @param said the last a person has said of it; null where nobody has
 */
public record OwnedCall(Call call, Owner owner, @Nullable WhoseCall said) {

    /** Whether it was this citizen's, or may have been. */
    public boolean mayBeOf(CitizenId citizen) {
        return switch (owner) {
            case Owner.Known known -> known.citizens().contains(citizen);
            case Owner.Unknown _ -> true;
        };
    }

    /** Whether it would show a need, if only somebody knew whose it was; also while it is open. */
    public boolean whoseMatters() {
        return owner instanceof Owner.Unknown && call.forHelp() && mayShowNeed();
    }

    private boolean mayShowNeed() {
        Outcome outcome = call.outcome();
        return outcome == null || outcome == Outcome.HELP_GIVEN;
    }

    /**
     * What it says of this citizen's need. Nothing where it was another's, an exercise or no call for help. Where it may have been theirs
     * and may show a need, nobody knows; what was no need is none, whoever pressed.
     */
    public Optional<GrantEvent> event(CitizenId citizen, ZoneId zone) {
        if (!call.forHelp() || !mayBeOf(citizen)) {
            return Optional.empty();
        }
        Outcome outcome = whoseMatters() ? null : call.outcome();
        LocalDate day = call.day(zone);
        return Optional.of(new GrantEvent(day, day, EventKind.CALL, outcome == null ? null : outcome.wireName(),
                null));
    }
}
