package dk.nattevagt.central.sip;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.javax.sip.message.MessageFactoryImpl;
import java.util.ArrayList;
import java.util.List;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Against the examples printed in the RFCs. */
class DigestTest {

    private static final String NONCE_7616 = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v";
    private static final String CNONCE_7616 = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";
    private static final String NONCE_2617 = "dcd98b7102dd2f0e8b11d0f600bfb0c093";

    @Test
    void md5_is_as_in_rfc_7616_3_9_1() {
        assertThat(rfc7616("MD5")).isEqualTo("8ca523f5e9506fed4657c9700eebdbec");
    }

    @Test
    void sha_256_is_as_in_rfc_7616_3_9_1() {
        assertThat(rfc7616("SHA-256")).isEqualTo("753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1");
    }

    @Test
    void without_an_algorithm_it_is_md5_as_in_rfc_2617_3_5() {
        String response = new Digest("Mufasa", "Circle Of Life").response(
                challenge("testrealm@host.com", NONCE_2617, null, "auth,auth-int"), "GET", "/dir/index.html", 1,
                "0a4f113b");
        assertThat(response).isEqualTo("6629fae49393a05397450978507c4ef1");
    }

    @Test
    void without_qop_it_is_as_in_rfc_2069_2_4_with_its_erratum() {
        String response = new Digest("Mufasa", "CircleOfLife").response(
                challenge("testrealm@host.com", NONCE_2617, null, null), "GET", "/dir/index.html", 1, "unused");
        assertThat(response).isEqualTo("1949323746fe6a43ef61f9606e7febea");
    }

    @Test
    void the_header_carries_what_the_challenge_asked_for() {
        String header = new Digest("na\"tte", "hemmelig").answer(
                new Challenge(true, "solby", "n1", "o1", "SHA-256", "auth", false), "INVITE", "sip:112@127.0.0.1:5060",
                2, "c1");
        assertThat(header).startsWith("Digest username=\"na\\\"tte\", realm=\"solby\", nonce=\"n1\", ")
                .contains("algorithm=SHA-256, opaque=\"o1\", qop=auth, nc=00000002, cnonce=\"c1\"");
    }

    @Test
    void of_several_challenges_the_first_one_we_know_is_answered() throws Exception {
        Authorizer authorizer = new Authorizer(trunk());
        Response both = unauthorized("Digest realm=\"solby\", nonce=\"a\", algorithm=SHA-512-256, qop=\"auth\"",
                "Digest realm=\"solby\", nonce=\"b\", algorithm=SHA-256, qop=\"auth\"",
                "Digest realm=\"solby\", nonce=\"c\", algorithm=MD5, qop=\"auth\"");
        assertThat(authorizer.learn(both)).isTrue();
        assertThat(authorizer.headers("INVITE", "sip:112@127.0.0.1")).hasSize(1)
                .hasEntrySatisfying("Authorization", value -> assertThat(value).contains("nonce=\"b\"", "SHA-256"));
    }

    @Test
    void being_asked_again_means_refused_unless_only_the_nonce_was_old() throws Exception {
        Authorizer authorizer = new Authorizer(trunk());
        assertThat(authorizer.learn(unauthorized("Digest realm=\"solby\", nonce=\"a\""))).isTrue();
        assertThat(authorizer.learn(unauthorized("Digest realm=\"solby\", nonce=\"b\", stale=true"))).isTrue();
        assertThat(authorizer.learn(unauthorized("Digest realm=\"solby\", nonce=\"c\""))).isFalse();
    }

    @Test
    void a_demand_we_cannot_meet_is_not_answered() throws Exception {
        assertThat(new Authorizer(trunk()).learn(unauthorized("Digest realm=\"s\", nonce=\"a\", qop=\"auth-int\"")))
                .isFalse();
        assertThat(new Authorizer(new SipTrunk("127.0.0.1", 5060, null, null, "x"))
                .learn(unauthorized("Digest realm=\"s\", nonce=\"a\""))).isFalse();
    }

    private static String rfc7616(String algorithm) {
        return new Digest("Mufasa", "Circle of Life").response(
                challenge("http-auth@example.org", NONCE_7616, algorithm, "auth, auth-int"), "GET", "/dir/index.html",
                1,
                CNONCE_7616);
    }

    private static Challenge challenge(String realm, String nonce, @Nullable String algorithm, @Nullable String qop) {
        return new Challenge(false, realm, nonce, null, algorithm, qop, false);
    }

    private static SipTrunk trunk() {
        return new SipTrunk("127.0.0.1", 5060, "nattevagt", "hemmelig", "70200000");
    }

    private static Response unauthorized(String... challenges) throws Exception {
        List<String> lines = new ArrayList<>(List.of("SIP/2.0 401 Unauthorized", "Call-ID: 1", "CSeq: 1 INVITE",
                "From: <sip:a@b>;tag=1", "To: <sip:c@d>;tag=2", "Via: SIP/2.0/UDP 127.0.0.1:5060;branch=z9hG4bK1"));
        List.of(challenges).forEach(challenge -> lines.add("WWW-Authenticate: " + challenge));
        lines.add("Content-Length: 0");
        return new MessageFactoryImpl().createResponse(String.join("\r\n", lines) + "\r\n\r\n");
    }
}
