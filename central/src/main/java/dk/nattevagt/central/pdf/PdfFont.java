package dk.nattevagt.central.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Liberation Sans inside the document, of which only the letters used are kept. A letter it has not, such as an emoji or Chinese, shows as a
 * box, and the page says so: a sheet with one letter missing is worth more than none.
 */
final class PdfFont {
    private static final String LIBERATION = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int BOX = 0x25A1;

    private final PDFont font;
    private final Map<Integer, Boolean> known = new HashMap<>();
    private boolean missed;

    private PdfFont(PDFont font) {
        this.font = font;
    }

    static PdfFont in(PDDocument document) throws IOException {
        try (InputStream file = PDDocument.class.getResourceAsStream(LIBERATION)) {
            if (file == null) {
                throw new IOException("the font is missing in pdfbox");
            }
            return new PdfFont(PDType0Font.load(document, file));
        }
    }

    PDFont font() {
        return font;
    }

    /** Whether any letter has been shown as a box. */
    boolean missed() {
        return missed;
    }

    /** The text as it can be shown: without line breaks and signs that steer, and with a box for each letter the font has not. */
    String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (Character.isWhitespace(letter) || letter == 0xA0) {
                shown.append(' ');
            } else if (Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT) {
                // Such as a mark that turns the direction of writing: nothing to be seen.
            } else if (known.computeIfAbsent(letter, this::has)) {
                shown.appendCodePoint(letter);
            } else {
                missed = true;
                shown.appendCodePoint(known.computeIfAbsent(BOX, this::has) ? BOX : '?');
            }
        });
        return shown.toString();
    }

    private boolean has(int letter) {
        try {
            font.encode(Character.toString(letter));
            return true;
        } catch (IllegalArgumentException | IOException missing) {
            return false;
        }
    }

    /** How wide a shown text is, in points. */
    float width(String shown, float size) throws IOException {
        return font.getStringWidth(shown) / 1000 * size;
    }
}
