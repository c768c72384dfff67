package dk.nattevagt.central.people;

import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.Place;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** People who wear a tracker, on invented ground in the open sea. */
public final class TestWearers {
    /** Where Grethe lives. */
    public static final Place GRETHES_HOME = new Place(56.15, 11.2);

    private TestWearers() {}

    /** Somebody whose id is their name in small letters. */
    public static Citizen citizen(String name, @Nullable String visitNote, boolean needsHelpOut) {
        return new Citizen(new CitizenId(name.toLowerCase(Locale.ROOT)), name, visitNote, needsHelpOut);
    }

    /** Everything granted, a daughter who fetches, and a companion's telephone. Her tracker is tracker-1 at gw-home-1. */
    public static Wearer grethe() {
        GatewayId gateway = new GatewayId("gw-home-1");
        return new Wearer(new CitizenId("citizen-3"), new HomeId("home-1"), new MunicipalityId("solby"),
                EventSource.of(gateway, new DeviceId("tracker-1")), Residence.OWN_HOME, true, true,
                Wearer.USUAL_SILENCE, GRETHES_HOME, WeekHours.ALWAYS,
                List.of(EventSource.of(gateway, new DeviceId("phone-1"))),
                List.of(new Relative("Anne Hansen", "datter", "55 11 99 01", true, Relative.Authority.GUARDIAN),
                        new Relative("Ole Hansen", "søn", null, false, null)));
    }

    /** Lives in a nursing home; nothing is granted beside the tracker, and nobody has said where the home lies. */
    public static Wearer kaj() {
        return new Wearer(new CitizenId("citizen-6"), new HomeId("home-3"), new MunicipalityId("solby"),
                EventSource.of(new GatewayId("gw-home-3"), new DeviceId("tracker-1")), Residence.NURSING_HOME, false,
                false, Wearer.USUAL_SILENCE, null, WeekHours.ALWAYS, List.of(), List.of());
    }
}
