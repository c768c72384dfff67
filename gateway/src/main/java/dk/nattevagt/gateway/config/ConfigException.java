package dk.nattevagt.gateway.config;

/** The configuration cannot be used; the message names file, line where known, and key. */
public final class ConfigException extends Exception {
    private static final long serialVersionUID = 1L;

    ConfigException(String message) {
        super(message);
    }
}
