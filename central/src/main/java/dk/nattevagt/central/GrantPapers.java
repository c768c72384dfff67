package dk.nattevagt.central;

import dk.nattevagt.central.desk.GrantGround;
import dk.nattevagt.central.desk.GrantLetters;
import dk.nattevagt.central.desk.GrantMatters;
import dk.nattevagt.central.desk.GrantUnits;
import dk.nattevagt.central.desk.SmokeAlarms;
import dk.nattevagt.central.pdf.LetterPdf;
import dk.nattevagt.central.web.LetterParts;

/** Letters and ledgers of grants, put together. */
final class GrantPapers {
    private GrantPapers() {}

    static LetterParts of(Grants.Ground ground, GrantGround stands) {
        GrantMatters matters = new GrantMatters(ground.stores().grants(), stands);
        return new LetterParts(
                new GrantLetters(new GrantLetters.Ground(matters, ground.stores().letters(), stands.book(),
                        ground.registry(), Registration.letterHeads(ground.settings()), ground.zone(), ground.clock())),
                new LetterPdf(),
                new GrantUnits(new GrantUnits.Ground(matters, ground.stores().units(), stands.book(),
                        ground.registry(), new SmokeAlarms(ground.stores().equipment(), ground.registry()),
                        ground.zone(), ground.clock())));
    }
}
