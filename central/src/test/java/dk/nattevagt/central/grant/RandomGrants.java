package dk.nattevagt.central.grant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Grants and what happens to them, from one seed: dense enough that everything meets everything. */
final class RandomGrants {
    private static final List<String> OUTCOMES = List.of("help-given", "no-help-needed", "accidental", "test",
            "technical", "staff-press");
    private static final int DAYS = 900;

    private final Random random;
    private final LocalDate begin;

    RandomGrants(long seed, LocalDate begin) {
        this.random = new Random(seed);
        this.begin = begin;
    }

    LocalDate day() {
        return begin.plusDays(random.nextInt(DAYS));
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    Grant grant(String service) {
        LocalDate decided = begin.plusDays(random.nextInt(300));
        return new Grant(service, null, sometimes(decided.minusDays(random.nextInt(40))), decided,
                sometimes(decided.plusDays(random.nextInt(40) - 10L)),
                random.nextBoolean() ? null : among(List.of(GrantDuration.values())), null);
    }

    private <T> T among(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private @Nullable LocalDate sometimes(LocalDate day) {
        return random.nextBoolean() ? day : null;
    }

    List<GrantEvent> events(int most) {
        List<GrantEvent> events = new ArrayList<>();
        for (int number = random.nextInt(most + 1); number > 0; number--) {
            events.add(event());
        }
        return events;
    }

    private GrantEvent event() {
        LocalDate day = day();
        EventKind kind = random.nextInt(3) == 0 ? among(List.of(EventKind.values())) : EventKind.CALL;
        return switch (kind) {
            case CALL -> call(day, random.nextInt(4) == 0 ? null : among(OUTCOMES));
            case UNPROTECTED, STAY ->
                new GrantEvent(day, day.plusDays(random.nextInt(kind == EventKind.STAY ? 30 : 5)), kind, null, null);
            case CONDITION_CHANGED, REHABILITATION_ENDED, SELF_RELIANT, HELP_DECLINED, NO_MORE_BENEFIT, EXCEPTION,
                    REVIEW,
                    ACCOUNTS, DEATH ->
                new GrantEvent(day, day, kind, null, null);
        };
    }

    static GrantEvent call(LocalDate day, @Nullable String outcome) {
        return new GrantEvent(day, day, EventKind.CALL, outcome, null);
    }
}
