package dk.nattevagt.central.search;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Relative;
import dk.nattevagt.central.people.Residence;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.TestWearers;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.people.Wearer;
import dk.nattevagt.central.search.CaseDecision.Changed;
import dk.nattevagt.central.tracking.CaseId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grethe is lost. */
public final class TestCases {
    public static final Instant NOW = Instant.parse("2026-11-21T13:05:00Z");
    public static final MunicipalityId SOLBY = new MunicipalityId("solby");
    public static final Actor METTE = new Actor(new UserId("vagt"), Role.RESPONDER, null);
    public static final Actor JENS = new Actor(new UserId("vagt2"), Role.RESPONDER, null);
    public static final Relative ANNE = TestWearers.grethe().relatives().get(0);
    public static final Relative OLE = TestWearers.grethe().relatives().get(1);
    private static final CaseRules.Lost GRETHE = new CaseRules.Lost(new CitizenId("citizen-3"), new HomeId("home-1"),
            SOLBY);

    private TestCases() {}

    /** Opened by Mette just now. */
    public static LostPersonCase opened() {
        return opened("case-1");
    }

    public static LostPersonCase opened(String id) {
        return opening(id, new CaseOrigin.Staff()).next();
    }

    public static Changed opening(String id, CaseOrigin origin) {
        return (Changed) CaseRules.open(new CaseId(id), GRETHE, origin, METTE, NOW);
    }

    /** After this has been done, a minute after the last. */
    public static LostPersonCase after(LostPersonCase lost, CaseEvent... events) {
        LostPersonCase next = lost;
        for (CaseEvent event : events) {
            next = ((Changed) CaseRules.decide(next, event, NOW.plusSeconds(60 * next.revision()))).next();
        }
        return next;
    }

    public static CaseEvent called(Relative relative, RelativeAsked.Answer answer, @Nullable Boolean fetches) {
        return new CaseEvent.Called(METTE, relative, answer, fetches, null);
    }

    public static User user(String id, Role role, String municipality) {
        return new User(new UserId(id), id, role, new MunicipalityId(municipality));
    }

    /** Grethe's tracker, with another residence, grant and family. */
    public static Wearer wearer(Residence residence, boolean fetching, List<Relative> relatives) {
        Wearer grethe = TestWearers.grethe();
        return new Wearer(grethe.citizen(), grethe.homeId(), grethe.municipality(), grethe.tracker(), residence,
                grethe.handling(), fetching, grethe.silentAfter(), grethe.home(), grethe.worn(), List.of(), relatives);
    }
}
