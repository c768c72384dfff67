package dk.nattevagt.central.sip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A SIP message taken apart as plain text: all the practice line needs, and written independently of jain-sip so that the two
 * check each other.
 *
 * @param method of the request; a response's first word is no method we answer
 * @param headers whole lines, in order
 */
record SipText(String method, List<String> headers, String body) {

    static Optional<SipText> read(byte[] bytes, int length) {
        String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>(List.of(text.substring(0, end).split("\r\n", -1)));
        String method = lines.removeFirst().split(" ", -1)[0];
        return Optional.of(new SipText(method, List.copyOf(lines), text.substring(end + 4)));
    }

    String header(String name) {
        return all(name).stream().findFirst().map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse("");
    }

    /** A response by RFC 3261 §8.2.6: Via, From, To, Call-ID and CSeq as they came, with our tag on To. */
    byte[] answer(String status, String tag, String moreHeaders, String answerBody) {
        List<String> lines = new ArrayList<>();
        lines.add("SIP/2.0 " + status);
        lines.addAll(all("Via"));
        lines.addAll(all("From"));
        String to = "To: " + header("To");
        lines.add(to.contains(";tag=") ? to : to + ";tag=" + tag);
        lines.addAll(all("Call-ID"));
        lines.addAll(all("CSeq"));
        if (!moreHeaders.isEmpty()) {
            lines.add(moreHeaders);
        }
        lines.add("Content-Length: " + answerBody.length());
        return (String.join("\r\n", lines) + "\r\n\r\n" + answerBody).getBytes(StandardCharsets.UTF_8);
    }

    private List<String> all(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream().filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start)).toList();
    }
}
