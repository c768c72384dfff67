package dk.nattevagt.central.casework;

import dk.nattevagt.central.grant.Conclusion;
import dk.nattevagt.central.grant.Grant;
import dk.nattevagt.central.quality.Csv;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A month's proposals as a table, one a line. */
public final class MonthCsv {
    private static final List<String> HEAD = List.of("Borger", "Ydelse", "Bevilget", "Begyndt", "Regel", "Frist",
            "Konklusion", "Kald", "Dage uden beskyttelse", "Forklaring", "Afgørelse", "Begrundelse", "Afgjort af",
            "Sidste dag", "Kilde");

    private final MonthWords words;

    /** In these words. */
    public MonthCsv(MonthWords words) {
        this.words = words;
    }

    /** The table. */
    public String write(MonthReview month) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(HEAD));
        month.items().forEach(item -> rows.add(row(item)));
        return Csv.write(rows);
    }

    private List<@Nullable Object> row(MonthReview.Item item) {
        Grant grant = item.file().grant().grant();
        Looked looked = item.looked();
        Conclusion conclusion = looked.proposal().conclusion();
        Judgement judgement = looked.setAside() ? looked.judgement() : null;
        return Arrays.asList(words.citizens().apply(item.file().grant().citizen()), grant.service(), grant.decided(),
                grant.started(), looked.proposal().rule().id(), looked.proposal().due(),
                conclusion == null ? null : MonthWords.danish(conclusion), words.calls().apply(item.calls()),
                item.unprotectedDays(),
                looked.proposal().explanation(), judgement == null ? null : MonthWords.danish(judgement.verdict()),
                judgement == null ? null : judgement.reasons(),
                judgement == null ? null : words.staff().apply(judgement.by()),
                judgement == null ? null : judgement.endsOn(), MonthWords.source(looked.proposal().rule().source()));
    }
}
