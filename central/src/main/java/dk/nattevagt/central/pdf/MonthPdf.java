package dk.nattevagt.central.pdf;

import dk.nattevagt.central.casework.Judgement;
import dk.nattevagt.central.casework.Looked;
import dk.nattevagt.central.casework.MonthReview;
import dk.nattevagt.central.casework.MonthWords;
import dk.nattevagt.central.desk.MonthPrinter;
import dk.nattevagt.central.grant.Conclusion;
import dk.nattevagt.central.grant.Danish;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/** A month's proposals on paper, each with the room for what a person decides. */
public final class MonthPdf implements MonthPrinter {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.of("da", "DK"));
    private static final float ROOM_FOR_ONE = 150;

    @Override
    public byte[] print(MonthReview month, MonthWords words, String footer) {
        String title = "Bevillinger i " + MONTH.format(month.month());
        try (PdfPage page = new PdfPage(title, footer)) {
            page.heading(title, 17);
            page.paragraph("%d forslag, %d er afgjort. Reglerne foreslår. En visitator afgør."
                    .formatted(month.items().size(), month.decided()), false);
            for (MonthReview.Item item : month.items()) {
                item(page, item, words);
            }
            return page.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void item(PdfPage page, MonthReview.Item item, MonthWords words) throws IOException {
        Looked looked = item.looked();
        page.room(ROOM_FOR_ONE);
        page.rule();
        page.heading("%s: %s".formatted(words.citizens().apply(item.file().grant().citizen()),
                item.file().grant().grant().service()), 12);
        row(page, "Frist", Danish.day(looked.proposal().due()));
        Conclusion conclusion = looked.proposal().conclusion();
        if (conclusion != null) {
            row(page, "Konklusion", MonthWords.danish(conclusion));
            row(page, "Kald", words.calls().apply(item.calls()));
            row(page, "Uden nødkald", item.unprotectedDays() == 1 ? "1 dag" : item.unprotectedDays() + " dage");
        }
        page.paragraph(looked.proposal().explanation(), false);
        row(page, "Regel", "%s (%s)".formatted(looked.proposal().rule().id(),
                MonthWords.source(looked.proposal().rule().source())));
        row(page, "Afgørelse", decision(looked, words));
    }

    private static String decision(Looked looked, MonthWords words) {
        Judgement judgement = looked.judgement();
        return !looked.setAside() || judgement == null
                ? "Ikke afgjort"
                : "%s. %s (%s)".formatted(MonthWords.danish(judgement.verdict()), judgement.reasons(),
                        Objects.requireNonNullElse(words.staff().apply(judgement.by()), judgement.by().value()));
    }

    private static void row(PdfPage page, String name, String text) throws IOException {
        page.row(name, text, PdfPage.LEFT, PdfPage.RIGHT);
    }
}
