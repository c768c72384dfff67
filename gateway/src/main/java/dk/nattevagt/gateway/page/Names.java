package dk.nattevagt.gateway.page;

import dk.nattevagt.gateway.desk.DeviceStatus;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.DeviceKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of devices. */
final class Names {

    private Names() {}

    static Optional<DeviceId> read(String written) {
        try {
            return Optional.of(new DeviceId(written));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The first free one of its kind: {@code smoke-2}. */
    static DeviceId free(DeviceKind kind, List<DeviceStatus> mounted) {
        Set<String> taken = mounted.stream().map(status -> status.device().id().value()).collect(Collectors.toSet());
        int number = 1;
        while (taken.contains(kind.wireName() + "-" + number)) {
            number++;
        }
        return new DeviceId(kind.wireName() + "-" + number);
    }
}
