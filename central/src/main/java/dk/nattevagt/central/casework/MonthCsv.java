package dk.nattevagt.central.casework;

import dk.nattevagt.central.grant.Conclusion;
import dk.nattevagt.central.grant.Grant;
import dk.nattevagt.central.grant.Source;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.quality.Csv;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A month's proposals as a table, one a line. */
public final class MonthCsv {
    private static final List<String> HEAD = List.of("Borger", "Ydelse", "Bevilget", "Begyndt", "Regel", "Frist",
            "Konklusion", "Kald", "Dage uden beskyttelse", "Forklaring", "Afgørelse", "Begrundelse", "Afgjort af",
            "Sidste dag", "Kilde");

    private final Function<CitizenId, String> citizens;
    private final Function<UserId, @Nullable String> staff;

    /** What citizens and staff are called. */
    public MonthCsv(Function<CitizenId, String> citizens, Function<UserId, @Nullable String> staff) {
        this.citizens = citizens;
        this.staff = staff;
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
        Judgement judgement = looked.setAside() ? looked.judgement() : null;
        return Arrays.asList(citizens.apply(item.file().grant().citizen()), grant.service(), grant.decided(),
                grant.started(), looked.proposal().rule().id(), looked.proposal().due(),
                danish(looked.proposal().conclusion()), calls(item.calls()), item.unprotectedDays(),
                looked.proposal().explanation(), judgement == null ? null : danish(judgement.verdict()),
                judgement == null ? null : judgement.reasons(),
                judgement == null ? null : staff.apply(judgement.by()),
                judgement == null ? null : judgement.endsOn(), source(looked.proposal().rule().source()));
    }

    private static String calls(Map<String, Integer> calls) {
        return calls.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> "%s %d".formatted(entry.getKey(), entry.getValue())).collect(Collectors.joining(", "));
    }

    private static String source(Source source) {
        return "%s %s, linje %d-%d".formatted(source.document(), ServiceWords.section(source.section()),
                source.firstLine(),
                source.lastLine());
    }

    private static String danish(Verdict verdict) {
        return switch (verdict) {
            case CONTINUE -> "fortsætter";
            case CHANGE -> "ændres";
            case END -> "ophører";
        };
    }

    private static @Nullable String danish(@Nullable Conclusion conclusion) {
        return conclusion == null ? null : switch (conclusion) {
            case NEED_SHOWN -> "behov vist";
            case NO_NEED_SHOWN -> "intet behov vist";
            case CANNOT_BE_SHOWN -> "kan ikke vises";
        };
    }
}
