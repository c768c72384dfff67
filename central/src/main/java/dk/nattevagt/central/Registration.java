package dk.nattevagt.central;

import dk.nattevagt.central.casework.GrantSettings;
import dk.nattevagt.central.casework.InitialGrant;
import dk.nattevagt.central.config.CentralConfig;
import dk.nattevagt.central.config.RegistryFile;
import dk.nattevagt.central.emergency.EmergencyMode;
import dk.nattevagt.central.emergency.EmergencyPolicy;
import dk.nattevagt.central.emergency.EmergencyWay;
import dk.nattevagt.central.letter.LetterHead;
import dk.nattevagt.central.password.Argon2Hash;
import dk.nattevagt.central.password.SecretHash;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.RegistryData;
import dk.nattevagt.central.people.RegistrySnapshot;
import dk.nattevagt.central.rota.InitialStaffing;
import dk.nattevagt.central.sip.EmergencySettings;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.central.tracking.SafeZone;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings the registry file, and in the demo its municipality, into the database. */
final class Registration {
    private Registration() {}

    static RegistrySnapshot read(CentralSettings settings, SqlStores stores) {
        Path file = settings.config().registry();
        if (file != null) {
            RegistryFile.read(file).forEach(stores.people()::register);
        }
        if (settings.demo()) {
            // One hash for all staff: everybody in the demo has the same password, and it is no secret.
            String hash = Argon2Hash.of("demo", "nattevagt-demo-salt".getBytes(StandardCharsets.UTF_8));
            for (RegistryData demo : RegistryFile.demo(password -> hash, SecretHash::of)) {
                stores.people().register(demo);
            }
        }
        return stores.people().load();
    }

    /** What municipalities begin with: shifts, rotations and plans. */
    static List<InitialStaffing> staffing(CentralSettings settings) {
        List<InitialStaffing> staffing = new ArrayList<>();
        Path file = settings.config().registry();
        if (file != null) {
            staffing.addAll(RegistryFile.staffing(file));
        }
        if (settings.demo()) {
            staffing.addAll(RegistryFile.demoStaffing());
        }
        return staffing;
    }

    /** Where those who wear trackers begin to be safe. */
    static Map<CitizenId, List<SafeZone>> zones(CentralSettings settings) {
        Map<CitizenId, List<SafeZone>> zones = new HashMap<>();
        Path file = settings.config().registry();
        if (file != null) {
            zones.putAll(RegistryFile.zones(file));
        }
        if (settings.demo()) {
            zones.putAll(RegistryFile.demoZones());
        }
        return zones;
    }

    /** How municipalities handle grants; as usual where the file says nothing. */
    static Map<MunicipalityId, GrantSettings> grants(CentralSettings settings) {
        Path file = settings.config().registry();
        return file == null ? Map.of() : RegistryFile.grants(file);
    }

    /** The grants that citizens have already. */
    static List<InitialGrant> initialGrants(CentralSettings settings, LocalDate today) {
        List<InitialGrant> grants = new ArrayList<>();
        Path file = settings.config().registry();
        if (file != null) {
            grants.addAll(RegistryFile.initialGrants(file));
        }
        if (settings.demo()) {
            grants.addAll(RegistryFile.demoGrants(today));
        }
        return grants;
    }

    /** How letters to citizens begin. */
    static Map<MunicipalityId, LetterHead> letterHeads(CentralSettings settings) {
        Map<MunicipalityId, LetterHead> heads = new HashMap<>();
        Path file = settings.config().registry();
        if (file != null) {
            heads.putAll(RegistryFile.letterHeads(file));
        }
        if (settings.demo()) {
            heads.putAll(RegistryFile.demoLetterHeads());
        }
        return heads;
    }

    /** Who speaks to 112: as configured, and where nobody takes the call, as each municipality wants it. */
    static EmergencyPolicy emergencies(CentralSettings settings) {
        CentralConfig config = settings.config();
        if (config.emergencyMode() != EmergencyMode.ASSISTED) {
            return EmergencyPolicy.AUTOMATIC;
        }
        Path file = config.registry();
        return new EmergencyPolicy(EmergencyWay.ASSISTED,
                config.emergencyAnswerWithin(EmergencySettings.USUAL_ANSWER_WITHIN),
                file == null ? Set.of() : RegistryFile.emergencyByAPerson(file));
    }
}
