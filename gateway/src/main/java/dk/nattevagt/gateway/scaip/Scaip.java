package dk.nattevagt.gateway.scaip;

import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.FrameReading;
import dk.nattevagt.gateway.device.FrameRefusal;
import dk.nattevagt.gateway.device.LockReading;
import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.protocol.message.BoltState;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads SCAIP requests. Accepts a missing {@code mty} or {@code did}, codes without their zeros, padded ids and any order. No bytes make it throw. */
public final class Scaip {
    private static final int LONGEST = 65_536;

    private Scaip() {}

    /** Reads one {@code <mrq>}. The report's address is its {@code cid}. */
    public static FrameReading read(byte[] xml) {
        if (xml.length > LONGEST) {
            return new FrameReading.Refused(FrameRefusal.TOO_LONG);
        }
        Optional<ScaipRequest> read = ScaipXml.read(xml);
        if (read.isEmpty()) {
            return new FrameReading.Refused(FrameRefusal.NOT_XML);
        }
        ScaipRequest request = read.get();
        if (request.tag("ref").isEmpty() || request.code("dty") < 0) {
            return new FrameReading.Refused(FrameRefusal.MISSING_FIELD);
        }
        if (!request.controller().matches("[0-9A-Za-z]{1,16}")) {
            return new FrameReading.Refused(FrameRefusal.WRONG_ID);
        }
        return FrameReading.of(report(request));
    }

    private static DeviceReport report(ScaipRequest request) {
        if (request.heartbeat()) {
            return report(request, ReportKind.HEARTBEAT, Map.of(), null);
        }
        BoltState bolt = switch (request.code("stc")) {
            case 118 -> BoltState.LOCKED;
            case 127 -> BoltState.UNLOCKED;
            default -> null;
        };
        if (bolt != null) {
            return report(request, ReportKind.LOCK, Map.of(), new LockReading(bolt, null));
        }
        Map<Sign, Boolean> signs = signs(request);
        return report(request, signs.containsValue(true) ? ReportKind.ALARM : ReportKind.STATUS, signs, null);
    }

    private static DeviceReport report(ScaipRequest request, ReportKind kind, Map<Sign, Boolean> signs,
            @Nullable LockReading lock) {
        return new DeviceReport(kind, request.controller(), null, null, signs, null, lock);
    }

    private static Map<Sign, Boolean> signs(ScaipRequest request) {
        return switch (request.code("stc")) {
            case 9 -> automatic(request.code("dty"));
            case 10 -> Map.of(Sign.SOS, true);
            case 14, 16 -> Map.of(Sign.LOW_BATTERY, true);
            case 15 -> Map.of(Sign.LOW_BATTERY, false);
            case 19 -> Map.of(Sign.SOS, false);
            case 85 -> Map.of(Sign.POWER_CUT, true);
            case 86 -> Map.of(Sign.POWER_CUT, false);
            case 102, 103 -> Map.of(Sign.TEST, true);
            case 123 -> Map.of(Sign.FAULT, true);
            case 124 -> Map.of(Sign.FAULT, false);
            case 125 -> Map.of(Sign.TAMPER, true);
            // Reset, help has come, help has gone.
            case 92, 93, 110, 111 -> Map.of();
            // A code nobody here knows is an alarm, unless the unit itself says that it is none.
            default -> request.information() || request.reset() ? Map.of() : Map.of(Sign.OTHER, true);
        };
    }

    /** What went off by itself; a trigger that did so is a trigger all the same. */
    private static Map<Sign, Boolean> automatic(int deviceType) {
        return switch (deviceType) {
            case 3, 4 -> Map.of(Sign.SOS, true);
            case 5 -> Map.of(Sign.FALL, true);
            case 14 -> Map.of(Sign.OPEN, true, Sign.OTHER, true);
            case 15 -> Map.of(Sign.FENCE_LEFT, true);
            case 23 -> Map.of(Sign.SMOKE, true);
            case 25 -> Map.of(Sign.HEAT, true);
            case 26 -> Map.of(Sign.CO, true);
            default -> Map.of(Sign.OTHER, true);
        };
    }
}
