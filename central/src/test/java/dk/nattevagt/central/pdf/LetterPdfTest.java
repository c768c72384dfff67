package dk.nattevagt.central.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.letter.Letter;
import dk.nattevagt.central.letter.TestLetters;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;

/** A letter on paper, read back as somebody with the envelope and the paper would. */
class LetterPdfTest {
    private static String running(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static double mm(double millimetres) {
        return millimetres * 72 / 25.4;
    }

    @Test
    void every_word_of_the_letter_is_on_the_paper() throws IOException {
        Letter letter = TestLetters.ended();
        try (PDDocument document = Loader.loadPDF(new LetterPdf().print(letter))) {
            String paper = running(new PDFTextStripper().getText(document)).replaceAll(
                    " ?Sag grant-17\\. Side \\d af \\d\\. ?",
                    " ");
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            for (Letter.Paragraph paragraph : letter.paragraphs()) {
                assertThat(paper).contains(running(paragraph.text()));
            }
            assertThat(paper).contains(letter.title(), "Grethe Hansen", "Sag: grant-17", "21. november 2026",
                    "Tlf. 55 11 00 10", "Med venlig hilsen", "Bo Krag visitator Solby Kommune", "nødkald");
            assertThat(running(new PDFTextStripper().getText(document))).contains("Side 1 af 2", "Side 2 af 2");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("da");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(letter.title());
        }
    }

    @Test
    void the_window_shows_the_address_and_nothing_else() throws IOException {
        try (PDDocument document = Loader.loadPDF(new LetterPdf().print(TestLetters.ended()))) {
            PDFTextStripperByArea window = new PDFTextStripperByArea();
            window.addRegion("window", new Rectangle2D.Double(mm(18), mm(43), mm(110), mm(38)));
            window.extractRegions(document.getPage(0));
            assertThat(running(window.getTextForRegion("window")))
                    .isEqualTo("Grethe Hansen Lindevej 4, 2. tv 2670 Solby");
        }
    }

    @Test
    void long_names_and_long_reasons_stay_on_the_paper() throws IOException {
        Letter short_ = TestLetters.ended();
        String name = "Anna Margrethe Elisabeth Christiansen-Østergaard Vestergaard de Schimmelmann";
        List<Letter.Paragraph> paragraphs = new ArrayList<>(short_.paragraphs());
        paragraphs.add(new Letter.Paragraph("Begrundelse", "Ord ".repeat(1500) + "slut"));
        Letter letter = new Letter(short_.kind(), short_.title(), short_.date(), short_.sender(),
                new Letter.Addressee(name,
                        List.of("Kammerherre Christian Frederik Wilhelm Schimmelmanns Allé 127B, 3. mf",
                                "2670 Solby")),
                short_.reference(), paragraphs, short_.signature(), List.of("Kopi af klagen"));
        try (PDDocument document = Loader.loadPDF(new LetterPdf().print(letter))) {
            String paper = running(new PDFTextStripper().getText(document));
            assertThat(paper).contains(name, "slut", "Vedlagt: Kopi af klagen");
            assertThat(document.getNumberOfPages()).isBetween(3, 6);
        }
    }

    @Test
    void it_is_drawn_for_somebody_to_look_at() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        try (PDDocument document = Loader.loadPDF(new LetterPdf().print(TestLetters.ended()))) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                var image = new PDFRenderer(document).renderImageWithDPI(page, 70);
                assertThat(ImageIO.write(image, "png", folder.resolve("letter-%d.png".formatted(page + 1)).toFile()))
                        .isTrue();
            }
        }
    }
}
