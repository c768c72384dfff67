package dk.nattevagt.central.desk;

import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.letter.Letter;
import dk.nattevagt.central.letter.StoredLetter;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Letters on disk. Blocking; not for an event loop. */
public interface LetterBook {

    /** A grant's letters, latest first. */
    List<StoredLetter> of(GrantId grant);

    /** One of them. */
    Optional<StoredLetter> find(GrantId grant, long number);

    /** Keeps a draft. */
    StoredLetter draft(GrantId grant, Letter letter, UserId by, Instant at);

    /** Keeps it rewritten; nothing where there is none or it has been sent. */
    Optional<StoredLetter> rewrite(GrantId grant, long number, Letter letter, UserId by, Instant at);

    /** Keeps that it was sent, as it stands; nothing where there is none, it is sent already, or its content is another than this. */
    Optional<StoredLetter> sent(GrantId grant, long number, Letter as, StoredLetter.Sent sent);
}
