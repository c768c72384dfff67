package dk.nattevagt.central.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.casework.MonthReview;
import dk.nattevagt.central.casework.MonthWords;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class MonthPdfTest {
    @Test
    void a_month_without_proposals_is_a_page_that_says_so() throws IOException {
        byte[] paper = new MonthPdf().print(new MonthReview(YearMonth.of(2027, 5), List.of()),
                new MonthWords(_ -> "", _ -> null, Map::toString), "Udskrevet 2027-05-01 af Bo Krag. Fortroligt.");
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Bevillinger i maj 2027", "0 forslag, 0 er afgjort",
                    "Udskrevet 2027-05-01 af Bo Krag");
        }
    }
}
