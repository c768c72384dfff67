package dk.nattevagt.central.dossier;

import dk.nattevagt.central.alarm.AlarmState.Closed;
import dk.nattevagt.central.casework.GrantFact;
import dk.nattevagt.central.quality.Csv;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dossier as a table: everything in the order in which it happened, one thing a line. Holds health data. */
public final class DossierCsv {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private DossierCsv() {}

    private record Line(Instant at, List<@Nullable Object> cells) {}

    /** The table. Times are local. */
    public static String write(Dossier dossier) {
        List<Line> lines = new ArrayList<>();
        dossier.history().calls().forEach(call -> lines.add(call(dossier, call)));
        dossier.history().tests().forEach(test -> lines.add(new Line(test.at(), Arrays.asList(
                local(dossier.zone(), test.at()), "Prøve", DossierWords.test(test.result()),
                inPeriod(dossier, test.at()), null, null, null, null, null, null))));
        dossier.history().gaps().forEach(gap -> lines.add(new Line(gap.began(), Arrays.asList(
                local(dossier.zone(), gap.began()), "Uden beskyttelse", DossierWords.gap(gap.kind()),
                inPeriod(dossier, gap.began()),
                gap.ended() == null ? "Varer ved" : local(dossier.zone(), gap.ended()), null, null, null, null,
                null))));
        dossier.facts().forEach(fact -> lines.add(fact(dossier, fact)));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(Arrays.asList("Hvornår", "Hvad", "Udfald", "I perioden", "Slut", "Årsag", "Note", "Af", "Rettet",
                "Hvis kald"));
        lines.stream().sorted(Comparator.comparing(Line::at)).forEach(line -> rows.add(line.cells()));
        return Csv.write(rows);
    }

    private static Line call(Dossier dossier, OwnedCall owned) {
        Call call = owned.call();
        Closed closed = call.closed();
        return new Line(call.madeAt(), Arrays.asList(local(dossier.zone(), call.madeAt()),
                call.forHelp() ? "Kald" : "Anden alarm", DossierWords.standing(Dossier.standing(owned)),
                dossier.inPeriod(call.day(dossier.zone())) ? "Ja" : "Nej",
                closed == null ? null : local(dossier.zone(), closed.since()),
                DossierWords.cause(call.alarm().origin().cause()), closed == null ? null : closed.note(),
                closed == null ? null : dossier.names().staff(closed.by()), corrected(dossier, call),
                DossierWords.whose(owned)));
    }

    /** Every correction on one line; null where there is none. */
    public static @Nullable String corrected(Dossier dossier, Call call) {
        return call.corrections().isEmpty()
                ? null
                : String.join(" ", call.corrections().stream().map(one -> "Rettet fra »%s« til »%s« %s af %s: %s"
                        .formatted(DossierWords.outcome(one.from()), DossierWords.outcome(one.to()),
                                local(dossier.zone(), one.at()), dossier.names().staff(one.by()), one.reason()))
                        .toList());
    }

    private static Line fact(Dossier dossier, GrantFact fact) {
        Instant at = fact.event().date().atStartOfDay(dossier.zone()).toInstant();
        return new Line(at, Arrays.asList(fact.event().date().toString(), DossierWords.fact(fact.event().kind()), null,
                dossier.inPeriod(fact.event().date()) ? "Ja" : "Nej", null, null, fact.event().reason(),
                dossier.names().staff(fact.by()), null, null));
    }

    private static String inPeriod(Dossier dossier, Instant at) {
        return dossier.inPeriod(LocalDate.ofInstant(at, dossier.zone())) ? "Ja" : "Nej";
    }

    private static String local(ZoneId zone, Instant at) {
        return LOCAL.format(at.atZone(zone));
    }
}
