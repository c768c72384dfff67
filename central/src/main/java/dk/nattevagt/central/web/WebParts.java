package dk.nattevagt.central.web;

import dk.nattevagt.central.access.Sessions;
import dk.nattevagt.central.access.StaffAuthenticator;
import dk.nattevagt.central.desk.AlarmArchive;
import dk.nattevagt.central.desk.AlarmDesk;
import dk.nattevagt.central.desk.EquipmentArchive;
import dk.nattevagt.central.desk.EquipmentOverview;
import dk.nattevagt.central.people.Registry;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What the web server is given.
 *
 * @param doors for the pages about doors
 * @param tracking for the pages about trackers
 * @param grants for the pages about grants
 * @param readiness what must hold before the central can take an alarm; each may block
 * @param metrics the metrics in Prometheus text form
 * @param incidents for the pages about quality, outages and the day's work
 * @param blocking where a task may wait, such as virtual threads
 */
public record WebParts(
        AlarmDesk desk,
        AlarmArchive archive,
        EquipmentArchive equipment,
        EquipmentOverview overview,
        ShiftParts shift,
        StaffingParts staffing,
        AlarmStreams streams,
        Registry registry,
        ServiceCondition condition,
        StaffAuthenticator authenticator,
        Sessions sessions,
        IncidentParts incidents,
        DoorParts doors,
        TrackingParts tracking,
        GrantParts grants,
        ReachParts reach,
        List<ReadinessCheck> readiness,
        Supplier<String> metrics,
        InstantSource clock,
        Executor blocking) {

    public WebParts {
        readiness = List.copyOf(readiness);
    }

    /**
     * Something that must hold.
     *
     * @param name for operators, such as {@code database}
     */
    public record ReadinessCheck(String name, BooleanSupplier holds) {}
}
