package dk.nattevagt.central.config;

import dk.nattevagt.central.casework.GrantSettings;
import dk.nattevagt.central.casework.InitialGrant;
import dk.nattevagt.central.letter.LetterHead;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Contact;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.RegistryData;
import dk.nattevagt.central.people.RegistryData.Credential;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.Skill;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.rota.InitialStaffing;
import dk.nattevagt.central.tracking.SafeZone;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A file of municipalities with their staff, homes and gateways. */
public record RegistryFile(List<Municipality> municipalities) {

    /**
     * One municipality.
     *
     * @param gateways those placed centrally, in nobody's home
     * @param helpWithin the promise, from the press to somebody's arrival, such as 30m
     * @param timeZone Europe/Copenhagen where it is left out
     * @param shifts of its day; 7-17, 17-23 and 23-7 where they are left out
     * @param teams where they are left out, every responder is taken to be on shift
     * @param plans what it begins with; where they are left out, the standard one
     * @param emergencyWithoutAnswer {@code automatic} or {@code person}: who speaks to 112 where no responder takes the call;
     *     the service where it is left out
     * @param grants how it handles grants
     */
    public record Municipality(String id, String name, @Nullable String dutyPhone, List<Staff> staff,
            List<HomeKeys> homes, @Nullable List<GatewayKeys> gateways, @Nullable String helpWithin,
            @Nullable String timeZone, @Nullable List<ShiftKeys> shifts, @Nullable List<TeamKeys> teams,
            @Nullable List<PlanKeys> plans, @Nullable String emergencyWithoutAnswer, @Nullable GrantKeys grants) {}

    /**
     * A member of staff.
     *
     * @param passwordHash an Argon2id hash
     * @param phone how to reach the person with the page closed, as dialled
     * @param skills such as lock-access and nurse
     */
    public record Staff(String user, String name, String role, String passwordHash, @Nullable String phone,
            @Nullable String email, @Nullable List<String> skills) {}

    /**
     * A home.
     *
     * @param gateway the one that hangs there; null where the home has only devices on others
     * @param devices those that belong to the home and speak through a gateway placed centrally, such as a tracker
     * @param area as teams name it
     * @param visit what matters at the door
     */
    public record HomeKeys(
            String id,
            AddressKeys address,
            @Nullable String phone,
            List<CitizenKeys> citizens,
            @Nullable GatewayKeys gateway,
            @Nullable List<CarriedKeys> devices,
            @Nullable String area,
            @Nullable VisitKeys visit) {}

    /** What matters at the door. */
    public record VisitKeys(
            @Nullable String key,
            @Nullable String dog,
            @Nullable String oxygen,
            @Nullable String language,
            @Nullable String whatToDo) {}

    /** A device that speaks through a gateway elsewhere. */
    public record CarriedKeys(String gateway, String device) {}

    /** An address. */
    public record AddressKeys(
            String street,
            @Nullable String floor,
            @Nullable String door,
            String postalCode,
            String city) {}

    /**
     * A citizen.
     *
     * @param id unique in the whole file; the home's id and a number where it is left out. Never a CPR number
     * @param tracker the tracker the citizen wears
     * @param grants those the citizen had before the service came
     */
    public record CitizenKeys(@Nullable String id, String name, @Nullable String visitNote,
            @Nullable Boolean needsHelpOut, @Nullable TrackerKeys tracker,
            @Nullable List<CitizenGrantKeys> grants) {}

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
     * What the file's municipalities begin with: shifts, rotations and plans.
     *
     * @throws ConfigurationException with the team or plan in question
     */
    public static List<InitialStaffing> staffing(Path file) {
        return staffing(file.toString(), YamlFile.read(file, RegistryFile.class));
    }

    /**
     * The demo municipality. In its file passwords stand in the clear, which is why only the demo reads it.
     *
     * @param staffHasher makes a hash of a member of staff's password
     * @param gatewayHasher makes a hash of a gateway's
     */
    public static List<RegistryData> demo(UnaryOperator<String> staffHasher, UnaryOperator<String> gatewayHasher) {
        return data(DEMO, demoFile(), new Hashers(staffHasher, gatewayHasher), true);
    }

    /** What the demo municipality begins with. */
    public static List<InitialStaffing> demoStaffing() {
        return staffing(DEMO, demoFile());
    }

    /**
     * How the file's municipalities handle grants.
     *
     * @throws ConfigurationException for a day that is none, or a number out of range
     */
    public static Map<MunicipalityId, GrantSettings> grants(Path file) {
        return named(file.toString(), () -> {
            Map<MunicipalityId, GrantSettings> grants = new HashMap<>();
            YamlFile.read(file, RegistryFile.class).municipalities().forEach(keys -> {
                GrantKeys written = keys.grants();
                if (written != null) {
                    grants.put(new MunicipalityId(keys.id()), written.settings());
                }
            });
            return grants;
        });
    }

