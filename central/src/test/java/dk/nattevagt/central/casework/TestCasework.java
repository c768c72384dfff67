package dk.nattevagt.central.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.calendar.DanishHolidays;
import dk.nattevagt.central.casework.CaseworkEvent.Answer;
import dk.nattevagt.central.config.StandardFile;
import dk.nattevagt.central.grant.EventKind;
import dk.nattevagt.central.grant.GrantEvent;
import dk.nattevagt.central.grant.WorkingDays;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One grant through its life, day by day: what is done with it, and what is refused. Begins on Friday 20 November 2026. */
final class TestCasework {
    static final UserId BO = new UserId("bo");
    static final UserId DORTE = new UserId("dorte");
    static final MunicipalityId SOLBY = new MunicipalityId("solby");
    static final CitizenId GRETHE = new CitizenId("grethe");
    static final LocalDate BEGIN = LocalDate.of(2026, 11, 20);

    final List<GrantEvent> calls = new ArrayList<>();
    final List<GrantCase> household = new ArrayList<>();
    final List<GrantCase> sameService = new ArrayList<>();
    LocalDate today = BEGIN;
    GrantSettings settings;
    boolean livesHere = true;
    @Nullable
    GrantFile file;
    private int numbers;

    TestCasework(String standard) {
        settings = new GrantSettings(standard, false, Set.of(), 3, 7);
    }

    static TestCasework greve() {
        return new TestCasework("greve-2022");
    }

    TestCasework fourEyes() {
        settings = new GrantSettings(settings.standard(), true, Set.of(), 3, 7);
        return this;
    }

    CaseworkGround ground() {
        return new CaseworkGround(StandardFile.builtIn(settings.standard()).orElseThrow(), settings,
                new WorkingDays(new DanishHolidays()), calls, household, livesHere, today,
                today.atTime(9, numbers % 60).toInstant(ZoneOffset.UTC), sameService);
    }

    GrantFile file() {
        assertThat(file).isNotNull();
        return java.util.Objects.requireNonNull(file);
    }

    GrantCase grant() {
        return file().grant();
    }

    TestCasework on(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    TestCasework call(String day, @Nullable String outcome) {
        LocalDate at = LocalDate.parse(day);
        calls.add(new GrantEvent(at, at, EventKind.CALL, outcome, null));
        return this;
    }

    CaseworkDecision applying(String service, @Nullable String variant, @Nullable String basis, LocalDate applied) {
        return GrantRules.apply(new GrantId("grant-" + ++numbers),
                new Application(BO, SOLBY, GRETHE, service, variant, null, basis, applied), ground());
    }

    TestCasework apply(String service) {
        return taken(applying(service, null, null, today));
    }

    private TestCasework taken(CaseworkDecision decision) {
        assertThat(decision).isInstanceOf(CaseworkDecision.Changed.class);
        GrantFile next = ((CaseworkDecision.Changed) decision).next();
        file = next;
        household.removeIf(other -> other.id().equals(next.id()));
        household.add(next.grant());
        return this;
    }

    /** Puts the grant at hand aside, as something else the household has. */
    TestCasework another() {
        file = null;
        return this;
    }

    TestCasework does(CaseworkEvent event) {
        numbers++;
        return taken(GrantRules.decide(file(), event, ground()));
    }

    String refuses(CaseworkEvent event) {
        return code(GrantRules.decide(file(), event, ground()));
    }

    /** The refusal's name, or the stage it leads to. */
    static String code(CaseworkDecision decision) {
        return switch (decision) {
            case CaseworkDecision.Changed(GrantFile next, var _) -> next.grant().stage().wireName();
            case CaseworkDecision.Refused(CaseworkRefusal why, String _) -> why.wireName();
        };
    }

    static String sentence(CaseworkDecision decision) {
        assertThat(decision).isInstanceOf(CaseworkDecision.Refused.class);
        return ((CaseworkDecision.Refused) decision).sentence();
    }

    TestCasework granted(String service, @Nullable String basis) {
        return apply(service).does(decide(Answer.GRANT, basis));
    }

    CaseworkEvent.Decide decide(Answer answer, @Nullable String basis) {
        return new CaseworkEvent.Decide(BO, answer, today, "Derfor", basis, null, null, false);
    }

    Looked proposal(String rule) {
        return Looks.of(file(), ground()).stream().filter(one -> one.proposal().rule().id().equals(rule)).findFirst()
                .orElseThrow(() -> new AssertionError(rule + " proposes nothing"));
    }

    CaseworkEvent.Judge judge(String rule, Verdict verdict) {
        return new CaseworkEvent.Judge(BO, new CaseworkEvent.Key(rule, proposal(rule).proposal().due()), verdict,
                "Derfor", verdict == Verdict.END ? today.plusDays(10) : null, null, null, grant().revision());
    }

    TestCasework happened(EventKind kind, String day) {
        LocalDate at = LocalDate.parse(day);
        return does(new CaseworkEvent.Happened(BO, kind, at, at, kind == EventKind.EXCEPTION ? "Derfor" : null));
    }

    List<String> flags() {
        return GrantFlags.of(file(), ground()).stream().map(flag -> flag.kind().wireName()).toList();
    }
}
