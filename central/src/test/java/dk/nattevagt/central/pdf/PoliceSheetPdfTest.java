package dk.nattevagt.central.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.search.ChecklistItem;
import dk.nattevagt.central.search.PoliceSheet;
import dk.nattevagt.central.search.PoliceSheet.Contact;
import dk.nattevagt.central.search.PoliceSheet.Done;
import dk.nattevagt.central.search.PoliceSheet.Kin;
import dk.nattevagt.central.search.PoliceSheet.LastKnown;
import dk.nattevagt.central.search.PoliceSheet.Print;
import dk.nattevagt.central.search.Risk;
import dk.nattevagt.protocol.message.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The sheet for the police, read back as somebody with the paper would. */
class PoliceSheetPdfTest {
    private static final Instant NOW = Instant.parse("2026-11-21T13:40:00Z");
    private static final Place HOME = new Place(56.15, 11.2);
    private static final Print PRINT = new Print(NOW, "Mette Holm", ZoneId.of("Europe/Copenhagen"));
    private static final LastKnown AT = new LastKnown.At(new Place(56.154, 11.206), 35.0,
            Instant.parse("2026-11-21T13:36:00Z"));

    private static PoliceSheet sheet(String citizen, Map<ChecklistItem, String> known, LastKnown position,
            List<Done> done) {
        return new PoliceSheet(citizen, "Solby Kommune", "Lindevej 4, 2. tv, 2670 Solby", "55112233",
                Instant.parse("2026-11-21T12:10:00Z"), known, Set.of(Risk.WEATHER, Risk.WATER),
                List.of(new Kin("Anne Hansen", "datter", "55 11 99 01", "ved ikke noget"),
                        new Kin("Ole Hansen", "søn", null, null)),
                position, HOME, new Contact("Mette Holm", "20 11 22 33"), "55 11 00 00", done, PRINT);
    }

    private static PoliceSheet whole() {
        return sheet("Grethe Hansen", Map.of(ChecklistItem.LOOKS, "1,62 m, kort gråt hår, briller, rollator",
                ChecklistItem.CLOTHES, "Blå vinterfrakke, rød hue, hjemmesko", ChecklistItem.LAST_SEEN_WHERE,
                "Ved bageren i Søndergade", ChecklistItem.LAST_SEEN_BY, "Nabo, Poul Mikkelsen",
                ChecklistItem.LIKELY_PLACES, "Barndomshjemmet i Møllegade, kirkegården", ChecklistItem.DANGERS,
                "Skal have insulin senest kl. 17"), AT,
                List.of(new Done(NOW.minusSeconds(2000), "Eftersøgningen begyndte: Anne Hansen ringede"),
                        new Done(NOW.minusSeconds(1500), "Hjemmet gennemsøgt: kælder og loft, ikke fundet"),
                        new Done(NOW.minusSeconds(900), "Jens Bak leder: skoven nord for hjemmet")));
    }

    private record Read(String text, int pages) {
        /** Without line breaks: where a line ends is the layout's business. */
        String running() {
            return text.replaceAll("\\s+", " ");
        }
    }

    private static Read read(PoliceSheet sheet) {
        return read(new PoliceSheetPdf().print(sheet));
    }

    private static Read read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new Read(new PDFTextStripper().getText(document), document.getNumberOfPages());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void everything_the_police_need_stands_on_one_page() {
        Read read = read(whole());
        assertThat(read.pages()).isEqualTo(1);
        assertThat(read.running()).contains("Grethe Hansen", "Lindevej 4, 2. tv, 2670 Solby", "Blå vinterfrakke",
                "kort gråt hår", "21. november 2026 kl. 13.10", "Ved bageren i Søndergade", "insulin senest kl. 17",
                "kulde eller varme, vand, vej eller bane tæt på", "56.15400, 11.20600 (WGS 84)", "ca. 35 m",
                "kl. 14.36 (4 min før udskrift)", "580 m i luftlinje".replace("580", distance()),
                "Anne Hansen, tlf. 55 11 99 01. Spurgt: ved ikke noget.",
                "Ole Hansen, telefon ikke oplyst. Ikke spurgt endnu.", "Jens Bak leder: skoven nord for hjemmet",
                "Mette Holm, tlf. 20 11 22 33", "Udskrevet 21. november 2026 kl. 14.40 af Mette Holm",
                "Side 1 af 1.");
        assertThat(read.text()).doesNotContain("CPR").doesNotContain("http");
    }

