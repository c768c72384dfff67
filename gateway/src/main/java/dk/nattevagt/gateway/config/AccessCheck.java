package dk.nattevagt.gateway.config;

import dk.nattevagt.gateway.lock.Access;
import dk.nattevagt.gateway.lock.DoorCodes;
import dk.nattevagt.protocol.authority.CentralKey;
import dk.nattevagt.protocol.authority.CodeKey;
import dk.nattevagt.protocol.authority.CodeShifts;
import dk.nattevagt.protocol.id.DeviceId;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what the doors may be opened. No sentence here repeats what was written: some of it is secret. */
final class AccessCheck {

    private AccessCheck() {}

    static Access access(@Nullable String orderKey, ConfigFile.@Nullable DoorCodes codes) {
        if (codes != null && orderKey == null) {
            throw new InvalidKeyException("doorCodes",
                    "needs central.orderKey: without it nobody knows what time it is, and so which codes count");
        }
        return new Access(orderKey == null ? null : Checks.made("central.orderKey", orderKey, CentralKey::parse),
                codes == null ? null : codes(codes));
    }

    private static DoorCodes codes(ConfigFile.DoorCodes codes) {
        CodeKey key = Checks.made("doorCodes.key", codes.key(), CodeKey::parse);
        List<String> written = Checks.required("doorCodes.shifts", codes.shifts());
        List<LocalTime> starts = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            starts.add(Checks.made("doorCodes.shifts[" + i + "]", written.get(i), AccessCheck::time));
        }
        ZoneId zone = Checks.made("doorCodes.zone", codes.zone(), AccessCheck::zone);
        CodeShifts shifts = Checks.made("doorCodes.shifts", starts, times -> new CodeShifts(times, zone));
        return new DoorCodes(key, shifts, Checks.made("doorCodes.lock", codes.lock(), DeviceId::new));
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("must be a time of day such as \"07:00\", in quotes", wrong);
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("must be a time zone such as Europe/Copenhagen", wrong);
        }
    }

    /** A strike is a device like the others, and so needs a name of its own. */
    static void namesAreFree(GatewayConfig config) {
        DeviceId strike = config.wires().outputs().strikeLock();
        Stream<DeviceId> others = Stream.concat(
                config.wires().inputs().stream().map(GatewayConfig.Input::device),
                config.adapters().devices().stream().map(device -> device.id()));
        if (strike != null && others.anyMatch(strike::equals)) {
            throw new InvalidKeyException("outputs.strikeLock", "is the name of another device");
        }
    }
}
