package dk.nattevagt.central;

import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.calendar.DanishHolidays;
import dk.nattevagt.central.config.ConfigurationException;
import dk.nattevagt.central.config.StandardFile;
import dk.nattevagt.central.desk.AlarmCallHistory;
import dk.nattevagt.central.desk.GrantSettingsBook;
import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.escalation.WithoutRota;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.central.supervision.ProofTasks;
import dk.nattevagt.central.web.DossierParts;
import dk.nattevagt.central.web.GrantParts;
import java.time.InstantSource;
import java.time.ZoneId;

/** Grants and their casework, put together. */
final class Grants {
    private final GrantParts parts;

    /** What it is built on. */
    record Ground(CentralSettings settings, SqlStores stores, Registry registry, ZoneId zone, InstantSource clock) {}

    Grants(Ground ground) {
        AlarmCallHistory calls = new AlarmCallHistory(ground.stores().needs(), ground.registry(),
                ground.settings().config().proofEvery(ProofTasks.STANDARD), ground.zone(), ground.clock());
        parts = new GrantParts(book(ground.settings()), ground.zone(),
                new DossierParts(calls, ground.stores().needs()));
        if (ground.settings().demo() && ground.stores().alarms().latestChange() == 0) {
            new DemoYear(ground.stores().alarms(), ground.registry(),
                    new AlarmLifecycle(new WithoutRota(ground.registry(), EscalationPlan.standard())))
                    .write(ground.clock().instant());
        }
    }

    private static GrantSettingsBook book(CentralSettings settings) {
        try {
            return new GrantSettingsBook(
                    StandardFile.builtIn().stream().flatMap(id -> StandardFile.builtIn(id).stream()).toList(),
                    Registration.grants(settings), new DanishHolidays());
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException("grants: " + wrong.getMessage());
        }
    }

    /** What the pages are given. */
    GrantParts parts() {
        return parts;
    }
}