    private static String distance() {
        return String.valueOf(Math.round(PositionSketch.distance(HOME, new Place(56.154, 11.206))));
    }

    @Test
    void what_nobody_knows_is_said_to_be_unknown() {
        Read read = read(new PoliceSheet("Kaj Sørensen", "Solby Kommune", "Åvænget 31, 2672 Ny Solby", null, null,
                Map.of(), Set.of(), List.of(), new LastKnown.Unknown(), null, new Contact("Jens Bak", null), null,
                List.of(), PRINT));
        assertThat(read.text().lines().filter(line -> line.contains("Ikke oplyst"))).hasSize(13);
        assertThat(read.running()).contains("Jens Bak, telefon ikke oplyst");
    }

    @Test
    void a_position_that_may_not_be_looked_up_says_why() {
        assertThat(read(sheet("Kaj Sørensen", Map.of(), new LastKnown.Refused("værgen har gjort indsigelse"),
                List.of())).running()).contains("Ikke oplyst: værgen har gjort indsigelse");
    }

    @Test
    void names_from_elsewhere_stand_as_they_are_spelled_and_strange_signs_as_a_box_that_is_explained() {
        Read polish = read(sheet("Grażyna Wiśniewska-Łuczak Ångström", Map.of(), AT, List.of()));
        assertThat(polish.running()).contains("Grażyna Wiśniewska-Łuczak Ångström").doesNotContain("firkant");
        Read strange = read(sheet("Grethe 你好 😀\u0000\u202E", Map.of(), AT, List.of()));
        assertThat(strange.running()).contains("Grethe □□ □", "Tegn, som skriften ikke har, er vist som en firkant.");
    }

    @Test
    void a_long_story_goes_on_on_the_next_page_with_every_word() {
        String word = "x".repeat(600);
        List<Done> done = IntStream.range(0, 60)
                .mapToObj(i -> new Done(NOW.plusSeconds(i), "Ledt sted nummer " + i + " uden held")).toList();
        Read read = read(sheet("Grethe Hansen", Map.of(ChecklistItem.CLOTHES, word), AT, done));
        assertThat(read.pages()).isBetween(2, 3);
        assertThat(read.text().chars().filter(letter -> letter == 'x').count()).isGreaterThanOrEqualTo(600);
        assertThat(read.running()).contains("Ledt sted nummer 59 uden held", "Side 2 af " + read.pages());
    }

    @Test
    void the_sketch_keeps_its_scale_in_round_figures() {
        assertThat(PositionSketch.roundMetres(33.3)).isEqualTo(20);
        assertThat(PositionSketch.roundMetres(500)).isEqualTo(500);
        assertThat(PositionSketch.roundMetres(1999)).isEqualTo(1000);
        assertThat(PositionSketch.metres(1000)).isEqualTo("1 km");
        assertThat(PositionSketch.metres(1250)).isEqualTo("1,3 km");
    }

    @Test
    void the_paper_has_ink_where_the_sketch_is() throws IOException {
        Path picture = Files.createDirectories(Path.of("target", "screenshots")).resolve("police-sheet.png");
        try (PDDocument document = Loader.loadPDF(new PoliceSheetPdf().print(whole()))) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 110);
            ImageIO.write(image, "png", picture.toFile());
            long dark = IntStream.range(image.getWidth() / 2, image.getWidth()).mapToLong(x -> IntStream
                    .range(0, image.getHeight()).filter(y -> (image.getRGB(x, y) & 0xFF) < 128).count()).sum();
            assertThat(dark).isGreaterThan(1000);
        }
    }
}
