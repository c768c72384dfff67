package dk.nattevagt.central.desk;

import dk.nattevagt.central.casework.GrantCase;
import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.grant.Complaint;
import dk.nattevagt.central.grant.QualityStandard;
import dk.nattevagt.central.grant.ServiceStandard;
import dk.nattevagt.central.letter.ComplaintGuidance;
import dk.nattevagt.central.letter.Letter;
import dk.nattevagt.central.letter.LetterFacts;
import dk.nattevagt.central.letter.LetterHead;
import dk.nattevagt.central.letter.LetterKind;
import dk.nattevagt.central.letter.LetterRefusal;
import dk.nattevagt.central.letter.LetterWriter;
import dk.nattevagt.central.letter.Matter;
import dk.nattevagt.central.letter.StoredLetter;
import dk.nattevagt.central.people.Address;
import dk.nattevagt.central.people.Citizen;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.User;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Letters about a municipality's grants: drafted from what people have decided, rewritten by the assessor, and marked as sent. Nothing is
 * sent from here: a person does that, on paper or in the municipality's own digital post. Blocking; not for an event loop.
 */
public final class GrantLetters {
    private final Ground ground;

    public GrantLetters(Ground ground) {
        this.ground = ground;
    }

    /**
     * What it stands on.
     *
     * @param heads of the municipalities that have configured one
     */
    public record Ground(GrantReader grants, LetterBook book, GrantSettingsBook standards, Registry registry,
            Map<MunicipalityId, LetterHead> heads, ZoneId zone, InstantSource clock) {}

    /** What becomes of it. */
    public sealed interface Result {
        /**
         * It stands.
         *
         * @param fault of its complaint guidance, for the assessor to see; null for none
         */
        record Done(StoredLetter letter, @Nullable LetterRefusal fault) implements Result {}

        /** It does not. */
        record Refused(LetterRefusal why) implements Result {}

        /** The assessor's municipality has no such grant. */
        record NoSuchGrant() implements Result {}

        /** The grant has no such letter. */
        record NoSuchLetter() implements Result {}
    }

    /**
     * A grant's letters, and what can be written about now.
     *
     * @param letters latest first
     * @param kinds of letters that something has happened for
     * @param journalNote for the journal, where a full grant needs no letter; null where there is none to write
     */
    public record Overview(List<StoredLetter> letters, List<LetterKind> kinds, @Nullable String journalNote) {
        public Overview {
            letters = List.copyOf(letters);
            kinds = List.copyOf(kinds);
        }
    }

    private Optional<GrantCase> grant(GrantId id, User user) {
        return ground.grants().grant(id).filter(one -> one.municipality().equals(user.municipality()));
    }

    /** Of a grant of the assessor's own municipality; nothing where there is none. */
    public Optional<Overview> of(GrantId id, User user) {
        return grant(id, user).map(grant -> {
            List<Matter> matters = ground.grants().matters(id);
            String note = matters.stream()
                    .filter(one -> one instanceof Matter.Decided decided && decided.journalNoteOnly())
                    .flatMap(one -> facts(grant, one, user).stream())
                    .flatMap(facts -> Optional.ofNullable(LetterWriter.journalNote(facts)).stream()).findFirst()
                    .orElse(null);
            return new Overview(ground.book().of(id), matters.stream().map(Matter::kind).toList(), note);
        });
    }

    /** Drafts one of what has been decided or done. */
    public Result draft(GrantId id, LetterKind kind, User by) {
        Optional<GrantCase> grant = grant(id, by);
        if (grant.isEmpty()) {
            return new Result.NoSuchGrant();
        }
        return ground.grants().matters(id).stream().filter(matter -> matter.kind() == kind).findFirst()
                .flatMap(matter -> facts(grant.get(), matter, by))
                .map(facts -> switch (LetterWriter.write(facts)) {
                    case LetterWriter.Answer.Refused(LetterRefusal why) -> new Result.Refused(why);
                    case LetterWriter.Answer.Written(Letter letter) ->
                        done(grant.get(), ground.book().draft(id, letter, by.id(), now()));
                })
                .orElseGet(() -> new Result.Refused(LetterRefusal.NOTHING_TO_TELL));
    }

    /** One letter. */
    public Result one(GrantId id, long number, User user) {
        return grant(id, user)
                .<Result>map(grant -> ground.book().find(id, number).<Result>map(letter -> done(grant, letter))
                        .orElseGet(Result.NoSuchLetter::new))
                .orElseGet(Result.NoSuchGrant::new);
    }

