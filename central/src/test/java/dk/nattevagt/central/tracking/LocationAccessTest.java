package dk.nattevagt.central.tracking;

import static dk.nattevagt.central.tracking.Asks.ALARM;
import static dk.nattevagt.central.tracking.Asks.CASE;
import static dk.nattevagt.central.tracking.Asks.GRETHE;
import static dk.nattevagt.central.tracking.Asks.NOW;
import static dk.nattevagt.central.tracking.Asks.WHY;
import static dk.nattevagt.central.tracking.Asks.ask;
import static dk.nattevagt.central.tracking.Asks.asker;
import static dk.nattevagt.central.tracking.Asks.objection;
import static dk.nattevagt.central.tracking.Asks.openCase;
import static dk.nattevagt.central.tracking.Asks.word;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.TestWearers;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.tracking.LocationAccess.Ask;
import dk.nattevagt.central.tracking.LocationAccess.Asker;
import dk.nattevagt.central.tracking.LocationAccess.Facts;
import dk.nattevagt.central.tracking.LocationAccess.Refused;
import dk.nattevagt.central.tracking.LocationAccess.Scope;
import dk.nattevagt.central.tracking.LocationAccess.Unsealed;
import dk.nattevagt.protocol.id.AlarmId;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may be shown where somebody is. */
class LocationAccessTest {
    private static final LocationAccess ACCESS = LocationAccess.STANDARD;
    private static final List<Role> ROLES = List.of(Role.values());
    private static final List<Purpose> PURPOSES = List.of(Purpose.values());
    private static final Facts NOTHING = new Facts(GRETHE, List.of(), null, false, null);

    /** The letters of what is so: A an alarm the tracker called, H an alarm of the home the asker holds, C a case, M with the asker on it. */
    private static Facts facts(String letters, Role role) {
        CaseStanding open = letters.contains("M") ? openCase(role.wireName()) : openCase("somebody-else");
        return new Facts(GRETHE, List.of(), letters.contains("A") ? ALARM : null, letters.contains("H"),
                letters.contains("C") ? open : null);
    }

