package dk.nattevagt.central.supervision;

import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.supervision.ProofTask.Kind;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.DeviceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rule of proof: every device that can call for help has been seen to do so, and lately. */
public final class ProofTasks {
    /** A monthly test, and a day for whoever has 31 days in a month. */
    public static final Duration STANDARD = Duration.ofDays(31);

    private ProofTasks() {}

    /**
     * A device of a home.
     *
     * @param kind null when only the registry knows of it, and not its gateway
     * @param proof null when it has never been proven
     */
    public record HomeDevice(GatewayId gateway, DeviceId device, @Nullable DeviceKind kind, @Nullable Proof proof) {

        boolean needsProof() {
            return kind == null || DeviceLine.needsProof(kind);
        }
    }

    /**
     * What there is to prove in one home.
     *
     * @param gateway the home's own
     * @param heard whether the gateway has ever been heard
     * @param devices every device of the home
     */
    public static List<ProofTask> of(HomeId home, GatewayId gateway, boolean heard, List<HomeDevice> devices,
            Duration every, Instant now) {
        if (devices.stream().allMatch(device -> device.proof() == null)) {
            Kind kind = heard ? Kind.HOME_NEVER_PROVEN : Kind.HOME_NOT_INSTALLED;
            return List.of(new ProofTask(kind, home, gateway, null, null));
        }
        return deviceTasks(home, devices, every, now);
    }

    /** What there is to prove of these devices, each for itself. */
    public static List<ProofTask> deviceTasks(HomeId home, List<HomeDevice> devices, Duration every, Instant now) {
        return devices.stream().filter(HomeDevice::needsProof)
                .flatMap(device -> task(home, device, every, now).stream())
                .toList();
    }

    private static Optional<ProofTask> task(HomeId home, HomeDevice device, Duration every, Instant now) {
        Proof proof = device.proof();
        if (proof == null) {
            return Optional.of(new ProofTask(Kind.NEVER_PROVEN, home, device.gateway(), device.device(), null));
        }
        return proof.overdue(every, now)
                ? Optional.of(new ProofTask(Kind.PROOF_OVERDUE, home, device.gateway(), device.device(), proof.last()))
                : Optional.empty();
    }

    /** When any of the devices last called for help and was heard; nothing when none ever did. */
    public static Optional<Instant> lastProven(List<HomeDevice> devices) {
        return devices.stream().flatMap(device -> Stream.ofNullable(device.proof())).map(Proof::last)
                .max(Instant::compareTo);
    }
}
