package dk.nattevagt.central.pdf;

import dk.nattevagt.central.alarm.AlarmState.Closed;
import dk.nattevagt.central.desk.DossierPrinter;
import dk.nattevagt.central.dossier.Dossier;
import dk.nattevagt.central.dossier.DossierCsv;
import dk.nattevagt.central.dossier.DossierWords;
import dk.nattevagt.central.dossier.Gap;
import dk.nattevagt.central.dossier.OwnedCall;
import dk.nattevagt.central.dossier.UnitTest;
import dk.nattevagt.central.grant.GrantEvent;
import dk.nattevagt.central.grant.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** The dossier on paper: the conclusion first, then everything it rests on. */
public final class DossierPdf implements DossierPrinter {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu HH.mm");

    @Override
    public byte[] print(Dossier dossier, Instant printedAt, String printedBy) {
        String footer = "Udskrevet %s af %s. Fortroligt.".formatted(moment(dossier, printedAt), printedBy);
        try (PdfPage page = new PdfPage("Sagsgrundlag: " + dossier.grant().grant().service(), footer)) {
            head(page, dossier);
            calls(page, dossier);
            gaps(page, dossier, printedAt);
            tests(page, dossier);
            facts(page, dossier);
            return page.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void head(PdfPage page, Dossier dossier) throws IOException {
        page.heading(DossierWords.headline(dossier), 17);
        page.paragraph(dossier.period().explanation(), false);
        page.rule();
        row(page, "Borger", dossier.names().citizen());
        row(page, "Kommune", dossier.names().municipality());
        row(page, "Bevilling", dossier.grant().grant().service());
        LocalDate decided = dossier.grant().grant().decided();
        row(page, "Afgjort", decided == null ? "Ikke afgjort" : DossierWords.day(decided));
        row(page, "Periode", "%s til %s".formatted(DossierWords.day(dossier.period().from()),
                DossierWords.day(dossier.period().due())));
        Source source = dossier.rule().source();
        row(page, "Regel", "%s (dokument %s, afsnit %s%s)".formatted(dossier.rule().id(), source.document(),
                source.section(), source.approved() == null ? "" : ", godkendt " + source.approved()));
        row(page, "Kald i perioden", DossierWords.counts(dossier.counts()));
        row(page, "Uden beskyttelse", "%s i perioden. Over %s kan perioden intet vise.".formatted(
                DossierWords.days(dossier.period().unprotectedDays()),
                DossierWords.days(dossier.period().provenUpToDays())));
        GrantEvent exception = dossier.period().exception();
        if (exception != null) {
            row(page, "Særlig grund", "%s: %s".formatted(DossierWords.day(exception.date()),
                    exception.reason() == null ? "uden ord" : exception.reason()));
        }
        page.paragraph("Reglerne foreslår. En visitator afgør.", false);
    }

    private static void calls(PdfPage page, Dossier dossier) throws IOException {
        page.heading("Kald og alarmer", 13);
        if (dossier.history().calls().isEmpty()) {
            page.paragraph("Ingen.", false);
        }
        for (OwnedCall call : dossier.history().calls()) {
            row(page, moment(dossier, call.call().madeAt()), words(dossier, call));
        }
    }

    private static String words(Dossier dossier, OwnedCall owned) {
        List<String> words = new ArrayList<>();
        words.add("%s. %s.".formatted(DossierWords.cause(owned.call().alarm().origin().cause()),
                DossierWords.standing(Dossier.standing(owned))));
        Closed closed = owned.call().closed();
        if (closed != null) {
            words.add("Afsluttet af %s.".formatted(dossier.names().staff(closed.by())));
            if (closed.note() != null) {
                words.add("»%s«".formatted(closed.note()));
            }
        }
        if (owned.call().alarm().origin().timing().late()) {
            words.add("Modtaget %s.".formatted(moment(dossier, owned.call().alarm().origin().timing().receivedAt())));
        }
        String corrected = DossierCsv.corrected(dossier, owned.call());
        if (corrected != null) {
            words.add(corrected);
        }
        String whose = DossierWords.whose(owned);
        if (!whose.isEmpty()) {
            words.add(whose + ".");
        }
        if (!owned.call().forHelp()) {
            words.add("Tæller ikke som kald om hjælp.");
        }
        if (!dossier.inPeriod(owned.call().day(dossier.zone()))) {
            words.add("Uden for perioden.");
        }
        return String.join(" ", words);
    }

    private static void gaps(PdfPage page, Dossier dossier, Instant now) throws IOException {
        page.heading("Tid uden sikkert nødkald", 13);
        if (dossier.history().gaps().isEmpty()) {
            page.paragraph("Ingen.", false);
        }
        for (Gap gap : dossier.history().gaps()) {
            Instant ended = gap.ended();
            row(page, moment(dossier, gap.began()), "%s, %s til %s.".formatted(DossierWords.gap(gap.kind()),
                    DossierWords.length(gap.length(now)), ended == null ? "nu" : moment(dossier, ended)));
        }
    }

    private static void tests(PdfPage page, Dossier dossier) throws IOException {
        page.heading("Prøver", 13);
        if (dossier.history().tests().isEmpty()) {
            page.paragraph("Ingen.", false);
        }
        for (UnitTest test : dossier.history().tests()) {
            row(page, moment(dossier, test.at()), DossierWords.test(test.result()) + ".");
        }
    }

    private static void facts(PdfPage page, Dossier dossier) throws IOException {
        if (dossier.facts().isEmpty()) {
            return;
        }
        page.heading("Skrevet i sagen", 13);
        for (var fact : dossier.facts()) {
            String reason = fact.event().reason();
            row(page, DossierWords.day(fact.event().date()), "%s, skrevet af %s.%s".formatted(
                    DossierWords.fact(fact.event().kind()), dossier.names().staff(fact.by()),
                    reason == null ? "" : " »" + reason + "«"));
        }
    }

    private static void row(PdfPage page, String name, String text) throws IOException {
        page.row(name, text, PdfPage.LEFT, PdfPage.RIGHT);
    }

    private static String moment(Dossier dossier, Instant at) {
        return MOMENT.format(at.atZone(dossier.zone()));
    }
}
