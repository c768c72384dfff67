package dk.nattevagt.gateway.config;

/** A key is missing or holds something it cannot hold; never leaves this package. */
final class InvalidKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final String key;

    InvalidKeyException(String key, String why) {
        super(why, null, false, false);
        this.key = key;
    }
}
