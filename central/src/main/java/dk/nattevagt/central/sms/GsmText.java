package dk.nattevagt.central.sms;

import java.text.Normalizer;
import java.util.Map;

/** Text in the alphabet of the telephone network [3GPP TS 23.038 §6.2.1], which has æ, ø and å, measured in its septets. */
final class GsmText {
    private static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** Each takes two septets. */
    private static final String EXTENSION = "\f^{}\\[~]|€";
    private static final Map<Character, String> INSTEAD = Map.ofEntries(Map.entry('–', "-"), Map.entry('—', "-"),
            Map.entry('…', "..."), Map.entry('»', "\""), Map.entry('«', "\""), Map.entry('“', "\""),
            Map.entry('”', "\""), Map.entry('’', "'"), Map.entry('‘', "'"), Map.entry('·', "-"), Map.entry('•', "-"),
            Map.entry('\t', " "), Map.entry('`', "'"), Map.entry('\u00a0', " "));
    private static final int ONE_MESSAGE = 160;
    /** A part of a longer message also carries its number, and may not be able to fill its last septet. */
    private static final int ONE_PART = 152;
    private static final String CUT = "...";

    private GsmText() {}

    /** The text in letters the network has: one that it lacks becomes the nearest it has, or a question mark. */
    static String spelled(String text) {
        StringBuilder spelled = new StringBuilder(text.length());
        for (int i = 0; i < text.length();) {
            int letter = text.codePointAt(i);
            spelled.append(spelled(letter));
            i += Character.charCount(letter);
        }
        return spelled.toString();
    }

    private static String spelled(int letter) {
        String text = Character.toString(letter);
        if (known(text)) {
            return text;
        }
        String instead = Character.isBmpCodePoint(letter) ? INSTEAD.get((char) letter) : null;
        if (instead != null) {
            return instead;
        }
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return bare.length() == 1 && known(bare) ? bare : "?";
    }

    private static boolean known(String letter) {
        return ALPHABET.contains(letter) || EXTENSION.contains(letter);
    }

    /** How much of a message a text in these letters takes. */
    static int septets(String spelled) {
        return spelled.chars().map(letter -> EXTENSION.indexOf(letter) < 0 ? 1 : 2).sum();
    }

    /** The text, spelled, and cut after a word when it does not fit into so many parts. */
    static String fitting(String text, int parts) {
        String spelled = spelled(text.strip());
        int most = parts == 1 ? ONE_MESSAGE : parts * ONE_PART;
        if (septets(spelled) <= most) {
            return spelled;
        }
        int end = spelled.length();
        while (septets(spelled.substring(0, end)) > most - CUT.length()) {
            end--;
        }
        int word = Math.max(spelled.lastIndexOf(' ', end), spelled.lastIndexOf('\n', end));
        return spelled.substring(0, word > end / 2 ? word : end) + CUT;
    }
}
