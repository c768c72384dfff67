package dk.nattevagt.central;

import dk.nattevagt.central.runtime.ThreadLanes;
import dk.nattevagt.central.supervision.ProofTask;
import dk.nattevagt.central.supervision.TechnicalTrouble;
import dk.nattevagt.central.web.AlarmStreams;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;

/** Figures about the service as a whole. No tag ever names a person, a home or a device. */
record CentralMetrics(MeterRegistry meters, ThreadLanes lanes, AlarmStreams streams, Supervision supervision) {

    /** Begins to measure. Gauges hold their objects weakly: the central holds them strongly. */
    void bind() {
        Gauge.builder("nattevagt_lanes_waiting", lanes, ThreadLanes::waiting)
                .description("Tasks that wait in the lanes").register(meters);
        Gauge.builder("nattevagt_screens_open", streams, AlarmStreams::open)
                .description("Pages that follow the alarms").register(meters);
        Gauge.builder("nattevagt_gateways_silent", supervision, s -> s.silentGateways().size())
                .description("Gateways not heard for longer than they may").register(meters);
        Gauge.builder("nattevagt_watchdog_complaints", supervision, s -> s.complaints().size())
                .description("Alarms and calls that should have moved and have not").register(meters);
        for (TechnicalTrouble trouble : TechnicalTrouble.values()) {
            Gauge.builder("nattevagt_technical_alarms", supervision, s -> s.lasting(trouble))
                    .tag("trouble", trouble.wireName())
                    .description("Technical alarms that last").register(meters);
        }
        for (ProofTask.Kind kind : ProofTask.Kind.values()) {
            Gauge.builder("nattevagt_proof_tasks", supervision, s -> s.toProve(kind)).tag("kind", kind.wireName())
                    .description("Homes and devices whose call for help is to be proven").register(meters);
        }
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
    }
}
