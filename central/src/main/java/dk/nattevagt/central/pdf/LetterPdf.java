package dk.nattevagt.central.pdf;

import dk.nattevagt.central.desk.LetterPrinter;
import dk.nattevagt.central.grant.Danish;
import dk.nattevagt.central.letter.Letter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A letter on A4. Folded twice, its address shows in the window of a Danish envelope: 20 mm from the left, 45 to 80 mm from the top, and
 * nothing else does.
 */
public final class LetterPdf implements LetterPrinter {
    private static final float HEIGHT = PDRectangle.A4.getHeight();
    private static final float LEFT = mm(20);
    private static final float RIGHT = PDRectangle.A4.getWidth() - mm(20);
    /** Beside the window, and not in it: it is 115 mm wide at most. */
    private static final float SENDER = mm(140);
    private static final float WINDOW = HEIGHT - mm(50);
    private static final float BODY = HEIGHT - mm(98);
    private static final float TEXT = 11.5f;
    private static final float LINE = 15;

    private static float mm(float millimetres) {
        return millimetres * 72 / 25.4f;
    }

    @Override
    public byte[] print(Letter letter) {
        try (PdfPage page = new PdfPage(letter.title(), "Sag %s.".formatted(letter.reference()))) {
            head(page, letter);
            body(page, letter);
            end(page, letter);
            return page.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void head(PdfPage page, Letter letter) throws IOException {
        List<String> to = new ArrayList<>(List.of(letter.addressee().name()));
        to.addAll(letter.addressee().address());
        lines(page, to, LEFT, SENDER - LEFT - mm(5), TEXT, WINDOW);
        List<String> from = new ArrayList<>(List.of(letter.sender().municipality(), letter.sender().office()));
        from.addAll(letter.sender().address());
        String phone = letter.sender().phone();
        if (phone != null) {
            from.add("Tlf. " + phone);
        }
        from.add("");
        from.add(Danish.day(letter.date()));
        from.add("Sag: " + letter.reference());
        lines(page, from, SENDER, RIGHT - SENDER, 10, HEIGHT - mm(22));
        page.down(page.y() - BODY);
    }

    private static void lines(PdfPage page, List<String> lines, float x, float width, float size, float top)
            throws IOException {
        float y = top;
        for (String line : lines) {
            for (String piece : page.wrapped(line, size, width)) {
                page.label(piece, x, y, size);
                y -= size * 1.35f;
            }
        }
    }

    private static void body(PdfPage page, Letter letter) throws IOException {
        page.paragraph(letter.title(), LEFT, RIGHT, 15, true);
        for (Letter.Paragraph paragraph : letter.paragraphs()) {
            page.down(9);
            String heading = paragraph.heading();
            if (heading != null) {
                // A heading stays with the first lines below it.
                page.room(LINE * 3);
                page.paragraph(heading, LEFT, RIGHT, TEXT, true);
            }
            page.paragraph(paragraph.text(), LEFT, RIGHT, TEXT, false);
        }
    }

    private static void end(PdfPage page, Letter letter) throws IOException {
        page.room(LINE * 8);
        page.down(12);
        page.paragraph("Med venlig hilsen", LEFT, RIGHT, TEXT, false);
        page.down(28);
        page.paragraph("%s\n%s\n%s".formatted(letter.signature().name(), letter.signature().title(),
                letter.sender().municipality()), LEFT, RIGHT, TEXT, false);
        if (!letter.enclosures().isEmpty()) {
            page.down(9);
            page.paragraph("Vedlagt: " + String.join(", ", letter.enclosures()), LEFT, RIGHT, TEXT, false);
        }
    }
}
