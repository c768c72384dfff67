package dk.nattevagt.central.tracking;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.TestWearers;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.people.Wearer;
import dk.nattevagt.central.tracking.LocationAccess.Answer;
import dk.nattevagt.central.tracking.LocationAccess.Ask;
import dk.nattevagt.central.tracking.LocationAccess.Asker;
import dk.nattevagt.central.tracking.LocationAccess.Refused;
import dk.nattevagt.central.tracking.LocationAccess.Scope;
import dk.nattevagt.central.tracking.LocationAccess.Unsealed;
import dk.nattevagt.protocol.id.AlarmId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Questions about where Grethe is. */
final class Asks {
    static final Instant NOW = Instant.parse("2026-11-18T11:00:00Z");
    static final Wearer GRETHE = TestWearers.grethe();
    static final MunicipalityId SOLBY = GRETHE.municipality();
    static final AlarmId ALARM = new AlarmId("alarm-1");
    static final CaseId CASE = new CaseId("case-1");
    static final String WHY = "Hun er ikke i sin stue";

    private Asks() {}

    static Asker asker(Role role) {
        return new Asker(new UserId(role.wireName()), role, SOLBY);
    }

    static Ask ask(@Nullable Purpose purpose, @Nullable String reason, @Nullable String askedBy) {
        return new Ask(GRETHE.citizen(), purpose, reason, askedBy, null, null);
    }

    static CaseStanding openCase(String... people) {
        return new CaseStanding(CASE, GRETHE.citizen(), NOW.minusSeconds(600),
                Set.copyOf(java.util.Arrays.stream(people).map(UserId::new).toList()), true);
    }

    static Objection objection(Objection.@Nullable End end) {
        return new Objection(1, GRETHE.citizen(), SOLBY, Objection.Who.GUARDIAN, "Anne Hansen", null,
                NOW.minusSeconds(3600), new UserId("koordinator"), end);
    }

    /** {@code LAST+15}, {@code LAST}, {@code ROUTE} or the reason it is refused. */
    static String word(Answer answer) {
        return switch (answer) {
            case Refused refused -> refused.reason().wireName();
            case Unsealed unsealed -> unsealed.scope()
                    + (unsealed.until() == null
                            ? ""
                            : "+" + (unsealed.until().getEpochSecond() - NOW.getEpochSecond()) / 60);
        };
    }

    /** A line of the journal. */
    static LookUp lookUp(long number, Instant at, Asker asker, CitizenId citizen, Purpose purpose,
            @Nullable String askedBy, @Nullable RefusedBecause refused) {
        return new LookUp(number, at, asker, new Ask(citizen, purpose, WHY, askedBy, null, null), new HomeId("home-1"),
                SOLBY, GRETHE.tracker(), refused == null
                        ? new Unsealed(Scope.LAST, at.plusSeconds(900))
                        : new Refused(refused, null),
                LookUp.Readings.NONE);
    }
}
