package dk.nattevagt.central.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.supervision.LockState;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.OrderAnswer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DoorStateTest {
    private static final Instant START = Instant.parse("2026-11-21T01:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            // order at second:standing:settled at | bolt at second:state | look at second | certainty
            "- | - | 10 | UNKNOWN",
            "- | 5:LOCKED | 10 | CONFIRMED",
            "- | 5:UNKNOWN | 10 | UNKNOWN",
            "- | 0:LOCKED | 93601 | UNKNOWN",
            "100:WAITING:- | 5:LOCKED | 101 | COMMANDED",
            "100:WAITING:- | 5:LOCKED | 219 | COMMANDED",
            "100:WAITING:- | 5:LOCKED | 220 | UNKNOWN",
            "100:TURNED:103 | 5:LOCKED | 104 | COMMANDED",
            "100:TURNED:103 | 5:LOCKED | 123 | NOT_CONFIRMED",
            "100:TURNED:103 | - | 122 | COMMANDED",
            "100:TURNED:103 | - | 123 | NOT_CONFIRMED",
            "100:TURNED:103 | 104:UNLOCKED | 105 | CONFIRMED",
            "100:TURNED:103 | 100:UNLOCKED | 130 | NOT_CONFIRMED",
            "100:TURNED:103 | 104:LOCKED | 130 | NOT_CONFIRMED",
            "100:TURNED:103 | - | 93703 | UNKNOWN",
            // The bolt turned, and its word came before the answer.
            "100:WAITING:- | 102:UNLOCKED | 103 | CONFIRMED",
            "100:UNANSWERED:225 | 5:LOCKED | 230 | UNKNOWN",
            "100:UNANSWERED:225 | 150:LOCKED | 230 | UNKNOWN",
            "100:UNANSWERED:225 | 150:UNLOCKED | 230 | CONFIRMED",
            "100:UNANSWERED:225 | 221:LOCKED | 230 | CONFIRMED",
            "100:USED:104 | 5:LOCKED | 110 | UNKNOWN",
            "100:FORGED:104 | 5:LOCKED | 110 | CONFIRMED",
            "100:NOT_TURNED:104 | 5:LOCKED | 110 | CONFIRMED",
            "100:CLOCK_UNSURE:104 | - | 110 | UNKNOWN"})
    void a_door_is_shown_as_it_is_known(@Nullable String order, @Nullable String bolt, long second,
            DoorCertainty certainty) {
        DoorState state = DoorState.of(order == null ? null : order(order), bolt == null ? null : said(bolt),
                START.plusSeconds(second));

        assertThat(state.certainty()).isEqualTo(certainty);
    }

    private static DoorOrder order(String story) {
        String[] parts = story.split(":", -1);
        DoorOrder order = Doors.order("order-1", LockCommand.UNLOCK, START.plusSeconds(Long.parseLong(parts[0])));
        return parts[2].equals("-")
                ? order
                : order.settled(OrderStanding.valueOf(parts[1]), START.plusSeconds(Long.parseLong(parts[2])));
    }

    private static LockState said(String story) {
        String[] parts = story.split(":", -1);
        return new LockState(Doors.LOCK.gateway(), Doors.LOCK.device(), BoltState.valueOf(parts[1]), null,
                START.plusSeconds(Long.parseLong(parts[0])), null);
    }

    @Test
    void what_it_was_told_and_what_its_bolt_said_each_have_their_own_age() {
        DoorState state = DoorState.of(order("100:TURNED:103"), said("5:LOCKED"), START.plusSeconds(104));

        assertThat(state.commanded()).isEqualTo(LockCommand.UNLOCK);
        assertThat(state.commandedAt()).isEqualTo(START.plusSeconds(100));
        assertThat(state.bolt()).isEqualTo(BoltState.LOCKED);
        assertThat(state.boltAt()).isEqualTo(START.plusSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({"WAITING,TURNED,TURNED", "WAITING,USED,USED", "UNANSWERED,TURNED,TURNED", "USED,TURNED,TURNED",
            "TURNED,USED,TURNED", "TURNED,EXPIRED,TURNED", "NOT_TURNED,USED,USED", "EXPIRED,USED,EXPIRED",
            "CLOCK_UNSURE,TURNED,TURNED", "NO_KEY,CLOCK_UNSURE,NO_KEY"})
    void what_a_gateway_did_is_not_undone_by_its_answers_to_repetitions(OrderStanding before, OrderAnswer answer,
            OrderStanding after) {
        assertThat(before.after(answer)).isEqualTo(after);
    }

    @ParameterizedTest
    @EnumSource
    void every_answer_has_its_standing(OrderAnswer answer) {
        assertThat(OrderStanding.of(answer).wireName()).isEqualTo(answer.wireName());
    }
}
