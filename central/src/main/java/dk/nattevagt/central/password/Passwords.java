package dk.nattevagt.central.password;

import dk.nattevagt.central.access.GatewayAuthenticator;
import dk.nattevagt.central.access.StaffAuthenticator;
import dk.nattevagt.central.people.RegistryData.Credential;
import dk.nattevagt.central.people.RegistrySnapshot;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.GatewayId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks passwords against the registry. A gateway's machine-made secret is checked on the spot. One that a person has chosen is
 * hashed slowly once in a run of the program; after that its keyed digest is compared.
 */
public final class Passwords implements StaffAuthenticator, GatewayAuthenticator {
    private static final String DIGEST = "HmacSHA256";

    private final RegistrySnapshot registry;
    private final boolean demo;
    private final Executor hashing;
    private final SecretKeySpec key;
    private final String nobodysHash;
    private final Map<GatewayId, byte[]> verified = new ConcurrentHashMap<>();

    /**
     * Checks against this registry.
     *
     * @param demo whether demo passwords count
     * @param hashing where hashing may take its 50-90 ms and 19 MiB; should run few at a time
     */
    public Passwords(RegistrySnapshot registry, boolean demo, Executor hashing) {
        this.registry = registry;
        this.demo = demo;
        this.hashing = hashing;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, DIGEST);
        this.nobodysHash = Argon2Hash.of("", random);
    }

    @Override
    public CompletableFuture<Optional<User>> authenticate(UserId user, String password) {
        Optional<Credential<User>> credential = registry.credential(user).filter(this::counts);
        String hash = credential.map(Credential::passwordHash).orElse(nobodysHash);
        return CompletableFuture.supplyAsync(() -> Argon2Hash.matches(password, hash), hashing)
                .thenApply(matches -> matches ? credential.map(Credential::owner) : Optional.empty());
    }

    @Override
    public CompletableFuture<Boolean> authenticate(GatewayId gateway, String password) {
        Optional<Credential<GatewayId>> credential = registry.credential(gateway).filter(this::counts);
        if (credential.isPresent() && SecretHash.isHash(credential.get().passwordHash())) {
            return CompletableFuture.completedFuture(SecretHash.matches(password, credential.get().passwordHash()));
        }
        byte[] digest = digest(password);
        byte[] known = verified.get(gateway);
        if (credential.isPresent() && known != null && MessageDigest.isEqual(known, digest)) {
            return CompletableFuture.completedFuture(true);
        }
        String hash = credential.map(Credential::passwordHash).orElse(nobodysHash);
        return CompletableFuture.supplyAsync(() -> Argon2Hash.matches(password, hash), hashing).thenApply(matches -> {
            boolean right = matches && credential.isPresent();
            if (right) {
                verified.put(gateway, digest);
            }
            return right;
        });
    }

    private boolean counts(Credential<?> credential) {
        return demo || !credential.demo();
    }

    private byte[] digest(String password) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + DIGEST, impossible);
        }
    }
}
