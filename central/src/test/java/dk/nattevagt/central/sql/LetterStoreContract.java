package dk.nattevagt.central.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.letter.Letter;
import dk.nattevagt.central.letter.Letter.Paragraph;
import dk.nattevagt.central.letter.StoredLetter;
import dk.nattevagt.central.letter.StoredLetter.How;
import dk.nattevagt.central.letter.TestLetters;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.units.UnitEntry;
import dk.nattevagt.central.units.UnitEntry.Act;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters and the use of saved units kept in a database, the same on every one. */
abstract class LetterStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final GrantId GRANT = new GrantId("grant-17");
    private static final UserId BO = new UserId("visitator");
    private static final StoredLetter.Sent SENT = new StoredLetter.Sent(TestLetters.TODAY, How.DIGITAL_POST, BO, NOW,
            "abc");

    private SqlStores stores;

    /** The address of an empty database. */
    abstract String url();

    @BeforeEach
    void open() {
        stores = SqlStores.open(url(), (changes, effects) -> {}, false);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void a_letter_is_kept_whole() {
        Letter letter = TestLetters.ended();
        StoredLetter first = stores.letters().draft(GRANT, letter, BO, NOW);
        StoredLetter second = stores.letters().draft(GRANT, letter, BO, NOW.plusSeconds(1));
        stores.letters().draft(new GrantId("other"), letter, BO, NOW);
        assertThat(stores.letters().find(GRANT, first.number())).contains(first);
        assertThat(first.letter()).isEqualTo(letter);
        assertThat(first.sent()).isNull();
        assertThat(stores.letters().of(GRANT)).containsExactly(second, first);
        assertThat(stores.letters().find(new GrantId("other"), first.number())).as("another grant's").isEmpty();
    }

    @Test
    void a_draft_is_rewritten_and_a_letter_that_was_sent_is_never_changed() {
        StoredLetter draft = stores.letters().draft(GRANT, TestLetters.ended(), BO, NOW);
        Letter other = draft.letter().with(List.of(new Paragraph(null, "Kære Grethe")), TestLetters.TODAY.plusDays(1));
        StoredLetter rewritten = stores.letters().rewrite(GRANT, draft.number(), other, BO, NOW.plusSeconds(9))
                .orElseThrow();
        assertThat(rewritten.letter()).isEqualTo(other);
        assertThat(rewritten.editedAt()).isEqualTo(NOW.plusSeconds(9));
        assertThat(stores.letters().sent(GRANT, draft.number(), draft.letter(), SENT))
                .as("somebody has rewritten it meanwhile").isEmpty();
        StoredLetter sent = stores.letters().sent(GRANT, draft.number(), other, SENT).orElseThrow();
        assertThat(sent.sent()).isEqualTo(SENT);
        assertThat(stores.letters().rewrite(GRANT, draft.number(), TestLetters.ended(), BO, NOW)).isEmpty();
        assertThat(stores.letters().sent(GRANT, draft.number(), other, SENT)).as("twice").isEmpty();
        assertThat(stores.letters().find(GRANT, draft.number())).contains(sent);
    }

    private static UnitEntry use(int parts) {
        return new UnitEntry(Long.MAX_VALUE, Act.USE, TestLetters.TODAY, parts, "Tur til frisøren", BO, NOW);
    }

    @Test
    void entries_are_added_in_their_order_and_never_taken_away() {
        assertThat(stores.units().add(GRANT, use(3), _ -> Optional.empty())).isEmpty();
        UnitEntry back = new UnitEntry(0, Act.CORRECT, TestLetters.TODAY, -2, null, BO, NOW);
        assertThat(stores.units().add(GRANT, back, _ -> Optional.empty())).isEmpty();
        assertThat(stores.units().add(GRANT, use(1), _ -> Optional.of("no"))).contains("no");
        assertThat(stores.units().of(GRANT)).extracting(UnitEntry::parts).containsExactly(3, -2);
        assertThat(stores.units().of(GRANT).getFirst().note()).isEqualTo("Tur til frisøren");
        assertThat(stores.units().of(GRANT)).extracting(UnitEntry::number).doesNotHaveDuplicates().isSorted();
        assertThat(stores.units().of(new GrantId("other"))).isEmpty();
    }

    @Test
    void of_two_who_use_the_last_clip_at_once_one_is_refused() {
        List<CompletableFuture<Optional<String>>> all = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> stores.units().add(GRANT, use(1),
                        standing -> standing.isEmpty() ? Optional.<String>empty() : Optional.of("used"))))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join).filter(Optional::isEmpty)).hasSize(1);
        assertThat(stores.units().of(GRANT)).hasSize(1);
    }
}
