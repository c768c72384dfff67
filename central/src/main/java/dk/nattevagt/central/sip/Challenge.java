package dk.nattevagt.central.sip;

import java.util.Locale;
import javax.sip.header.AuthorizationHeader;
import javax.sip.header.ProxyAuthenticateHeader;
import javax.sip.header.ProxyAuthorizationHeader;
import javax.sip.header.WWWAuthenticateHeader;
import org.jspecify.annotations.Nullable;

/**
 * What a server demands (RFC 7616 §3.3).
 *
 * @param proxy whether it came as 407 (Proxy-Authenticate) and not as 401
 * @param algorithm null means MD5
 * @param qop the offered qualities, comma separated; null from servers older than RFC 2617
 * @param stale the credentials were right, only the nonce was old
 */
record Challenge(
        boolean proxy,
        String realm,
        String nonce,
        @Nullable String opaque,
        @Nullable String algorithm,
        @Nullable String qop,
        boolean stale) {

    static Challenge of(WWWAuthenticateHeader header) {
        boolean proxy = header instanceof ProxyAuthenticateHeader;
        return new Challenge(proxy, header.getRealm(), header.getNonce(), header.getOpaque(), header.getAlgorithm(),
                header.getQop(), header.isStale());
    }

    String answerHeader() {
        return proxy ? ProxyAuthorizationHeader.NAME : AuthorizationHeader.NAME;
    }

    /** The Java name of the hash, or null when we cannot answer: unknown algorithm, or nothing but auth-int offered. */
    @Nullable
    String hash() {
        String name = algorithm == null ? "MD5" : algorithm.toUpperCase(Locale.ROOT);
        boolean known = name.equals("MD5") || name.equals("SHA-256");
        return known && (qop == null || offersAuth()) ? name : null;
    }

    boolean offersAuth() {
        return qop != null && (" " + qop.toLowerCase(Locale.ROOT).replace(',', ' ') + " ").contains(" auth ");
    }

    /** Two challenges of one server for one realm: the second means that our answer to the first was refused. */
    boolean sameDemand(Challenge other) {
        return proxy == other.proxy && realm.equals(other.realm);
    }
}
