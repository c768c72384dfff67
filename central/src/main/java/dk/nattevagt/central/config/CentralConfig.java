package dk.nattevagt.central.config;

import dk.nattevagt.central.emergency.EmergencyMode;
import dk.nattevagt.central.lock.LockAccess;
import dk.nattevagt.central.tracking.WornRules;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The central's configuration file. Every key may be left out.
 *
 * @param data folder of the database, made when missing
 * @param registry file with municipalities, homes and staff, read at every start; none when null
 * @param grants more quality standards, and the documents they come from
 */
public record CentralConfig(
        @Nullable Path data,
        @Nullable Path registry,
        @Nullable Http http,
        @Nullable Mqtt mqtt,
        @Nullable DatabaseKeys database,
        @Nullable Emergency emergency,
        @Nullable Supervision supervision,
        @Nullable TelephoneKeys telephone,
        @Nullable PushKeys push,
        @Nullable MailKeys mail,
        @Nullable SmsKeys sms,
        @Nullable DoorTimes door,
        @Nullable TrackerTimes trackers,
        @Nullable MapKeys map,
        @Nullable CatalogueKeys grants) {

    /**
     * The page and its API.
     *
     * @param host the address to listen on; 127.0.0.1 unless said otherwise: others come through a proxy that ends TLS
     * @param port 0 for any free one
     * @param behindTls whether such a proxy stands in front: cookies then travel by HTTPS only
     */
    public record Http(@Nullable String host, @Nullable Integer port, @Nullable Boolean behindTls) {}

    /**
     * The gateways' door.
     *
     * @param host the address to listen on; 127.0.0.1 unless said otherwise, and nothing else without {@code tls}
     * @param port 0 for any free one
     */
    public record Mqtt(@Nullable String host, @Nullable Integer port, @Nullable Tls tls) {}

    /** Files in PEM format. */
    public record Tls(Path certificate, Path key) {}

    /**
     * Where alarms are kept.
     *
     * @param url {@code jdbc:sqlite:…} or {@code jdbc:postgresql:…}
     */
    public record DatabaseKeys(@Nullable String url) {}

    /**
     * 112.
     *
     * @param mode {@code practice} unless said otherwise; {@code assisted} and {@code automatic} also want
     *     {@code --emergency-live}
     * @param trunk the line, {@code sip:host:port}
     * @param trunks more lines, tried in order after it
     * @param ringSeconds how long it may ring
     * @param linesAtOnce calls being made at the same time; 4 unless said otherwise, of which one is for first attempts
     * @param assisted where responders speak to 112
     */
    public record Emergency(
            @Nullable String mode,
            @Nullable String number,
            @Nullable String trunk,
            @Nullable List<Trunk> trunks,
            @Nullable String user,
            @Nullable String password,
            @Nullable Integer ringSeconds,
            @Nullable Integer linesAtOnce,
            @Nullable Assisted assisted) {}

    /**
     * Responders who speak to 112.
     *
     * @param answerWithinSeconds how long they have to press 1, with the ringing; 15 unless said otherwise
     */
    public record Assisted(@Nullable Integer answerWithinSeconds) {}

    /** One more line. */
    public record Trunk(String uri, @Nullable String user, @Nullable String password) {}

    /**
     * The equipment.
     *
     * @param proofEvery how often each device must have called for help and been heard, in days: {@code 31d}
     */
    public record Supervision(@Nullable String proofEvery) {}

    /** What stands when there is no file. */
    public static CentralConfig empty() {
        return new CentralConfig(null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
    }

    /**
     * Reads the file.
     *
     * @throws ConfigurationException with file, line and key
     */
    public static CentralConfig read(Path file) {
        return YamlFile.read(file, CentralConfig.class);
    }

    /** The folder for everything kept. */
    public Path dataFolder() {
        return data == null ? Path.of("data") : data;
    }

    /** The page's port. */
    public int httpPort() {
        return http == null || http.port() == null ? 8080 : http.port();
    }

    /** The address the page listens on. */
    public String httpHost() {
        return http == null || http.host() == null ? "127.0.0.1" : http.host();
    }

    /** Whether browsers come by HTTPS. */
    public boolean httpBehindTls() {
        return http != null && Boolean.TRUE.equals(http.behindTls());
    }

    /** The gateways' port. */
    public int mqttPort() {
        return mqtt == null || mqtt.port() == null ? 1883 : mqtt.port();
    }

    /** The address the gateways' door listens on. */
    public String mqttHost() {
        return mqtt == null || mqtt.host() == null ? "127.0.0.1" : mqtt.host();
    }

    /** The gateways' certificate; null for plain MQTT. */
    public @Nullable Tls mqttTls() {
        return mqtt == null ? null : mqtt.tls();
    }

    /** The database's address; SQLite in this folder unless the file says otherwise. */
    public String databaseUrl(Path dataFolder) {
        return database == null || database.url() == null
                ? "jdbc:sqlite:" + dataFolder.resolve("central.db")
                : database.url();
    }

    /** The mode asked for. */
    public EmergencyMode emergencyMode() {
        String mode = emergency == null ? null : emergency.mode();
        if (mode == null) {
            return EmergencyMode.PRACTICE;
        }
        return EmergencyMode.ofConfigName(mode).orElseThrow(() -> new ConfigurationException(
                "emergency.mode must be practice, assisted or automatic, not \"%s\"".formatted(mode)));
    }

    /** The number that is dialled. */
    public String emergencyNumber() {
        return emergency == null || emergency.number() == null ? "112" : emergency.number();
    }

    /** The lines in the order they are tried. */
    public List<Trunk> emergencyTrunks() {
        if (emergency == null) {
            return List.of();
        }
        List<Trunk> all = new ArrayList<>();
        if (emergency.trunk() != null) {
            all.add(new Trunk(emergency.trunk(), emergency.user(), emergency.password()));
        }
        if (emergency.trunks() != null) {
            all.addAll(emergency.trunks());
        }
        return List.copyOf(all);
    }

    /** How long it may ring before the next line is tried. */
    public Duration emergencyRing() {
        return Duration.ofSeconds(emergency == null || emergency.ringSeconds() == null ? 30 : emergency.ringSeconds());
    }

    /** Who may open doors from when. */
    public LockAccess lockAccess() {
        return door == null ? LockAccess.STANDARD : door.access();
    }

    /** From when on a tracker seems not to be worn. */
    public WornRules wornRules() {
        return trackers == null ? WornRules.STANDARD : trackers.worn();
    }

    /** Calls to 112 being made at the same time. */
    public int emergencyLinesAtOnce(int otherwise) {
        return emergency == null || emergency.linesAtOnce() == null ? otherwise : emergency.linesAtOnce();
    }

    /** How long responders have to take the call to 112. */
    public Duration emergencyAnswerWithin(Duration otherwise) {
        Assisted assisted = emergency == null ? null : emergency.assisted();
        return assisted == null || assisted.answerWithinSeconds() == null
                ? otherwise
                : Duration.ofSeconds(assisted.answerWithinSeconds());
    }

    /** The quality standards there are, and the documents they come from. */
    public CatalogueKeys catalogue() {
        return grants == null ? CatalogueKeys.NONE : grants;
    }

    /** How often each device must have called for help and been heard. */
    public Duration proofEvery(Duration otherwise) {
        String written = supervision == null ? null : supervision.proofEvery();
        if (written == null) {
            return otherwise;
        }
        if (!written.matches("[1-9]\\d{0,3}d")) {
            throw new ConfigurationException(
                    "supervision.proofEvery must be a number of days such as 31d, not \"%s\"".formatted(written));
        }
        return Duration.ofDays(Long.parseLong(written.substring(0, written.length() - 1)));
    }
}
