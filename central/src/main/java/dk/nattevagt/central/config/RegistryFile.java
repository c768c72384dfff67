package dk.nattevagt.central.config;

import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.RegistryData;
import dk.nattevagt.central.people.RegistryData.Credential;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A file of municipalities with their staff, homes and gateways. */
public record RegistryFile(List<Municipality> municipalities) {

    /**
     * One municipality.
     *
     * @param gateways those placed centrally, in nobody's home
     */
    public record Municipality(String id, String name, @Nullable String dutyPhone, List<Staff> staff,
            List<HomeKeys> homes, @Nullable List<GatewayKeys> gateways) {}

    /**
     * A member of staff.
     *
     * @param passwordHash an Argon2id hash
     */
    public record Staff(String user, String name, String role, String passwordHash) {}

    /**
     * A home.
     *
     * @param gateway the one that hangs there; null where the home has only devices on others
     * @param devices those that belong to the home and speak through a gateway placed centrally, such as a tracker
     */
    public record HomeKeys(
            String id,
            AddressKeys address,
            @Nullable String phone,
            List<CitizenKeys> citizens,
            @Nullable GatewayKeys gateway,
            @Nullable List<CarriedKeys> devices) {}

    /** A device that speaks through a gateway elsewhere. */
    public record CarriedKeys(String gateway, String device) {}

    /** An address. */
    public record AddressKeys(
            String street,
            @Nullable String floor,
            @Nullable String door,
            String postalCode,
            String city) {}

    /** A citizen. */
    public record CitizenKeys(String name, @Nullable String visitNote, @Nullable Boolean needsHelpOut) {}

    /**
     * A gateway and its devices.
     *
     * @param passwordHash the hash of a machine-made secret, or an Argon2id hash
     * @param devices those registered on it; others are known once the gateway lists them
     */
    public record GatewayKeys(String id, String passwordHash, @Nullable List<String> devices) {}

    private record Hashers(UnaryOperator<String> staff, UnaryOperator<String> gateways) {}

    private static final String DEMO = "/demo/solby.yaml";

    /**
     * Reads the file.
     *
     * @throws ConfigurationException with file, line and key
     */
    public static List<RegistryData> read(Path file) {
        return data(file.toString(), YamlFile.read(file, RegistryFile.class),
                new Hashers(UnaryOperator.identity(), UnaryOperator.identity()), false);
    }

    /**
     * The demo municipality. In its file passwords stand in the clear, which is why only the demo reads it.
     *
     * @param staffHasher makes a hash of a member of staff's password
     * @param gatewayHasher makes a hash of a gateway's
     */
    public static List<RegistryData> demo(UnaryOperator<String> staffHasher, UnaryOperator<String> gatewayHasher) {
        try (InputStream content = Objects.requireNonNull(RegistryFile.class.getResourceAsStream(DEMO))) {
            return data(DEMO, YamlFile.read(DEMO, content, RegistryFile.class), new Hashers(staffHasher, gatewayHasher),
                    true);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<RegistryData> data(String name, RegistryFile file, Hashers hashers, boolean demo) {
        try {
            return file.municipalities().stream().map(municipality -> municipality(municipality, hashers, demo))
                    .toList();
        } catch (IllegalArgumentException | NullPointerException wrong) {
            throw new ConfigurationException("%s: %s".formatted(name, wrong.getMessage()));
        }
    }

    private static RegistryData municipality(Municipality keys, Hashers hashers, boolean demo) {
        MunicipalityId id = new MunicipalityId(keys.id());
        return new RegistryData(id, keys.name(), keys.dutyPhone(),
                keys.staff().stream()
                        .map(staff -> new Credential<>(user(staff, id), hashers.staff().apply(staff.passwordHash()),
                                demo))
                        .toList(),
                RegistryHomes.homes(keys, id), RegistryHomes.gateways(keys, hashers.gateways(), demo),
                RegistryHomes.carried(keys));
    }

    private static User user(Staff keys, MunicipalityId municipality) {
        Role role = Role.ofWireName(keys.role())
                .orElseThrow(() -> new IllegalArgumentException("no role is called " + keys.role()));
        return new User(new UserId(keys.user()), keys.name(), role, municipality);
    }
}
