package dk.nattevagt.central.rota;

import dk.nattevagt.central.escalation.Target;
import dk.nattevagt.central.people.CareTeam;
import dk.nattevagt.central.people.Skill;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rota and plans in Danish sentences. */
public final class RotaWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE 'den' d. MMMM",
            Locale.forLanguageTag("da"));

    private final Rota rota;

    public RotaWords(Rota rota) {
        this.rota = rota;
    }

    /** Such as {@code natten til søndag den 22. november}. */
    public String shift(ShiftKey key) {
        boolean night = rota.pattern().shifts().stream()
                .anyMatch(times -> times.name().equals(key.name()) && times.holds(LocalTime.of(3, 0)) && times
                        .overMidnight());
        if (night && rota.pattern().shifts().size() > 1) {
            return "natten til " + day(key.date().plusDays(1));
        }
        return "%s %s".formatted(shiftName(key.name()), day(key.date()));
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** Such as {@code dagvagten}. */
    public static String shiftName(String name) {
        return switch (name) {
            case "day" -> "dagvagten";
            case "evening" -> "aftenvagten";
            case "night" -> "nattevagten";
            default -> "vagten »" + name + "«";
        };
    }

    /** A person's name; the log-in name of somebody who answers no alarms here. */
    public String name(UserId user) {
        User known = rota.staff().get(user);
        return known == null ? user.value() : known.name();
    }

    /** A team's name. */
    public String name(TeamId team) {
        return rota.team(team).map(CareTeam::name).orElse(team.value());
    }

    private String whose(@Nullable TeamId team) {
        return team == null ? "Hjem uden team" : name(team);
    }

    /** What is missing, and where. */
    public String gap(RotaGap gap) {
        return switch (gap) {
            case RotaGap.NobodyOnShift nobody -> "%s: ingen er på vagt.".formatted(name(nobody.team()));
            case RotaGap.OneAlone alone ->
                "%s: %s er alene på vagt.".formatted(name(alone.team()), name(alone.person()));
            case RotaGap.PhoneSilent silent -> "%s: telefonen hos %s har %s.".formatted(name(silent.team()),
                    name(silent.person()),
                    silent.lastSign() == null ? "aldrig givet lyd fra sig" : "ikke givet lyd fra sig i et døgn");
            case RotaGap.HomesUncovered homes -> homes.homes().size() == 1
                    ? "1 hjem hører ikke til noget team."
                    : "%d hjem hører ikke til noget team.".formatted(homes.homes().size());
        };
    }

    /** Why something about the rota is not done. */
    public String fault(RotaFault fault) {
        return switch (fault) {
            case RotaFault.UnknownTeam unknown -> "Der er ikke noget team »%s«.".formatted(unknown.team());
            case RotaFault.UnknownPerson unknown ->
                "Ingen med navnet »%s« svarer på alarmer her.".formatted(unknown.person());
            case RotaFault.NotAMember not ->
                "%s er ikke med i %s.".formatted(name(not.person()), name(not.team()));
            case RotaFault.UnknownShift unknown -> "Der er ikke nogen vagt »%s«.".formatted(unknown.shift());
            case RotaFault.NotTheTeamsShift not ->
                "%s har ikke %s.".formatted(name(not.team()), shiftName(not.shift()));
            case RotaFault.ShiftOver over -> "%s er forbi.".formatted(capital(shift(over.shift())));
            case RotaFault.BeginsInThePast past ->
                "En ny turnus kan ikke begynde %s: den dag er gået.".formatted(day(past.from()));
            case RotaFault.AlreadyOn already ->
                "%s er allerede på vagt %s.".formatted(name(already.person()), shift(already.shift()));
            case RotaFault.NotOn not ->
                "%s er ikke på vagt %s.".formatted(name(not.person()), shift(not.shift()));
            case RotaFault.NothingToSwap _ -> "Et bytte er mellem to personer og to forskellige vagter.";
            case RotaFault.NoSuchSwap _ -> "Byttet findes ikke.";
            case RotaFault.SwapAnswered answered -> answered.state() == Swap.State.ACCEPTED
                    ? "Byttet er allerede aftalt."
                    : "Byttet er allerede afvist.";
            case RotaFault.NotYours _ -> "Det kan kun den, der er spurgt, eller en vagtleder svare på.";
            case RotaFault.NoSuchPlan _ -> "Alarmplanen findes ikke.";
        };
    }

    /** What is wrong with a plan. */
    public String fault(PlanFault fault) {
        return switch (fault) {
            case PlanFault.UnknownTeam unknown -> "Der er ikke noget team »%s«.".formatted(unknown.team());
            case PlanFault.UnknownPerson unknown ->
                "Ingen med navnet »%s« svarer på alarmer her.".formatted(unknown.person());
            case PlanFault.BadWait wait -> "Trin %d venter %d sekunder. Det skal være fra 10 sekunder til 15 minutter."
                    .formatted(wait.step(), wait.nextAfter().toSeconds());
            case PlanFault.TooManySteps many -> "Planen har %d trin. Den må højst have 12.".formatted(many.steps());
            case PlanFault.ReachesNobody nobody -> "%s: planen når ingen %s, kl. %s-%s%s.".formatted(
                    whose(nobody.team()), shift(nobody.shift()), time(nobody.from()), time(nobody.to()),
                    more(nobody.shifts()));
            case PlanFault.EmptyStep empty -> "%s: trin %d når ingen %s%s og springes over.".formatted(
                    whose(empty.team()), empty.step(), shift(empty.shift()), more(empty.shifts()));
        };
    }

    private String time(java.time.Instant at) {
        return DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT).format(at.atZone(rota.pattern().zone()));
    }

    private static String more(int shifts) {
        return shifts == 1 ? "" : shifts == 2 ? " og i en vagt til" : " og i %d vagter til".formatted(shifts - 1);
    }

    /** Whom a step calls, such as {@code alle på vagt}. */
    public String target(Target target) {
        return switch (target) {
            case Target.OnShift _ -> "alle på vagt";
            case Target.OnShiftWith with -> "dem på vagt, der %s".formatted(can(with.skill()));
            case Target.ShiftLeaders _ -> "vagtlederen";
            case Target.TeamOnShift other -> "alle på vagt i " + name(other.team());
            case Target.Person person -> name(person.user());
            case Target.Everyone _ -> "alle i kommunen, der svarer på alarmer";
        };
    }

    private static String can(Skill skill) {
        return switch (skill) {
            case LOCK_ACCESS -> "kan låse op";
            case NURSE -> "er sygeplejersker";
        };
    }

    /** Why a target is not reached. */
    public String empty(EmptyTarget empty) {
        List<UserId> without = empty.withoutContact();
        if (!without.isEmpty()) {
            return "%s har ikke det nummer eller den adresse, trinnet bruger"
                    .formatted(without.stream().map(this::name).collect(Collectors.joining(" og ")));
        }
        return switch (empty.target()) {
            case Target.OnShift _ -> "ingen er på vagt";
            case Target.OnShiftWith with -> "ingen på vagt %s".formatted(can(with.skill()));
            case Target.ShiftLeaders _ -> "der er ingen vagtleder";
            case Target.TeamOnShift other -> "ingen er på vagt i " + name(other.team());
            case Target.Person person -> "»%s« svarer ikke på alarmer mere".formatted(person.user());
            case Target.Everyone _ -> "ingen i kommunen svarer på alarmer";
        };
    }

    /** With a capital letter first. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
