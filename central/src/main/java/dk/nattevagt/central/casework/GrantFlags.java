package dk.nattevagt.central.casework;

import dk.nattevagt.central.grant.Danish;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person should know of a grant. */
public final class GrantFlags {
    private GrantFlags() {}

    /** All of one grant. */
    public static List<GrantFlag> of(GrantFile file, CaseworkGround ground) {
        Stream<GrantFlag> always = Stream.concat(looks(file, ground), complaints(file));
        return Stream.concat(always, file.grant().stage().lasting() ? whileItLasts(file, ground) : Stream.empty())
                .toList();
    }

    private static Stream<GrantFlag> looks(GrantFile file, CaseworkGround ground) {
        return Looks.of(file, ground).stream().filter(Looked::factsChanged).map(one -> {
            boolean ended = file.grant().stage() == Stage.ENDED;
            String what = ended ? "Bevillingen blev afsluttet" : "Forslaget blev afgjort";
            return one.moreThanOutcomes()
                    ? flag(GrantFlag.Kind.FACTS_CHANGED,
                            what + " på oplysninger, der siden har ændret sig. Se sagen igen.", null)
                    : flag(GrantFlag.Kind.OUTCOME_CORRECTED,
                            what + " på udfald af kald, der siden er rettet. Se sagen igen.", null);
        }).distinct();
    }

    private static Stream<GrantFlag> complaints(GrantFile file) {
        return file.complaints().stream().filter(one -> one.late() && one.open())
                .map(one -> flag(GrantFlag.Kind.LATE_COMPLAINT,
                        "En klage kom, efter at fristen var gået. Afgør, om den skal behandles.", one.received()));
    }

    private static Stream<GrantFlag> whileItLasts(GrantFile file, CaseworkGround ground) {
        GrantCase grant = file.grant();
        LocalDate started = grant.grant().started();
        return Stream.of(moved(file, ground), overlaps(grant, ground), waiting(file),
                when(grant.stage() == Stage.APPLIED && started != null, GrantFlag.Kind.BEGUN_UNDECIDED,
                        "Hjælpen er begyndt, før ansøgningen er afgjort.", started),
                when(silent(grant, ground), GrantFlag.Kind.NO_PERSONAL_ALARM,
                        "Røgalarmen virker gennem et nødkald, og der er ikke længere et bevilget nødkald i hjemmet.",
                        null),
                when(ground.service(grant.grant()).isEmpty(), GrantFlag.Kind.UNKNOWN_SERVICE,
                        "Kvalitetsstandarden kender ikke ydelsen. Ingen frister eller forslag regnes for den.", null))
                .flatMap(Optional::stream);
    }

    private static Optional<GrantFlag> moved(GrantFile file, CaseworkGround ground) {
        Optional<GrantNote> told = file.move();
        if (told.isPresent()) {
            GrantNote note = told.get();
            return Optional
                    .of(flag(GrantFlag.Kind.MOVED, "Borgeren flytter til %s %s. Bevillingen ophører ikke af sig selv."
                            .formatted(note.text(), Danish.day(note.day())), note.day()));
        }
        return when(!ground.livesHere(), GrantFlag.Kind.MOVED,
                "Borgeren står ikke længere som boende i kommunen. Bevillingen ophører ikke af sig selv.", null);
    }

    private static Optional<GrantFlag> overlaps(GrantCase grant, CaseworkGround ground) {
        boolean twice = ground.service(grant.grant()).filter(service -> HouseholdRules.cap(service).isEmpty())
                .isPresent()
                && ground.household().stream().filter(other -> !other.id().equals(grant.id()))
                        .filter(other -> other.citizen().equals(grant.citizen()) && other.stage().lasting())
                        .anyMatch(other -> HouseholdRules.same(grant.grant(), other.grant()));
        return when(twice, GrantFlag.Kind.OVERLAPS, "Borgeren har det samme bevilget eller ansøgt to gange.", null);
    }

    private static Optional<GrantFlag> waiting(GrantFile file) {
        return when(file.waitingDecision().isPresent() || !file.waitingJudgements().isEmpty(),
                GrantFlag.Kind.WAITING_FOR_SECOND, "En afgørelse venter på en kollegas godkendelse.", null);
    }

    private static boolean silent(GrantCase grant, CaseworkGround ground) {
        return HouseholdRules.needsPersonalAlarm(grant) && grant.stage() == Stage.GRANTED
                && ground.household().stream().filter(HouseholdRules::isPersonalAlarm)
                        .noneMatch(other -> other.activeOn(ground.today()));
    }

    private static Optional<GrantFlag> when(boolean so, GrantFlag.Kind kind, String text, @Nullable LocalDate since) {
        return so ? Optional.of(flag(kind, text, since)) : Optional.empty();
    }

    private static GrantFlag flag(GrantFlag.Kind kind, String text, @Nullable LocalDate since) {
        return new GrantFlag(kind, text, since);
    }
}
