package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.GrantGround;
import dk.nattevagt.central.desk.GrantLetters;
import dk.nattevagt.central.desk.GrantMatters;
import dk.nattevagt.central.desk.GrantUnits;
import dk.nattevagt.central.desk.SmokeAlarms;
import dk.nattevagt.central.letter.LetterHead;
import dk.nattevagt.central.pdf.LetterPdf;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.sql.SqlStores;
import java.util.List;
import java.util.Map;

/** The letters and ledgers of a {@link NightCentral}. */
final class TestGrantLetters {
    private static final LetterHead HEAD = new LetterHead("Visitationen", List.of("Rådhuspladsen 1", "2670 Solby"),
            "55 11 00 10");

    private TestGrantLetters() {}

    static LetterParts of(SqlStores stores, GrantGround ground) {
        GrantMatters matters = new GrantMatters(stores.grants(), ground);
        return new LetterParts(
                new GrantLetters(new GrantLetters.Ground(matters, stores.letters(), ground.book(), ground.registry(),
                        Map.of(new MunicipalityId("solby"), HEAD), ground.zone(), ground.clock())),
                new LetterPdf(),
                new GrantUnits(new GrantUnits.Ground(matters, stores.units(), ground.book(), ground.registry(),
                        new SmokeAlarms(stores.equipment(), ground.registry()), ground.zone(), ground.clock())));
    }
}
