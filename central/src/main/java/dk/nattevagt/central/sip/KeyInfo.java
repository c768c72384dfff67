package dk.nattevagt.central.sip;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sip.header.ContentTypeHeader;
import javax.sip.message.Request;

/** Keys told beside the sound: SIP INFO with {@code application/dtmf-relay}, which every exchange knows and no RFC describes. */
final class KeyInfo {

    private static final Pattern SIGNAL = Pattern.compile("(?im)^\\s*Signal\\s*=\\s*([0-9*#A-D])\\s*$");
    private static final Pattern BARE = Pattern.compile("\\s*([0-9*#A-D])\\s*", Pattern.CASE_INSENSITIVE);

    private KeyInfo() {}

    static Optional<Character> read(Request info) {
        ContentTypeHeader type = (ContentTypeHeader) info.getHeader(ContentTypeHeader.NAME);
        byte[] body = info.getRawContent();
        return type == null || body == null
                ? Optional.empty()
                : read(type.getContentSubType(), new String(body, StandardCharsets.US_ASCII));
    }

    static Optional<Character> read(String subtype, String body) {
        Optional<Matcher> found = switch (subtype.toLowerCase(Locale.ROOT)) {
            case "dtmf-relay" -> Optional.of(SIGNAL.matcher(body)).filter(Matcher::find);
            case "dtmf" -> Optional.of(BARE.matcher(body)).filter(Matcher::matches);
            default -> Optional.empty();
        };
        return found.map(key -> Character.toUpperCase(key.group(1).charAt(0)));
    }
}
