package dk.nattevagt.central;

import dk.nattevagt.central.desk.AlarmStore;
import dk.nattevagt.central.desk.Complaint;
import dk.nattevagt.central.desk.Watchdog;
import dk.nattevagt.central.supervision.GatewaySilence;
import dk.nattevagt.central.supervision.GatewaySilence.SilentGateway;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the two watching loops found last, for screens, readiness and metrics to tell. */
final class Supervision {
    private static final Logger LOG = LoggerFactory.getLogger(Supervision.class);

    private final AlarmStore ownView;
    private final Watchdog watchdog;
    private volatile List<SilentGateway> silentGateways = List.of();
    private volatile List<Complaint> complaints = List.of();

    Supervision(AlarmStore ownView) {
        this.ownView = ownView;
        this.watchdog = new Watchdog(ownView);
    }

    /** One round over the gateways. */
    void lookForSilence(Instant now) {
        List<SilentGateway> found = GatewaySilence.silent(ownView.contacts(), GatewaySilence.STANDARD, now);
        if (found.size() != silentGateways.size()) {
            LOG.atWarn().addKeyValue("count", found.size()).log("silent gateways");
        }
        silentGateways = found;
    }

    /** One round of the watchdog. Complains in the log each time: whoever reads only the log hears it too. */
    void lookForStandstill(Instant now) {
        complaints = watchdog.check(now);
        complaints.forEach(complaint -> LOG.atError()
                .addKeyValue("complaint", complaint.kind().wireName())
                .addKeyValue("alarm", complaint.alarm())
                .log("the watchdog complains"));
    }

    List<SilentGateway> silentGateways() {
        return silentGateways;
    }

    List<Complaint> complaints() {
        return complaints;
    }
}