    private static String decide(Role role, Purpose purpose, String letters) {
        return word(ACCESS.decide(asker(role), ask(purpose, WHY, "MH"), facts(letters, role), NOW));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            // purpose | what is so | responder | leader | coordinator | group mobile
            "ALARM | '' | no-open-alarm | no-open-alarm | no-right | no-right",
            "ALARM | A | LAST | LAST | no-right | no-right",
            "ALARM | H | no-open-alarm | no-open-alarm | no-right | no-right",
            "ALARM | AC | LAST | LAST | no-right | no-right",
            "ALARM | CM | no-open-alarm | no-open-alarm | no-right | no-right",
            "LOST_PERSON | '' | no-open-case | no-open-case | no-open-case | no-open-case",
            "LOST_PERSON | AH | no-open-case | no-open-case | no-open-case | no-open-case",
            "LOST_PERSON | C | not-on-case | not-on-case | not-on-case | not-on-case",
            "LOST_PERSON | CM | ROUTE | ROUTE | ROUTE | ROUTE",
            "SUSPECTED_LOST | '' | no-right | no-right | LAST+15 | LAST+15",
            "SUSPECTED_LOST | A | no-right | no-right | LAST+15 | LAST+15",
            "SUSPECTED_LOST | H | LAST+15 | no-right | LAST+15 | LAST+15",
            "SUSPECTED_LOST | C | no-right | no-right | LAST+15 | LAST+15",
            "SUSPECTED_LOST | CM | LAST+15 | no-right | LAST+15 | LAST+15",
            "TRACKER_MISLAID | '' | no-right | no-right | LAST+15 | LAST+15",
            "TRACKER_MISLAID | AH | no-right | no-right | LAST+15 | LAST+15",
            "TRACKER_MISLAID | C | no-right | no-right | case-open | case-open",
            "TRACKER_MISLAID | CM | no-right | no-right | case-open | case-open"})
    void each_role_has_its_purposes_and_each_purpose_its_facts(Purpose purpose, String letters, String responder,
            String leader, String coordinator, String mobile) {
        assertThat(decide(Role.RESPONDER, purpose, letters)).isEqualTo(responder);
        assertThat(decide(Role.SHIFT_LEADER, purpose, letters)).isEqualTo(leader);
        assertThat(decide(Role.COORDINATOR, purpose, letters)).isEqualTo(coordinator);
        assertThat(decide(Role.GROUP_MOBILE, purpose, letters)).isEqualTo(mobile);
        assertThat(decide(Role.ASSESSOR, purpose, letters)).isEqualTo("no-right");
        assertThat(decide(Role.TECHNICIAN, purpose, letters)).isEqualTo("no-right");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-,no-reason", "'',no-reason", "kort,no-reason",
            "12345678901234567890,no-reason",
            "'væk! æøå 9',no-reason", "'f.eks. hun er væk',LAST+15", "æøåæøåæøåæ,LAST+15"})
    void a_reason_is_ten_letters_of_any_alphabet(String reason, String expected) {
        for (Purpose purpose : List.of(Purpose.SUSPECTED_LOST, Purpose.TRACKER_MISLAID)) {
            assertThat(word(ACCESS.decide(asker(Role.COORDINATOR), ask(purpose, reason, null), NOTHING, NOW)))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-,no-name", "'',no-name", "M,no-name", "' 12 ',no-name", "MH,LAST+15"})
    void whoever_holds_a_shared_telephone_is_named(String askedBy, String expected) {
        assertThat(word(ACCESS.decide(asker(Role.GROUP_MOBILE), ask(Purpose.SUSPECTED_LOST, WHY, askedBy), NOTHING,
                NOW))).isEqualTo(expected);
    }

    @Test
    void an_objection_blocks_every_purpose_and_is_named_and_a_resolved_one_blocks_none() {
        for (Purpose purpose : Purpose.values()) {
            for (Role role : List.of(Role.RESPONDER, Role.SHIFT_LEADER, Role.COORDINATOR, Role.GROUP_MOBILE)) {
                Facts objected = new Facts(GRETHE, List.of(objection(null)), ALARM, true, openCase(role.wireName()));
                assertThat(ACCESS.decide(asker(role), ask(purpose, WHY, "MH"), objected, NOW))
                        .isEqualTo(new Refused(RefusedBecause.OBJECTION, objection(null)));
            }
        }
        Facts resolved = new Facts(GRETHE,
                List.of(objection(new Objection.End(NOW, new UserId("koordinator"), "Aftalt"))), ALARM, false, null);
        assertThat(word(ACCESS.decide(asker(Role.RESPONDER), ask(Purpose.ALARM, null, null), resolved, NOW)))
                .isEqualTo("LAST");
    }

    @Test
    void nobody_without_a_right_learns_of_an_objection() {
        Facts objected = new Facts(GRETHE, List.of(objection(null)), ALARM, true, null);
        assertThat(word(ACCESS.decide(asker(Role.TECHNICIAN), ask(Purpose.ALARM, WHY, "IB"), objected, NOW)))
                .isEqualTo("no-right");
        Asker stranger = new Asker(new UserId("nabo"), Role.COORDINATOR, new MunicipalityId("nabo"));
        assertThat(word(ACCESS.decide(stranger, ask(Purpose.SUSPECTED_LOST, WHY, null), objected, NOW)))
                .isEqualTo("other-municipality");
    }

    @Test
    void an_alarm_or_case_that_is_named_must_be_the_one_that_is_open() {
        Facts facts = new Facts(GRETHE, List.of(), ALARM, false, openCase("responder"));
        Ask other = new Ask(GRETHE.citizen(), Purpose.ALARM, null, null, new AlarmId("alarm-2"), null);
        Ask otherCase = new Ask(GRETHE.citizen(), Purpose.LOST_PERSON, null, null, null, new CaseId("case-2"));
        assertThat(word(ACCESS.decide(asker(Role.RESPONDER), other, facts, NOW))).isEqualTo("no-open-alarm");
        assertThat(word(ACCESS.decide(asker(Role.RESPONDER), otherCase, facts, NOW))).isEqualTo("no-open-case");
        Ask same = new Ask(GRETHE.citizen(), Purpose.LOST_PERSON, null, null, null, CASE);
        assertThat(word(ACCESS.decide(asker(Role.RESPONDER), same, facts, NOW))).isEqualTo("ROUTE");
    }

    @Test
    void somebody_without_a_tracker_is_not_found() {
        assertThat(word(ACCESS.decide(asker(Role.COORDINATOR), ask(Purpose.SUSPECTED_LOST, WHY, null),
                new Facts(null, List.of(), null, false, null), NOW))).isEqualTo("not-found");
        assertThat(word(ACCESS.decide(asker(Role.COORDINATOR), ask(Purpose.SUSPECTED_LOST, WHY, null),
                new Facts(TestWearers.kaj(), List.of(), null, false, null), NOW))).isEqualTo("not-found");
    }

    @Test
    void what_was_opened_stays_as_long_as_it_was_said_and_no_reading_makes_it_longer() {
        Asker mobile = asker(Role.GROUP_MOBILE);
        LookUp opened = Asks.lookUp(1, NOW, mobile, GRETHE.citizen(), Purpose.SUSPECTED_LOST, "MH", null);
        for (int minute = 0; minute < 15; minute++) {
            assertThat(ACCESS.again(opened, mobile, NOTHING, NOW.plus(Duration.ofMinutes(minute))))
                    .isEqualTo(new Unsealed(Scope.LAST, NOW.plus(Duration.ofMinutes(15))));
        }
        assertThat(word(ACCESS.again(opened, mobile, NOTHING, NOW.plus(Duration.ofMinutes(15))))).isEqualTo("resealed");
        assertThat(word(ACCESS.again(opened, asker(Role.COORDINATOR), NOTHING, NOW))).isEqualTo("not-found");
        LookUp never = Asks.lookUp(2, NOW, mobile, GRETHE.citizen(), Purpose.SUSPECTED_LOST, "MH",
                RefusedBecause.NO_REASON);
        assertThat(word(ACCESS.again(never, mobile, NOTHING, NOW))).isEqualTo("not-found");
        LookUp onAnotherTracker = new LookUp(3, NOW, mobile, opened.ask(), opened.home(), opened.municipality(),
                TestWearers.kaj().tracker(), opened.answer(), opened.readings());
        assertThat(word(ACCESS.again(onAnotherTracker, mobile, NOTHING, NOW))).isEqualTo("resealed");
        Facts objected = new Facts(GRETHE, List.of(objection(null)), null, false, null);
        assertThat(word(ACCESS.again(opened, mobile, objected, NOW))).isEqualTo("objection");
    }

    @Test
    void it_opens_to_nobody_to_whom_the_rules_said_in_one_sentence_do_not() {
        Random random = new Random(20261122);
        int opened = 0;
        for (int i = 0; i < 50_000; i++) {
            Role role = ROLES.get(random.nextInt(ROLES.size()));
            Purpose purpose = random.nextInt(9) == 0 ? null : PURPOSES.get(random.nextInt(PURPOSES.size()));
            boolean here = random.nextInt(8) > 0;
            boolean reason = random.nextInt(4) > 0;
            boolean named = random.nextInt(4) > 0;
            boolean objected = random.nextInt(6) == 0;
            boolean alarm = random.nextBoolean();
            boolean holds = random.nextBoolean();
            boolean open = random.nextBoolean();
            boolean member = open && random.nextBoolean();
            Asker asker = new Asker(new UserId("one"), role, here ? GRETHE.municipality() : new MunicipalityId("nabo"));
            Facts facts = new Facts(GRETHE, objected ? List.of(objection(null)) : List.of(), alarm ? ALARM : null,
                    holds,
                    open ? openCase(member ? "one" : "two") : null);

            boolean granted = ACCESS.decide(asker, ask(purpose, reason ? WHY : null, named ? "MH" : null), facts,
                    NOW) instanceof Unsealed;

            boolean staff = role == Role.RESPONDER || role == Role.SHIFT_LEADER;
            boolean care = role == Role.COORDINATOR || role == Role.GROUP_MOBILE;
            boolean right = switch (purpose) {
                case null -> false;
                case ALARM -> staff && alarm;
                case LOST_PERSON -> member;
                case SUSPECTED_LOST -> reason && (care || (role == Role.RESPONDER && (holds || member)));
                case TRACKER_MISLAID -> reason && care && !open;
            };
            boolean expected = right && here && !objected && (staff || care) && (role != Role.GROUP_MOBILE || named);
            assertThat(granted).as("%s %s %s".formatted(role, purpose, facts)).isEqualTo(expected);
            opened += granted ? 1 : 0;
        }
        assertThat(opened).as("both answers are tried").isBetween(2_000, 40_000);
    }
}
