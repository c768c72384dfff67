package dk.nattevagt.central.sql;

import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.desk.LetterBook;
import dk.nattevagt.central.letter.Letter;
import dk.nattevagt.central.letter.LetterKind;
import dk.nattevagt.central.letter.StoredLetter;
import dk.nattevagt.central.letter.StoredLetter.How;
import dk.nattevagt.central.letter.StoredLetter.Sent;
import dk.nattevagt.central.people.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Letters in SQLite or PostgreSQL. */
public final class SqlLetters implements LetterBook {
    private final Database database;
    private final GroupCommit writer;

    SqlLetters(Database database, GroupCommit writer) {
        this.database = database;
        this.writer = writer;
    }

    @Override
    public List<StoredLetter> of(GrantId grant) {
        return database.list("SELECT * FROM grant_letter WHERE grant_case = ? ORDER BY number DESC", SqlLetters::letter,
                grant.value());
    }

    @Override
    public Optional<StoredLetter> find(GrantId grant, long number) {
        return database.list("SELECT * FROM grant_letter WHERE grant_case = ? AND number = ?", SqlLetters::letter,
                grant.value(), number).stream().findFirst();
    }

    @Override
    public StoredLetter draft(GrantId grant, Letter letter, UserId by, Instant at) {
        return writer.commit(connection -> Sql.first(connection,
                "INSERT INTO grant_letter (grant_case, kind, content, drafted_at, drafted_by) VALUES (?, ?, ?, ?, ?)"
                        + " RETURNING *",
                SqlLetters::letter, grant.value(), letter.kind().wireName(), LetterJson.write(letter), at, by.value())
                .orElseThrow());
    }

    @Override
    public Optional<StoredLetter> rewrite(GrantId grant, long number, Letter letter, UserId by, Instant at) {
        return writer.commit(connection -> Sql.first(connection,
                "UPDATE grant_letter SET content = ?, edited_at = ?, edited_by = ?"
                        + " WHERE grant_case = ? AND number = ? AND kind = ? AND sent_on IS NULL RETURNING *",
                SqlLetters::letter, LetterJson.write(letter), at, by.value(), grant.value(), number,
                letter.kind().wireName()));
    }

    @Override
    public Optional<StoredLetter> sent(GrantId grant, long number, Letter as, Sent sent) {
        return writer.commit(connection -> Sql.first(connection,
                "UPDATE grant_letter SET sent_on = ?, how = ?, sent_at = ?, sent_by = ?, digest = ?"
                        + " WHERE grant_case = ? AND number = ? AND content = ? AND sent_on IS NULL RETURNING *",
                SqlLetters::letter, sent.on().toString(), sent.how().wireName(), sent.at(), sent.by().value(),
                sent.digest(), grant.value(), number, LetterJson.write(as)));
    }

    private static StoredLetter letter(ResultSet row) throws SQLException {
        String editedBy = row.getString("edited_by");
        String sentOn = row.getString("sent_on");
        return new StoredLetter(row.getLong("number"),
                LetterJson.read(LetterKind.ofWireName(Sql.text(row, "kind")).orElseThrow(), Sql.text(row, "content")),
                Objects.requireNonNull(Sql.instant(row, "drafted_at")), new UserId(Sql.text(row, "drafted_by")),
                Sql.instant(row, "edited_at"), editedBy == null ? null : new UserId(editedBy),
                sentOn == null
                        ? null
                        : new Sent(LocalDate.parse(sentOn), How.ofWireName(Sql.text(row, "how")).orElseThrow(),
                                new UserId(Sql.text(row, "sent_by")),
                                Objects.requireNonNull(Sql.instant(row, "sent_at")), Sql.text(row, "digest")));
    }
}
