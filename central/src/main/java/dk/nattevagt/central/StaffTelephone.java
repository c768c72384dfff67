package dk.nattevagt.central;

import dk.nattevagt.central.config.CentralConfig;
import dk.nattevagt.central.config.ConfigurationException;
import dk.nattevagt.central.config.TelephoneKeys;
import dk.nattevagt.central.desk.KeyPress;
import dk.nattevagt.central.emergency.EmergencyMode;
import dk.nattevagt.central.sip.SipTrunk;
import dk.nattevagt.central.sip.Telephone;
import dk.nattevagt.central.sip.TelephoneSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The staff's telephone as configured. In the demo every call is taken by a line on this machine. */
final class StaffTelephone {
    private StaffTelephone() {}

    /** The telephone; nothing where none is configured. @throws ConfigurationException when a key is wrong */
    static Optional<Telephone> open(CentralSettings settings, KeyPress keys) {
        TelephoneKeys configured = settings.config().telephone();
        try {
            if (settings.demo()) {
                return Optional.of(Telephone.practice(keys));
            }
            if (configured == null) {
                return Optional.empty();
            }
            TelephoneSettings telephone = settings(configured);
            keepOff112(telephone.trunks(), settings.config());
            return Optional.of(Telephone.open(telephone, keys));
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException("telephone: " + wrong.getMessage());
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Nobody who is rung up may stand between a fire and 112. */
    private static void keepOff112(List<SipTrunk> trunks, CentralConfig config) {
        for (CentralConfig.Trunk emergency : config.emergencyTrunks()) {
            String line = SipTrunk.parse(emergency.uri(), null, null, null).toString();
            if (trunks.stream().anyMatch(trunk -> trunk.toString().equals(line))) {
                throw new IllegalArgumentException("the line " + line + " is the one to 112; give staff another.");
            }
        }
    }

    /** The lines on which responders are rung who are to speak to 112; none where they are not, or no telephone is configured. */
    static List<SipTrunk> forResponders(CentralConfig config) {
        TelephoneKeys keys = config.telephone();
        return keys == null || config.emergencyMode() != EmergencyMode.ASSISTED ? List.of() : lines(keys);
    }

    private static List<SipTrunk> lines(TelephoneKeys keys) {
        List<SipTrunk> trunks = new ArrayList<>();
        if (keys.trunk() != null) {
            trunks.add(SipTrunk.parse(keys.trunk(), keys.user(), keys.password(), keys.from()));
        }
        if (keys.trunks() != null) {
            for (CentralConfig.Trunk trunk : keys.trunks()) {
                trunks.add(SipTrunk.parse(trunk.uri(), trunk.user(), trunk.password(), keys.from()));
            }
        }
        return trunks;
    }

    private static TelephoneSettings settings(TelephoneKeys keys) {
        return new TelephoneSettings(lines(keys),
                keys.ringSeconds() == null
                        ? TelephoneSettings.USUAL_RING_TIMEOUT
                        : Duration.ofSeconds(keys.ringSeconds()),
                keys.callsAtOnce() == null ? TelephoneSettings.USUAL_CALLS_AT_ONCE : keys.callsAtOnce());
    }
}
