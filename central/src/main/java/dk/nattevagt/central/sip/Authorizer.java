package dk.nattevagt.central.sip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import javax.sip.header.ProxyAuthenticateHeader;
import javax.sip.header.WWWAuthenticateHeader;
import javax.sip.message.Response;

/** What one attempt knows of the demands made on it: a proxy's and the far end's may both stand (RFC 3261 §22.3). */
final class Authorizer {

    private static final int MOST_CHALLENGES = 4;

    private final SipTrunk trunk;
    private final List<Challenge> accepted = new ArrayList<>();
    private int seen;

    Authorizer(SipTrunk trunk) {
        this.trunk = trunk;
    }

    static boolean isChallenge(Response response) {
        int status = response.getStatusCode();
        return status == Response.UNAUTHORIZED || status == Response.PROXY_AUTHENTICATION_REQUIRED;
    }

    /**
     * Takes in a 401 or 407.
     *
     * @return whether another try makes sense: we have credentials, know the algorithm, and were not just refused
     */
    boolean learn(Response response) {
        Optional<Challenge> offered = firstAnswerable(response);
        if (trunk.username() == null || offered.isEmpty() || ++seen > MOST_CHALLENGES) {
            return false;
        }
        Challenge challenge = offered.get();
        boolean repeated = accepted.removeIf(challenge::sameDemand);
        accepted.add(challenge);
        return !repeated || challenge.stale();
    }

    /** Header names and values for the next request. */
    Map<String, String> headers(String method, String uri) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (trunk.username() == null || trunk.password() == null) {
            return headers;
        }
        Digest digest = new Digest(trunk.username(), trunk.password());
        for (Challenge challenge : accepted) {
            headers.put(challenge.answerHeader(), digest.answer(challenge, method, uri, seen, Tokens.token()));
        }
        return headers;
    }

    /** Servers list what they prefer first; we take the first we know (RFC 8760 §2.4). */
    private static Optional<Challenge> firstAnswerable(Response response) {
        String name = response.getStatusCode() == Response.PROXY_AUTHENTICATION_REQUIRED
                ? ProxyAuthenticateHeader.NAME
                : WWWAuthenticateHeader.NAME;
        for (ListIterator<?> all = response.getHeaders(name); all.hasNext();) {
            if (all.next() instanceof WWWAuthenticateHeader header && header.getNonce() != null
                    && header.getRealm() != null && Challenge.of(header).hash() != null) {
                return Optional.of(Challenge.of(header));
            }
        }
        return Optional.empty();
    }
}
