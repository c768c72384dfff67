package dk.nattevagt.central;

import dk.nattevagt.central.desk.AlarmStore;
import dk.nattevagt.central.desk.Complaint;
import dk.nattevagt.central.desk.EquipmentOverview;
import dk.nattevagt.central.desk.Watchdog;
import dk.nattevagt.central.desk.WatchdogVoice;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.central.supervision.GatewaySilence;
import dk.nattevagt.central.supervision.GatewaySilence.SilentGateway;
import dk.nattevagt.central.supervision.ProofTask;
import dk.nattevagt.central.supervision.TechnicalAlarm;
import dk.nattevagt.central.supervision.TechnicalTrouble;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the watching loops found last, for screens, readiness and metrics to tell. */
final class Supervision {
    private static final Logger LOG = LoggerFactory.getLogger(Supervision.class);

    private final AlarmStore ownView;
    private final EquipmentOverview equipment;
    private final Watchdog watchdog;
    private final WatchdogVoice voice;
    private volatile List<SilentGateway> silentGateways = List.of();
    private volatile List<Complaint> complaints = List.of();
    private volatile Map<TechnicalTrouble, Long> troubles = Map.of();
    private volatile Map<ProofTask.Kind, Long> proofTasks = Map.of();

    Supervision(SqlStores.WatchdogView view, EquipmentOverview equipment, WatchdogVoice voice) {
        this.ownView = view.alarms();
        this.equipment = equipment;
        this.watchdog = new Watchdog(ownView, view.notifications(), view.alarms()::journal);
        this.voice = voice;
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
        voice.tell(complaints, now);
        complaints.forEach(complaint -> LOG.atError()
                .addKeyValue("complaint", complaint.kind().wireName())
                .addKeyValue("alarm", complaint.alarm())
                .log("the watchdog complains"));
    }

    /** One round over everything that is mounted, for the metrics. */
    void lookAtEquipment(Instant now) {
        troubles = equipment.allAlarms().stream()
                .collect(Collectors.groupingBy(TechnicalAlarm::trouble, Collectors.counting()));
        proofTasks = equipment.allTasks(now).stream()
                .collect(Collectors.groupingBy(ProofTask::kind, Collectors.counting()));
    }

    long lasting(TechnicalTrouble trouble) {
        return troubles.getOrDefault(trouble, 0L);
    }

    long toProve(ProofTask.Kind kind) {
        return proofTasks.getOrDefault(kind, 0L);
    }

    List<SilentGateway> silentGateways() {
        return silentGateways;
    }

    /** Whether the service itself does what it should; that people are out of reach is another matter. */
    boolean moves() {
        return complaints.stream().map(Complaint::kind).noneMatch(Complaint.Kind::aboutTheService);
    }

    List<Complaint> complaints() {
        return complaints;
    }
}
