package dk.nattevagt.central;

import dk.nattevagt.central.casework.GrantCase;
import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.desk.GrantLetters;
import dk.nattevagt.central.desk.GrantReader;
import dk.nattevagt.central.desk.GrantSettingsBook;
import dk.nattevagt.central.desk.GrantUnits;
import dk.nattevagt.central.letter.Matter;
import dk.nattevagt.central.pdf.LetterPdf;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.web.LetterParts;
import java.util.List;
import java.util.Optional;

/** Letters and ledgers of grants, put together. */
final class GrantPapers {
    private GrantPapers() {}

    static LetterParts of(Grants.Ground ground, GrantSettingsBook book) {
        GrantReader reader = new GrantReader() {
            @Override
            public Optional<GrantCase> grant(GrantId id) {
                return Optional.empty();
            }

            @Override
            public List<GrantCase> all(MunicipalityId municipality) {
                return List.of();
            }

            @Override
            public List<Matter> matters(GrantId id) {
                return List.of();
            }
        };
        return new LetterParts(
                new GrantLetters(new GrantLetters.Ground(reader, ground.stores().letters(), book, ground.registry(),
                        Registration.letterHeads(ground.settings()), ground.zone(), ground.clock())),
                new LetterPdf(), new GrantUnits(new GrantUnits.Ground(reader, ground.stores().units(), book,
                        ground.registry(), _ -> 0, ground.zone(), ground.clock())));
    }
}
