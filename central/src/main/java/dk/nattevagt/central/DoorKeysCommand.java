package dk.nattevagt.central;

import dk.nattevagt.central.config.CentralConfig;
import dk.nattevagt.central.config.ConfigurationException;
import dk.nattevagt.central.keys.DoorKeys;
import dk.nattevagt.central.keys.UnusableKeyException;
import dk.nattevagt.protocol.id.GatewayId;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code central door-keys --gateway ID}: the two lines a technician writes in a gateway's configuration. The second is a secret. */
@Command(name = "door-keys", mixinStandardHelpOptions = true, description = "Prints what a gateway needs to open its door: the central's public key, and the gateway's own secret for door codes.")
final class DoorKeysCommand implements Callable<Integer> {
    @Option(names = "--gateway", paramLabel = "ID", required = true, description = "the gateway, such as gw-0001")
    private String gateway = "";

    @Option(names = "--data", paramLabel = "DIR", description = "the central's data folder (default: ./data)")
    private @Nullable Path data;

    @Override
    public Integer call() {
        try {
            GatewayId id = new GatewayId(gateway);
            DoorKeys keys = keys(data == null ? CentralConfig.empty().dataFolder() : data);
            System.out.println("centralKey: " + keys.central());
            System.out.println("doorCodeKey: " + keys.codes(id).secretText());
            return 0;
        } catch (IllegalArgumentException notAnId) {
            throw new ConfigurationException("--gateway: " + notAnId.getMessage());
        }
    }

    /** The keys of this folder. @throws ConfigurationException when they cannot be used */
    static DoorKeys keys(Path folder) {
        try {
            return DoorKeys.open(folder);
        } catch (UnusableKeyException unusable) {
            throw new ConfigurationException(String.valueOf(unusable.getMessage()));
        }
    }
}
