package dk.nattevagt.central;

import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.calendar.DanishHolidays;
import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.config.ConfigurationException;
import dk.nattevagt.central.desk.AlarmCallHistory;
import dk.nattevagt.central.desk.DossierDesk;
import dk.nattevagt.central.desk.GrantDesk;
import dk.nattevagt.central.desk.GrantGround;
import dk.nattevagt.central.desk.GrantLists;
import dk.nattevagt.central.desk.GrantSettingsBook;
import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.escalation.WithoutRota;
import dk.nattevagt.central.pdf.DossierPdf;
import dk.nattevagt.central.pdf.MonthPdf;
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
        AlarmCallHistory calls = history(ground);
        GrantGround stands = new GrantGround(book(ground.settings()), ground.registry(), calls, ground.zone(),
                ground.clock());
        DossierDesk dossiers = new DossierDesk(new DossierDesk.Ground(ground.stores().grants(), calls,
                ground.stores().needs(), ground.stores().alarms(), stands.book(), ground.registry(), ground.zone(),
                ground.clock()));
        parts = new GrantParts(stands.book(), ground.zone(), desk(ground, stands),
                new GrantLists(ground.stores().grants(), stands), new DossierParts(dossiers, new DossierPdf()),
                GrantPapers.of(ground, stands), ground.settings().config().catalogue().texts(), new MonthPdf());
        parts.desk().takeOver(Registration.initialGrants(ground.settings(), stands.today()));
        if (ground.settings().demo() && ground.stores().alarms().latestChange() == 0) {
            new DemoYear(ground.stores().alarms(), ground.registry(),
                    new AlarmLifecycle(new WithoutRota(ground.registry(), EscalationPlan.standard())))
                    .write(ground.clock().instant());
        }
    }

    private static AlarmCallHistory history(Ground ground) {
        return new AlarmCallHistory(ground.stores().needs(), ground.registry(),
                ground.settings().config().proofEvery(ProofTasks.STANDARD), ground.zone(), ground.clock());
    }

    private static GrantDesk desk(Ground ground, GrantGround stands) {
        NewAlarmIds ids = new NewAlarmIds(ground.clock());
        return new GrantDesk(ground.stores().grants(), stands, () -> new GrantId(ids.get().value()));
    }

    private static GrantSettingsBook book(CentralSettings settings) {
        try {
            return new GrantSettingsBook(settings.config().catalogue().read(), Registration.grants(settings),
                    new DanishHolidays());
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException("grants: " + wrong.getMessage());
        }
    }

    /** What the pages are given. */
    GrantParts parts() {
        return parts;
    }
}
