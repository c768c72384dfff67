package dk.nattevagt.central.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.config.StandardFile;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule in one plain sentence; rules of the five sources stand for all kinds. */
class RuleWordsTest {
    private static final Source SOURCE = new Source("900", "1", null, 1, 1);

    private static ServiceStandard service(String standard, String rule) {
        return StandardFile.builtIn(standard).orElseThrow().services().stream()
                .filter(service -> service.rules().stream().anyMatch(one -> one.id().equals(rule))).findFirst()
                .orElseThrow();
    }

    private static Rule rule(ServiceStandard service, String id) {
        return service.rules().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', value = {
            "horsens-2017 | samværstilbud-sagsbehandling | Ansøgningen skal være afgjort senest 2 måneder efter, at kommunen har fået den, og kan det ikke nås, skal borgeren straks have besked om, hvornår den så ventes.",
            "herlev       | genoptræning-kontakt         | Borgeren skal kontaktes senest 10 hverdage efter henvendelsen.",
            "herlev       | genoptræning-start           | Hjælpen skal begynde senest 14 dage efter visitationsbesøget.",
            "greve-2022   | madservice-start             | Hjælpen skal begynde senest 14 dage efter afgørelsen, som regel inden for 3 dage.",
            "greve-2022   | indkøb-start                 | Indkøb: Hjælpen skal begynde senest 1 uge efter afgørelsen.",
            "herning-2022 | rehabilitering-kort-forløb   | Kort: Forløbet varer typisk fra 1 uge og højst 2 uger.",
            "greve-2022   | fast-vagt-varighed           | Bevillingen gælder højst 2 måneder, medmindre en konkret vurdering fører til andet.",
            "greve-2022   | plejevederlag-efter-dødsfald | Retten består højst 14 dage, efter at den, der blev passet, er død.",
            "greve-2022   | personlig-hjælp-varig-revurdering | Varig hjælp: Bevillingen skal vurderes igen mindst hvert 3. år.",
            "greve-2022   | opfølgning-uden-rehabilitering | Bevillingen skal vurderes igen hver 6. måned til hvert 3. år.",
            "greve-2022   | ledsageordning-hvert-3-år    | Uden handleplan: Bevillingen skal vurderes igen mindst hvert 3. år.",
            "greve-2022   | leverandørstatus             | Kompleks: Leverandøren skal gøre status mindst hver 6. måned.",
            "horsens-2017 | samværstilbud-tilsyn         | Kommunen skal føre tilsyn mindst hvert år.",
            "greve-2022   | bpa-regnskab                 | Der skal aflægges regnskab hvert år senest den 31. marts.",
            "greve-2022   | praktisk-hjælp-midlertidig-opfølgning | Midlertidig hjælp: Der skal følges op senest 3 måneder efter, at hjælpen er begyndt, og inden bevillingen slutter.",
            "herning-2022 | rehabilitering-evaluering    | Når forløbet slutter, skal målene vurderes, og der tages stilling til en ny afgørelse.",
            "greve-2022   | nødkald-3-months             | Har borgeren ikke haft et væsentligt behov for nødkald i 3 måneder i træk, skal bevillingen vurderes igen, medmindre en helt særlig og individuel grund er skrevet ned.",
            "000          | aktiverende-indsats-selvhjulpen | Når borgeren er blevet helt eller delvist selvhjulpen, skal bevillingen vurderes igen.",
            "greve-2022   | plejevederlag-ophold         | Når borgeren er indlagt eller på ophold i 15 dage eller mere, ophører bevillingen efter standarden, men først når en visitator har afgjort det.",
            "greve-2022   | rengøring-fravalg            | Rengøring: Når borgeren har valgt hjælpen fra mere end 3 gange i træk, skal bevillingen vurderes igen.",
            "herlev       | genoptræning-mål-nået        | Når målet er nået, eller borgeren ikke længere har udbytte, slutter forløbet.",
            "greve-2022   | røgalarm-antal               | Der gives højst 3 apparater pr. bolig.",
            "greve-2022   | hovedrengøring               | Hovedrengøring: Der gives højst 2 gange à 3 timer om året.",
            "greve-2022   | genoptræning-omfang          | Der gives 1-3 gange om ugen.",
            "horsens-2017 | samværstilbud-hel-plads      | 1/1 plads: Der gives mere end 20 timer om ugen.",
            "greve-2022   | boligareal                   | Rengøring: Udgangspunktet er 65,5 m² pr. bolig.",
            "greve-2022   | bpa-ophold-i-udlandet        | Ophold i udlandet: Ud over 1 måned kræver kommunens godkendelse.",
            "greve-2022   | rengøring-mellemrum          | Rengøring hver 2. uge: Der må højst gå 14 dage mellem to gange.",
            "greve-2022   | bpa-tillæg-16-timer          | 16-23 timer i døgnet: 75 % af tillægget modregnes.",
            "herning-2022 | klippekort-opsparing         | Ubrugt tid kan gemmes i op til 13 uger, højst 13 klip à 30 minutter (6,5 timer), og det ældste bortfalder først.",
            "greve-2022   | ledsageordning-opsparing     | Ubrugt tid kan gemmes i op til 6 måneder, højst 90 timer, og det ældste bortfalder først.",
            "greve-2022   | leverandørskift              | Leverandøren kan skiftes med et varsel på 1 måned, til den 1. i en måned.",
            "greve-2022   | omsorgstandpleje-skift       | Der skal gå 1 år, før leverandøren kan skiftes igen.",
            "greve-2022   | aflastning-ændring           | Leverandøren skal have besked om en ændring senest 48 timer før, kortere når noget akut er sket.",
            "greve-2022   | bpa-ophør                    | Ordningens ophør skal varsles mindst 14 uger før."})
    void a_rule_is_told_in_one_sentence(String standard, String rule, String sentence) {
        ServiceStandard service = service(standard, rule);
        assertThat(RuleWords.of(service, rule(service, rule))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @EnumSource(RuleKind.class)
    void every_kind_with_every_consequence_it_can_have_is_a_sentence(RuleKind kind) {
        ServiceStandard service = new ServiceStandard("nødkald", java.util.List.of(), java.util.List.of(), "1",
                Complaint.NONE, java.util.List.of());
        Set<Consequence> fitting = Arrays.stream(Consequence.values()).filter(one -> one.fits(kind))
                .collect(Collectors.toSet());
        assertThat(fitting).isNotEmpty().allSatisfy(consequence -> assertThat(RuleWords.of(service,
                new Rule("a", kind, new Period(2, Period.Unit.WEEKS), onlyWhere(kind), Rule.OnlyFor.ALL, null, null,
                        consequence.wireName(), new Rule.Quantity(2, "times", "week"), SOURCE)))
                .matches("[A-ZÆØÅ0-9][^%]*\\.").doesNotContain("null"));
    }

    private static @Nullable EventKind onlyWhere(RuleKind kind) {
        return kind == RuleKind.ON_EVENT ? EventKind.SELF_RELIANT : null;
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void every_event_has_its_clause(EventKind event) {
        ServiceStandard service = new ServiceStandard("nødkald", java.util.List.of(), java.util.List.of(), "1",
                Complaint.NONE, java.util.List.of());
        assertThat(RuleWords.of(service, new Rule("a", RuleKind.ON_EVENT, null, event, Rule.OnlyFor.ALL, null, null,
                "review", null, SOURCE))).matches("Når .{5,}, skal bevillingen vurderes igen\\.");
    }

    @ParameterizedTest(name = "{1} is counted {2}")
    @CsvSource(delimiter = '|', value = {
            "herning-2022 | rehabilitering-sagsbehandling | Regnes i hverdage: mandag til fredag uden helligdage og kommunens lukkedage. Dagen selv tæller ikke med. Falder fristen på en lukket dag, flytter den til næste hverdag.",
            "greve-2022   | nødkald-6-months     | Regnes efter kalenderen. Dagen selv tæller ikke med. Den sidste dag flytter sig ikke.",
            "greve-2022   | praktisk-hjælp-start | Regnes i kalenderdage. Dagen selv tæller ikke med. Falder fristen på en lukket dag, flytter den til næste hverdag.",
            "greve-2022   | ændring-af-besøg     | Regnes i timer."})
    void how_days_are_counted_is_told(String standard, String rule, String sentence) {
        assertThat(RuleWords.counting(rule(service(standard, rule), rule))).isEqualTo(sentence);
    }

    @Test
    void what_counts_nothing_says_nothing_of_counting() {
        ServiceStandard smoke = service("greve-2022", "røgalarm-antal");
        assertThat(RuleWords.counting(rule(smoke, "røgalarm-antal"))).isNull();
    }

    @Test
    void all_sentences_of_all_sources_stay_sentences() {
        StandardFile.builtIn().stream().flatMap(id -> StandardFile.builtIn(id).stream())
                .flatMap(standard -> standard.services().stream())
                .forEach(service -> {
                    assertThat(service.rules()).extracting(rule -> RuleWords.of(service, rule))
                            .allSatisfy(sentence -> assertThat(sentence).matches("[A-ZÆØÅ§0-9].*\\.").doesNotContain(
                                    "null", "..", "  "));
                    assertThat(service.terms()).extracting(Term::danish)
                            .allSatisfy(sentence -> assertThat(sentence).matches("[A-ZÆØÅ].*\\."));
                });
    }
}
