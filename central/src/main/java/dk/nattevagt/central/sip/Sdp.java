package dk.nattevagt.central.sip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The little of SDP (RFC 8866) and offer/answer (RFC 3264) that a one-way message needs: one audio stream, G.711 A-law
 * (payload type 8, RFC 3551 §6), 20 ms a packet.
 *
 * @param host where the other side listens; null when it listens nowhere: no A-law, port 0, or on hold
 * @param port its RTP port
 */
record Sdp(@Nullable String host, int port) {

    static final Sdp NOWHERE = new Sdp(null, 0);
    static final int KEYS = 101;
    private static final String ALAW = "8";
    private static final Pattern KEYS_NAMED = Pattern
            .compile("(?im)^a=rtpmap:(\\d{1,3}) telephone-event/8000");

    /** Our side. {@code sendrecv} although we never listen: some exchanges take {@code sendonly} for being put on hold. */
    static String offer(String address, int port, int session) {
        return described(address, port, session, List.of(ALAW), List.of());
    }

    /** Our side of a call in which we listen for keys as well (RFC 4733 §2.4.1). */
    static String offerWithKeys(String address, int port, int session) {
        return described(address, port, session, List.of(ALAW, String.valueOf(KEYS)),
                List.of("a=rtpmap:" + KEYS + " telephone-event/8000", "a=fmtp:" + KEYS + " 0-16"));
    }

    private static String described(String address, int port, int session, List<String> types, List<String> keys) {
        String family = address.contains(":") ? "IP6" : "IP4";
        List<String> lines = new ArrayList<>(List.of(
                "v=0",
                "o=- " + Integer.toUnsignedString(session) + " 1 IN " + family + " " + address,
                "s=-",
                "c=IN " + family + " " + address,
                "t=0 0",
                "m=audio " + port + " RTP/AVP " + String.join(" ", types),
                "a=rtpmap:8 PCMA/8000"));
        lines.addAll(keys);
        lines.addAll(List.of("a=ptime:20", "a=sendrecv", ""));
        return String.join("\r\n", lines);
    }

    /** The payload type under which the other side knows keys; ours when it names none. */
    static int keyType(byte @Nullable [] body) {
        String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        Matcher named = KEYS_NAMED.matcher(text);
        return named.find() ? Integer.parseInt(named.group(1)) : KEYS;
    }

    /**
     * Somebody's session, offered to somebody else as our own: every description in a dialogue has the same origin, with a
     * version that rises by one (RFC 3264 §8, RFC 3725 §4).
     */
    static String passedOn(byte[] theirs, int session, int version, String address) {
        String family = address.contains(":") ? "IP6" : "IP4";
        String origin = "o=- " + Integer.toUnsignedString(session) + " " + version + " IN " + family + " " + address;
        return new String(theirs, StandardCharsets.UTF_8).lines()
                .map(line -> line.startsWith("o=") ? origin : line)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** Reads the other side's description; anything unusable is {@link #NOWHERE}. */
    static Sdp read(byte @Nullable [] body) {
        if (body == null) {
            return NOWHERE;
        }
        Reading reading = new Reading();
        new String(body, StandardCharsets.UTF_8).lines().forEach(reading::line);
        return reading.result();
    }

    /** Session lines count for the audio stream unless the stream says otherwise; other streams are skipped. */
    private static final class Reading {
        private @Nullable String host;
        private int port;
        private boolean listening = true;
        private boolean relevant = true;

        void line(String line) {
            if (line.startsWith("m=")) {
                relevant = port == 0 && audio(line.substring(2).split(" ", -1));
            } else if (relevant && line.startsWith("c=")) {
                String[] parts = line.substring(2).split(" ", -1);
                host = parts.length == 3 ? parts[2].strip() : null;
            } else if (relevant && line.startsWith("a=")) {
                direction(line.substring(2).strip());
            }
        }

        private void direction(String attribute) {
            if (attribute.equals("sendonly") || attribute.equals("inactive")) {
                listening = false;
            } else if (attribute.equals("sendrecv") || attribute.equals("recvonly")) {
                listening = true;
            }
        }

        private boolean audio(String[] media) {
            boolean alaw = media.length > 3 && media[0].equals("audio")
                    && Arrays.stream(media, 3, media.length).anyMatch(type -> type.strip().equals(ALAW));
            if (alaw && media[1].matches("[0-9]{1,5}") && Integer.parseInt(media[1]) <= 65_535) {
                port = Integer.parseInt(media[1]);
                return true;
            }
            return false;
        }

        Sdp result() {
            boolean held = "0.0.0.0".equals(host);
            return host == null || port == 0 || held || !listening ? NOWHERE : new Sdp(host, port);
        }
    }
}