    /** Rewrites one that is not sent, and dates it today. */
    public Result rewrite(GrantId id, long number, List<Letter.Paragraph> paragraphs, User by) {
        if (!(one(id, number, by) instanceof Result.Done done)) {
            return one(id, number, by);
        }
        if (done.letter().sent() != null) {
            return new Result.Refused(LetterRefusal.SENT_ALREADY);
        }
        List<Letter.Paragraph> wanted = LetterWriter.withoutCpr(
                paragraphs.stream().filter(one -> !one.text().isBlank() || one.heading() != null).toList());
        if (wanted.isEmpty()) {
            return new Result.Refused(LetterRefusal.EMPTY);
        }
        Letter letter = done.letter().letter().with(wanted, today());
        return ground.book().rewrite(id, number, letter, by.id(), now())
                .<Result>map(kept -> done(grant(id, by).orElseThrow(), kept))
                .orElseGet(() -> new Result.Refused(LetterRefusal.SENT_ALREADY));
    }

    /**
     * Marks one as sent.
     *
     * @param despite whether the assessor has seen what is wrong with its complaint guidance and sent it all the same
     */
    public Result sent(GrantId id, long number, LocalDate on, StoredLetter.How how, boolean despite, User by) {
        if (!(one(id, number, by) instanceof Result.Done done)) {
            return one(id, number, by);
        }
        Letter letter = done.letter().letter();
        LetterRefusal fault = done.fault();
        if (done.letter().sent() != null) {
            return new Result.Refused(LetterRefusal.SENT_ALREADY);
        }
        if (on.isAfter(today())) {
            return new Result.Refused(LetterRefusal.SENT_IN_THE_FUTURE);
        }
        if (on.isBefore(letter.date())) {
            return new Result.Refused(LetterRefusal.SENT_BEFORE_WRITTEN);
        }
        if (fault != null && !despite) {
            return new Result.Refused(fault);
        }
        return ground.book().sent(id, number, letter, new StoredLetter.Sent(on, how, by.id(), now(), digest(letter)))
                .<Result>map(kept -> new Result.Done(kept, fault))
                .orElseGet(() -> new Result.Refused(LetterRefusal.SENT_ALREADY));
    }

    private Result.Done done(GrantCase grant, StoredLetter letter) {
        Complaint complaint = service(grant).map(ServiceStandard::complaint).orElse(Complaint.NONE);
        return new Result.Done(letter, ComplaintGuidance
                .fault(letter.letter().kind(), complaint, letter.letter().paragraphs()).orElse(null));
    }

    private Optional<QualityStandard> standard(GrantCase grant) {
        return ground.standards().standard(grant.standard());
    }

    private Optional<ServiceStandard> service(GrantCase grant) {
        return standard(grant).flatMap(standard -> standard.service(grant.grant().service()));
    }

    private Optional<LetterFacts> facts(GrantCase grant, Matter matter, User by) {
        return standard(grant).flatMap(standard -> service(grant).map(service -> new LetterFacts(standard, service,
                sender(by), addressee(grant), grant.id().value(), new Letter.Signature(by.name(), "visitator"),
                today(), matter)));
    }

    private Letter.Sender sender(User by) {
        LetterHead head = ground.heads().getOrDefault(by.municipality(), LetterHead.STANDARD);
        String phone = head.phone() == null ? by.contact().phone() : head.phone();
        return new Letter.Sender(ground.registry().nameOf(by.municipality()), head.office(), head.address(), phone);
    }

    private Letter.Addressee addressee(GrantCase grant) {
        Optional<Home> home = ground.registry().homeOf(grant.citizen());
        String name = home.stream().flatMap(one -> one.citizens().stream())
                .filter(one -> one.id().equals(grant.citizen())).map(Citizen::name).findFirst()
                .orElse(grant.citizen().value());
        return new Letter.Addressee(name, home.map(one -> lines(one.address())).orElse(List.of()));
    }

    private static List<String> lines(Address address) {
        List<String> lines = new ArrayList<>();
        String all = address.oneLine();
        String town = (address.postalCode() + " " + address.city()).strip();
        lines.add(all.endsWith(", " + town) ? all.substring(0, all.length() - town.length() - 2) : all);
        lines.add(town);
        return lines;
    }

    private Instant now() {
        return ground.clock().instant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), ground.zone());
    }

    private static String digest(Letter letter) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(letter.text().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
