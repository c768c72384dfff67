package dk.nattevagt.central.emergency;

import java.util.Arrays;
import java.util.Optional;

/** What the configuration asks for when a fire is reported. */
public enum EmergencyMode {
    /** A built-in line answers; nothing leaves the machine. The default. */
    PRACTICE("practice"),
    /** A responder on duty is rung first and connected with 112 (RFC 3725); nobody takes it: as the municipality says. */
    ASSISTED("assisted"),
    /** The central calls 112 by itself, at once [004 §15]. */
    AUTOMATIC("automatic");

    private final String configName;

    EmergencyMode(String configName) {
        this.configName = configName;
    }

    /** The name used in configuration. */
    public String configName() {
        return configName;
    }

    /** The mode with this name, or nothing. */
    public static Optional<EmergencyMode> ofConfigName(String configName) {
        return Arrays.stream(values()).filter(mode -> mode.configName.equals(configName)).findFirst();
    }
}
