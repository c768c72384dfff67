package dk.nattevagt.central.search;

/** Why something was not done in a case; said in Danish to whoever tried. */
public enum CaseRefusal {
    CLOSED("case-closed", "Eftersøgningen er afsluttet."), OPEN_ALREADY("case-open",
            "Der er allerede en eftersøgning i gang efter den person."), NOT_ON_IT("not-on-the-case",
                    "Kun de, der er med på eftersøgningen, kan gøre det. Tryk »Jeg leder med« først."), ON_IT_ALREADY(
                            "on-the-case", "Er allerede med på eftersøgningen."), LEADER_STAYS("leader-stays",
                                    "Den, der leder eftersøgningen, kan ikke forlade den. En anden må overtage ledelsen først."), LEADS_ALREADY(
                                            "leads-already",
                                            "Du leder allerede eftersøgningen."), NOT_THE_LEADER("not-the-leader",
                                                    "Kun den, der leder eftersøgningen, kan tage andre med."), NOT_COLLEAGUE(
                                                            "not-colleague",
                                                            "Kun kolleger i kommunen, der kan være med i en eftersøgning, kan tages med."), WHO_ARE_YOU(
                                                                    "who-are-you",
                                                                    "Skriv dit navn: flere bruger gruppemobilen."), NO_SUCH_RELATIVE(
                                                                            "bad-number",
                                                                            "Den pårørende står ikke på listen."), IN_THE_FUTURE(
                                                                                    "in-the-future",
                                                                                    "Tidspunktet er ikke kommet endnu."), NOT_WHERE(
                                                                                            "not-where",
                                                                                            "Skriv, hvor personen blev fundet."), NOT_REHABILITATION(
                                                                                                    "not-rehabilitation-home",
                                                                                                    "Afhentning gives ikke til borgere i rehabiliteringsbolig [kvalitetsstandarden §13]."), NOT_ACUTE(
                                                                                                            "not-acute-place",
                                                                                                            "Afhentning gives ikke til borgere på en akutplads [kvalitetsstandarden §13]."), NOT_NURSING(
                                                                                                                    "not-nursing-home",
                                                                                                                    "Afhentning gives ikke til borgere i plejebolig [kvalitetsstandarden §13]."), NOT_GRANTED(
                                                                                                                            "fetching-not-granted",
                                                                                                                            "Borgeren er ikke bevilget afhentning [kvalitetsstandarden §13]."), FETCHED_ALREADY(
                                                                                                                                    "fetched-already",
                                                                                                                                    "Hjemmeplejen er allerede sendt én gang i denne eftersøgning [kvalitetsstandarden §13]."), RELATIVE_FETCHES(
                                                                                                                                            "relative-fetches",
                                                                                                                                            "En pårørende har sagt ja til at hente borgeren [kvalitetsstandarden §13]."), RELATIVES_FIRST(
                                                                                                                                                    "relatives-first",
                                                                                                                                                    "De pårørende, der kan hente, skal spørges først [kvalitetsstandarden §13].");

    private final String wireName;
    private final String sentence;

    CaseRefusal(String wireName, String sentence) {
        this.wireName = wireName;
        this.sentence = sentence;
    }

    /** The name used in HTTP and storage. */
    public String wireName() {
        return wireName;
    }

    /** What whoever tried is told. */
    public String sentence() {
        return sentence;
    }

    /** The refusal with this name. @throws IllegalArgumentException when there is none */
    public static CaseRefusal ofWireName(String wireName) {
        for (CaseRefusal refusal : values()) {
            if (refusal.wireName.equals(wireName)) {
                return refusal;
            }
        }
        throw new IllegalArgumentException("no refusal is called so");
    }
}
