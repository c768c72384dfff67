package dk.nattevagt.central.web;

import dk.nattevagt.central.casework.GrantCase;
import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.desk.GrantLetters;
import dk.nattevagt.central.desk.GrantReader;
import dk.nattevagt.central.desk.GrantSettingsBook;
import dk.nattevagt.central.desk.GrantUnits;
import dk.nattevagt.central.letter.LetterHead;
import dk.nattevagt.central.letter.Matter;
import dk.nattevagt.central.pdf.LetterPdf;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.sql.SqlStores;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The letters and ledgers of a {@link NightCentral}; the grants they are about are the test's. */
final class TestGrantLetters {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Map<GrantId, GrantCase> CASES = new ConcurrentHashMap<>();
    private static final Map<GrantId, List<Matter>> MATTERS = new ConcurrentHashMap<>();

    private TestGrantLetters() {}

    /** As if people had decided this. */
    static void give(GrantCase grant, Matter... matters) {
        CASES.put(grant.id(), grant);
        MATTERS.put(grant.id(), List.of(matters));
    }

    static LetterParts of(SqlStores stores, Registry registry, GrantSettingsBook book, InstantSource clock) {
        GrantReader reader = new GrantReader() {
            @Override
            public Optional<GrantCase> grant(GrantId id) {
                return Optional.ofNullable(CASES.get(id));
            }

            @Override
            public List<GrantCase> all(MunicipalityId municipality) {
                return CASES.values().stream().filter(one -> one.municipality().equals(municipality)).toList();
            }

            @Override
            public List<Matter> matters(GrantId id) {
                return MATTERS.getOrDefault(id, List.of());
            }
        };
        return new LetterParts(
                new GrantLetters(new GrantLetters.Ground(reader, stores.letters(), book, registry,
                        Map.of(new MunicipalityId("solby"),
                                new LetterHead("Visitationen", List.of("Rådhuspladsen 1", "2670 Solby"), "55 11 00 10")),
                        ZONE, clock)),
                new LetterPdf(),
                new GrantUnits(new GrantUnits.Ground(reader, stores.units(), book, registry, _ -> 2, ZONE, clock)));
    }
}
