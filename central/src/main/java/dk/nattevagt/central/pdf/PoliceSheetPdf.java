package dk.nattevagt.central.pdf;

import dk.nattevagt.central.desk.PoliceSheetPrinter;
import dk.nattevagt.central.search.ChecklistItem;
import dk.nattevagt.central.search.PoliceSheet;
import dk.nattevagt.central.search.PoliceSheet.LastKnown;
import dk.nattevagt.central.search.Risk;
import dk.nattevagt.protocol.message.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sheet for the police: one A4 page where that is enough. What nobody knows is said to be unknown. */
public final class PoliceSheetPdf implements PoliceSheetPrinter {
    private static final String UNKNOWN = "Ikke oplyst";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm",
            Locale.of("da", "DK"));
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("d/M HH.mm", Locale.of("da", "DK"));

    @Override
    public byte[] print(PoliceSheet sheet) {
        try (PdfPage page = new PdfPage("Eftersøgning: til politiet",
                "Udskrevet %s af %s. Fortroligt.".formatted(moment(sheet, sheet.print().at()), sheet.print().by()))) {
            page.heading("Bortkommet person: oplysninger til politiet", 17);
            page.paragraph(sheet.municipality(), false);
            page.rule();
            person(page, sheet);
            lastSeen(page, sheet);
            position(page, sheet);
            relatives(page, sheet);
            done(page, sheet);
            contact(page, sheet);
            return page.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void person(PdfPage page, PoliceSheet sheet) throws IOException {
        page.heading(sheet.citizen(), 14);
        row(page, "Bopæl", sheet.address());
        row(page, "Telefon i hjemmet", sheet.homePhone());
        row(page, "Udseende", sheet.known().get(ChecklistItem.LOOKS));
        row(page, "Tøj", sheet.known().get(ChecklistItem.CLOTHES));
        row(page, "Helbred, der haster", sheet.known().get(ChecklistItem.DANGERS));
        row(page, "Fare ved at vente", sheet.risks().isEmpty()
                ? null
                : sheet.risks().stream().sorted().map(Risk::words).collect(Collectors.joining(", ")));
    }

    private static void lastSeen(PdfPage page, PoliceSheet sheet) throws IOException {
        page.heading("Sidst set", 12);
        Instant at = sheet.lastSeenAt();
        row(page, "Hvornår", at == null ? null : moment(sheet, at));
        row(page, "Hvor", sheet.known().get(ChecklistItem.LAST_SEEN_WHERE));
        row(page, "Af hvem", sheet.known().get(ChecklistItem.LAST_SEEN_BY));
        row(page, "Sandsynlige steder", sheet.known().get(ChecklistItem.LIKELY_PLACES));
    }

    private static void position(PdfPage page, PoliceSheet sheet) throws IOException {
        page.room(PositionSketch.SIZE + 40);
        page.heading("GPS: sidst kendte position", 12);
        switch (sheet.position()) {
            case LastKnown.Unknown _ -> row(page, "Position", null);
            case LastKnown.Refused(String why) -> row(page, "Position", UNKNOWN + ": " + why);
            case LastKnown.At at -> known(page, sheet, at);
        }
    }

    private static void known(PdfPage page, PoliceSheet sheet, LastKnown.At at) throws IOException {
        float top = page.y();
        float right = PdfPage.RIGHT - PositionSketch.SIZE - 14;
        page.row("Koordinater", "%s, %s (WGS 84)".formatted(degrees(at.place().latitude()),
                degrees(at.place().longitude())), PdfPage.LEFT, right);
        Double accuracy = at.accuracyM();
        page.row("Nøjagtighed", accuracy == null
                ? UNKNOWN
                : "Inden for ca. %s. Kan være længere væk.".formatted(PositionSketch.metres(accuracy)),
                PdfPage.LEFT, right);
        page.row("Målt", "%s (%s før udskrift)".formatted(moment(sheet, at.at()),
                span(Duration.between(at.at(), sheet.print().at()))), PdfPage.LEFT, right);
        Place home = sheet.home();
        page.row("Fra hjemmet", home == null
                ? UNKNOWN
                : PositionSketch.metres(PositionSketch.distance(home, at.place())) + " i luftlinje", PdfPage.LEFT,
                right);
        PositionSketch.draw(page, PdfPage.RIGHT - PositionSketch.SIZE, top - PositionSketch.SIZE - 6, at, home);
        float below = page.y() - (top - PositionSketch.SIZE - 12);
        if (below > 0) {
            page.down(below);
        }
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.5f", value);
    }

    private static String span(Duration age) {
        long minutes = Math.max(0, age.toMinutes());
        return minutes < 120 ? minutes + " min" : (minutes / 60) + " timer";
    }

    private static void relatives(PdfPage page, PoliceSheet sheet) throws IOException {
        page.heading("Pårørende", 12);
        if (sheet.relatives().isEmpty()) {
            page.paragraph(UNKNOWN, false);
        }
        for (PoliceSheet.Kin one : sheet.relatives()) {
            String asked = one.asked();
            String phone = one.phone();
            row(page, one.relation(),
                    "%s, %s. %s".formatted(one.name(), phone == null ? "telefon ikke oplyst" : "tlf. " + phone,
                            asked == null ? "Ikke spurgt endnu." : "Spurgt: " + asked + "."));
        }
    }

    private static void done(PdfPage page, PoliceSheet sheet) throws IOException {
        page.heading("Gjort indtil nu", 12);
        if (sheet.done().isEmpty()) {
            page.paragraph(UNKNOWN, false);
        }
        for (PoliceSheet.Done one : sheet.done()) {
            row(page, CLOCK.format(one.at().atZone(sheet.print().zone())), one.what());
        }
    }

    private static void contact(PdfPage page, PoliceSheet sheet) throws IOException {
        page.heading("Kontakt", 12);
        String phone = sheet.leader().phone();
        row(page, "Leder eftersøgningen", sheet.leader().name() + ", "
                + (phone == null ? "telefon ikke oplyst" : "tlf. " + phone));
        row(page, "Vagten", sheet.dutyPhone() == null ? null : "Tlf. " + sheet.dutyPhone());
    }

    private static void row(PdfPage page, String name, @Nullable String text) throws IOException {
        page.row(name, text == null || text.isBlank() ? UNKNOWN : text, PdfPage.LEFT, PdfPage.RIGHT);
    }

    private static String moment(PoliceSheet sheet, Instant at) {
        return MOMENT.format(at.atZone(sheet.print().zone()));
    }
}
