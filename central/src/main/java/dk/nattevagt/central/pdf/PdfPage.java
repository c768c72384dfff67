package dk.nattevagt.central.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * A4 pages filled from the top: headings, wrapped text, rows of a name and its text. What does not fit goes on, on the next page.
 * Measures are points from the page's lower left corner.
 */
final class PdfPage implements AutoCloseable {
    static final float LEFT = 48;
    static final float RIGHT = PDRectangle.A4.getWidth() - 48;
    static final float TEXT = 10.5f;
    private static final float TOP = PDRectangle.A4.getHeight() - 44;
    private static final float BOTTOM = 56;
    private static final float LINE = 1.3f;

    private final PDDocument document = new PDDocument();
    private final PdfFont font;
    private final String footer;
    private PDPageContentStream content;
    private float y;

    /** @param footer stands at the foot of every page, before its number */
    PdfPage(String title, String footer) throws IOException {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage("da");
        font = PdfFont.in(document);
        this.footer = footer;
        content = newPage();
    }

    private PDPageContentStream newPage() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        y = TOP;
        return new PDPageContentStream(document, page);
    }

    /** Makes sure that this much fits below; begins a page where it does not. */
    void room(float height) throws IOException {
        if (y - height < BOTTOM) {
            content.close();
            content = newPage();
        }
    }

    float y() {
        return y;
    }

    void down(float by) {
        y -= by;
    }

    PDPageContentStream content() {
        return content;
    }

    void heading(String text, float size) throws IOException {
        room(size * 3);
        y -= size * 0.4f;
        for (String line : wrapped(text, size, RIGHT - LEFT)) {
            line(line, LEFT, size, true);
        }
        y -= 2;
    }

    void paragraph(String text, boolean bold) throws IOException {
        paragraph(text, LEFT, RIGHT, TEXT, bold);
    }

    void paragraph(String text, float left, float right, float size, boolean bold) throws IOException {
        for (String line : wrapped(text, size, right - left)) {
            room(size * LINE);
            line(line, left, size, bold);
        }
    }

    /** A name to the left and its text beside it, in as many lines as it takes. */
    void row(String name, String text, float left, float right) throws IOException {
        float column = left + Math.min(108, (right - left) * 0.36f);
        List<String> names = wrapped(name, TEXT, column - left - 6);
        List<String> texts = wrapped(text, TEXT, right - column);
        for (int i = 0; i < Math.max(names.size(), texts.size()); i++) {
            room(TEXT * LINE);
            y -= TEXT * LINE;
            if (i < names.size()) {
                at(names.get(i), left, y, TEXT, true);
            }
            if (i < texts.size()) {
                at(texts.get(i), column, y, TEXT, false);
            }
        }
        y -= 2.5f;
    }

    void rule() throws IOException {
        y -= 4;
        content.setLineWidth(0.6f);
        content.moveTo(LEFT, y);
        content.lineTo(RIGHT, y);
        content.stroke();
        y -= 2;
    }

    private void line(String shown, float left, float size, boolean bold) throws IOException {
        y -= size * LINE;
        at(shown, left, y, size, bold);
    }

    /** A short text at a place of its own. */
    void label(String text, float x, float baseline, float size) throws IOException {
        at(font.shown(text), x, baseline, size, false);
    }

    private void at(String shown, float x, float baseline, float size, boolean bold) throws IOException {
        content.beginText();
        content.setFont(font.font(), size);
        // There is one font: bold is the same letters with a thin line around them.
        content.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        content.setLineWidth(bold ? size * 0.035f : 0);
        content.newLineAtOffset(x, baseline);
        content.showText(shown);
        content.endText();
    }

    List<String> wrapped(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : font.shown(paragraph).strip().split(" +", -1)) {
                for (String piece : fitting(word, size, width)) {
                    String longer = line.isEmpty() ? piece : line + " " + piece;
                    if (!line.isEmpty() && font.width(longer, size) > width) {
                        lines.add(line.toString());
                        line.setLength(0);
                        line.append(piece);
                    } else {
                        line.setLength(0);
                        line.append(longer);
                    }
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** A word too long for a line is cut. */
    private List<String> fitting(String word, float size, float width) throws IOException {
        if (font.width(word, size) <= width) {
            return List.of(word);
        }
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int letter : word.codePoints().toArray()) {
            String longer = piece + Character.toString(letter);
            if (!piece.isEmpty() && font.width(longer, size) > width) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(letter);
        }
        pieces.add(piece.toString());
        return pieces;
    }

    /** The whole document, with the foot of each page. */
    byte[] finish() throws IOException {
        content.close();
        int pages = document.getNumberOfPages();
        for (int number = 0; number < pages; number++) {
            content = new PDPageContentStream(document, document.getPage(number),
                    PDPageContentStream.AppendMode.APPEND, true, true);
            String missing = font.missed() ? " Tegn, som skriften ikke har, er vist som en firkant." : "";
            at(font.shown("%s Side %d af %d.%s".formatted(footer, number + 1, pages, missing)), LEFT, 36, 8, false);
            content.close();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
