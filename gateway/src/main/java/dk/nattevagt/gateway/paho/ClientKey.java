package dk.nattevagt.gateway.paho;

import java.nio.file.Path;

/**
 * How the gateway shows the central who it is, where the central asks for a certificate.
 *
 * @param certificate PEM: the gateway's own certificate first, then any that lead to the one the central believes in
 * @param key PEM, PKCS #8 without a password ({@code BEGIN PRIVATE KEY}): EC, RSA or EdDSA. Readable by the gateway only
 */
public record ClientKey(Path certificate, Path key) {}
