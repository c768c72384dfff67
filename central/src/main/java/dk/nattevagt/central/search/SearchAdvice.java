package dk.nattevagt.central.search;

import dk.nattevagt.central.people.Wearer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to do next, by what has been done and how long it has taken. Most who are lost are found in or near their home within the
 * first hour; whoever may come to harm by waiting is reported at once.
 *
 * @param policeBy when the police should be told at the latest; null once they have been
 * @param steps everything that is to be done, in its order
 */
public record SearchAdvice(Step next, @Nullable Instant policeBy, List<Told> steps) {
    /** How long a search without known risk goes on before the police are told. */
    public static final Duration POLICE_WITHIN = Duration.ofMinutes(30);

    public SearchAdvice {
        steps = List.copyOf(steps);
    }

    /** A step and whether it has been done. */
    public record Told(Step step, boolean done) {}

    /** One thing to do. */
    public enum Step {
        SEARCH_HOME("search-home", "Gennemsøg hjemmet",
                "Alle rum, kælder, loft, skabe, have og skur. De fleste findes her."), CALL_RELATIVES("call-relatives",
                        "Ring til de pårørende", "Er borgeren hos dem? Hvor plejer borgeren at gå hen?"), LIKELY_PLACES(
                                "likely-places", "Søg de sandsynlige steder",
                                "Aftal, hvem der leder hvor."), LOOK_UP_TRACKER("look-up-tracker", "Se på GPS'en",
                                        "Skriv her, hvad den viser."), TELL_POLICE("tell-police", "Ring til politiet",
                                                "Ring 114, og 112 ved fare for liv. Arket til politiet har det, de spørger om."), ASK_HOSPITAL(
                                                        "ask-hospital", "Spørg sygehuset",
                                                        "Kan borgeren være kommet på skadestuen?"), KEEP_SEARCHING(
                                                                "keep-searching", "Led videre",
                                                                "Søg længere ude, og gå de første steder igennem igen.");

        private final String wireName;
        private final String title;
        private final String words;

        Step(String wireName, String title, String words) {
            this.wireName = wireName;
            this.title = title;
            this.words = words;
        }

        /** The name used in HTTP. */
        public String wireName() {
            return wireName;
        }

        /** What to do, in a few words. */
        public String title() {
            return title;
        }

        /** How. */
        public String words() {
            return words;
        }
    }

    /**
     * The advice now.
     *
     * @param wearer null for somebody who wears no tracker
     * @param policeWithin how long a search without known risk goes on before the police are told
     */
    public static SearchAdvice of(LostPersonCase lost, @Nullable Wearer wearer, Duration policeWithin, Instant now) {
        Checklist known = lost.checklist();
        boolean policeTold = known.policeToldAt() != null;
        boolean risky = !known.risks().isEmpty();
        Instant policeBy = risky ? lost.openedAt() : lost.openedAt().plus(policeWithin);
        boolean policeNow = !policeTold && (risky || !now.isBefore(policeBy));

        List<Told> steps = new ArrayList<>();
        if (policeNow) {
            steps.add(new Told(Step.TELL_POLICE, false));
        }
        steps.add(new Told(Step.SEARCH_HOME, known.answer(ChecklistItem.HOME_SEARCHED).isPresent()));
        if (wearer != null && !wearer.relatives().isEmpty()) {
            steps.add(new Told(Step.CALL_RELATIVES, wearer.relatives().stream()
                    .allMatch(one -> lost.relatives().stream().anyMatch(asked -> asked.isAbout(one)))));
        }
        steps.add(new Told(Step.LIKELY_PLACES,
                known.answer(ChecklistItem.LIKELY_PLACES).isPresent() && lost.isSearched()));
        if (wearer != null) {
            steps.add(new Told(Step.LOOK_UP_TRACKER, known.answer(ChecklistItem.TRACKER).isPresent()));
        }
        if (!policeNow) {
            steps.add(new Told(Step.TELL_POLICE, policeTold));
        }
        steps.add(new Told(Step.ASK_HOSPITAL, known.answer(ChecklistItem.HOSPITAL).isPresent()));
        Step next = steps.stream().filter(step -> !step.done()).map(Told::step).findFirst()
                .orElse(Step.KEEP_SEARCHING);
        return new SearchAdvice(next, policeTold ? null : policeBy, steps);
    }
}
