package dk.nattevagt.central.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T01:13:00Z");

    @Test
    void what_is_so_begins_once_changes_and_ends() {
        Notice begun = only(NoticeRules.changed(List.of(), List.of(empty("nord", "1")), NOW));
        assertThat(begun.lasting()).isTrue();
        assertThat(NoticeRules.changed(List.of(begun), List.of(empty("nord", "1")), NOW)).isEmpty();
        assertThat(only(NoticeRules.changed(List.of(begun), List.of(empty("nord", "2")), NOW)).condition().details())
                .containsEntry("count", "2");
        assertThat(only(NoticeRules.changed(List.of(begun), List.of(), NOW)).endedAt()).isEqualTo(NOW);
    }

    @Test
    void the_same_about_another_team_is_another_notice() {
        Notice begun = only(NoticeRules.changed(List.of(), List.of(empty("nord", "1")), NOW));
        assertThat(NoticeRules.changed(List.of(begun), List.of(empty("nord", "1"), empty("syd", "1")), NOW)).hasSize(1);
    }

    @Test
    void it_is_told_again_until_somebody_sees_to_it() {
        Notice begun = only(NoticeRules.changed(List.of(), List.of(empty("nord", "1")), NOW));
        assertThat(NoticeRules.toBeTold(begun, NOW)).isTrue();
        Notice told = begun.toldAt(NOW);
        Instant again = NOW.plus(NoticeKind.SHIFT_UNATTENDED.repeatEvery());
        assertThat(NoticeRules.toBeTold(told, again.minusMillis(1))).isFalse();
        assertThat(NoticeRules.toBeTold(told, again)).isTrue();
        assertThat(NoticeRules.toBeTold(told.acknowledged(new UserId("lis"), NOW), again)).isFalse();
        assertThat(NoticeRules.toBeTold(told.ended(NOW), again)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_has_an_audience_ways_and_words(NoticeKind kind) {
        Condition condition = new Condition(new MunicipalityId("solby"), kind, "x", Map.of());
        assertThat(kind.targets()).isNotEmpty();
        assertThat(kind.channels()).isNotEmpty();
        assertThat(NoticeWords.title(condition)).isNotBlank();
        assertThat(NoticeWords.text(condition)).isNotBlank().doesNotContain("null");
    }

    private static Condition empty(String team, String count) {
        return new Condition(new MunicipalityId("solby"), NoticeKind.SHIFT_UNATTENDED, team, Map.of("count", count));
    }

    private static Notice only(List<Notice> notices) {
        assertThat(notices).hasSize(1);
        return notices.getFirst();
    }
}
