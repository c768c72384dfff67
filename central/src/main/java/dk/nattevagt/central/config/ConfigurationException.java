package dk.nattevagt.central.config;

/** What is wrong with a file, in one sentence with file, line and key, for whoever wrote it. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigurationException(String message) {
        super(message);
    }
}