    /** How the letters of the file's municipalities begin, where it says so. */
    public static Map<MunicipalityId, LetterHead> letterHeads(Path file) {
        return GrantKeys.heads(YamlFile.read(file, RegistryFile.class));
    }

    /** How those of the demo municipality begin. */
    public static Map<MunicipalityId, LetterHead> demoLetterHeads() {
        return GrantKeys.heads(demoFile());
    }

    /**
     * The grants that citizens have already.
     *
     * @throws ConfigurationException naming the citizen
     */
    public static List<InitialGrant> initialGrants(Path file) {
        return named(file.toString(), () -> YamlFile.read(file, RegistryFile.class).municipalities().stream()
                .flatMap(keys -> RegistryGrants.read(keys).stream()).toList());
    }

    /** Those of the demo municipality, as seen from today. */
    public static List<InitialGrant> demoGrants(LocalDate today) {
        return named(DEMO, () -> demoFile().municipalities().stream()
                .flatMap(keys -> RegistryGrants.read(keys, today).stream()).toList());
    }

    /**
     * The safe zones that wearers begin with.
     *
     * @throws ConfigurationException naming the citizen and the zone
     */
    public static Map<CitizenId, List<SafeZone>> zones(Path file) {
        return zones(file.toString(), YamlFile.read(file, RegistryFile.class));
    }

    /** Those of the demo municipality. */
    public static Map<CitizenId, List<SafeZone>> demoZones() {
        return zones(DEMO, demoFile());
    }

    private static Map<CitizenId, List<SafeZone>> zones(String name, RegistryFile file) {
        Map<CitizenId, List<SafeZone>> zones = new HashMap<>();
        named(name, () -> {
            file.municipalities().forEach(keys -> zones.putAll(RegistryWearers.zones(keys)));
            return zones;
        });
        return zones;
    }

    private static RegistryFile demoFile() {
        try (InputStream content = Objects.requireNonNull(RegistryFile.class.getResourceAsStream(DEMO))) {
            return YamlFile.read(DEMO, content, RegistryFile.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The municipalities in which the service never speaks to 112 itself in place of a responder.
     *
     * @throws ConfigurationException naming the municipality whose word is not known
     */
    public static Set<MunicipalityId> emergencyByAPerson(Path file) {
        return named(file.toString(), () -> YamlFile.read(file, RegistryFile.class).municipalities().stream()
                .filter(RegistryFile::alwaysByAPerson)
                .map(municipality -> new MunicipalityId(municipality.id()))
                .collect(Collectors.toSet()));
    }

    private static boolean alwaysByAPerson(Municipality keys) {
        String written = keys.emergencyWithoutAnswer();
        if (written == null || written.equals("automatic")) {
            return false;
        }
        if (written.equals("person")) {
            return true;
        }
        throw new IllegalArgumentException("%s: emergencyWithoutAnswer must be automatic or person, not \"%s\""
                .formatted(keys.id(), written));
    }

    private static List<RegistryData> data(String name, RegistryFile file, Hashers hashers, boolean demo) {
        return named(name, () -> file.municipalities().stream()
                .map(municipality -> municipality(municipality, hashers, demo)).toList());
    }

    private static List<InitialStaffing> staffing(String name, RegistryFile file) {
        return named(name, () -> file.municipalities().stream().map(RegistryPlans::staffing).toList());
    }

    private static <T> T named(String name, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | NullPointerException wrong) {
            throw new ConfigurationException("%s: %s".formatted(name, wrong.getMessage()));
        }
    }

    private static RegistryData municipality(Municipality keys, Hashers hashers, boolean demo) {
        MunicipalityId id = new MunicipalityId(keys.id());
        String promise = keys.helpWithin();
        return new RegistryData(id, keys.name(), keys.dutyPhone(),
                keys.staff().stream()
                        .map(staff -> new Credential<>(user(staff, id), hashers.staff().apply(staff.passwordHash()),
                                demo))
                        .toList(),
                RegistryHomes.homes(keys, id), RegistryHomes.gateways(keys, hashers.gateways(), demo),
                RegistryHomes.carried(keys), RegistryTeams.teams(keys, id),
                promise == null ? RegistryData.HELP_WITHIN : Spans.parse("helpWithin", promise),
                RegistryWearers.wearers(keys, id));
    }

    private static User user(Staff keys, MunicipalityId municipality) {
        Role role = Role.ofWireName(keys.role())
                .orElseThrow(() -> new IllegalArgumentException("no role is called " + keys.role()));
        Set<Skill> skills = RegistryTeams.orEmpty(keys.skills())
                .map(skill -> Skill.ofWireName(skill).orElseThrow(() -> new IllegalArgumentException(
                        "%s: no skill is called %s".formatted(keys.user(), skill))))
                .collect(Collectors.toSet());
        return new User(new UserId(keys.user()), keys.name(), role, municipality,
                new Contact(keys.phone(), keys.email()), skills);
    }
}
