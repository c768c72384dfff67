package dk.nattevagt.central.grant;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a term can be about: a closed set, with one Danish sentence each. */
public enum TermKind {
    /** The hours of the day in which it is given: {@code 07:00-17:00}. */
    HOURS("Gives %s.", Asks.HOURS),
    /** The same, Monday to Friday only. */
    WEEKDAY_HOURS("Gives på hverdage %s.", Asks.HOURS),
    /** It costs nothing. */
    FREE("Er gratis for borgeren.", Asks.NOTHING),
    /** What the citizen pays. */
    OWN_PAYMENT("Borgeren betaler selv %s.", Asks.WORDS),
    /** Municipal or private supplier. */
    FREE_CHOICE("Borgeren kan selv vælge leverandør.", Asks.NOTHING),
    /** The municipality chooses. */
    NO_FREE_CHOICE("Borgeren kan ikke vælge leverandør.", Asks.NOTHING),
    /** At home, or cancel. */
    AT_HOME("Borgeren skal være hjemme eller melde afbud.", Asks.NOTHING),
    /** A span of time. */
    USUALLY_TEMPORARY("Gives som udgangspunkt for en tid.", Asks.NOTHING),
    /** Until something changes. */
    USUALLY_PERMANENT("Gives som udgangspunkt varigt.", Asks.NOTHING),
    /** How long the need is to last. */
    NEED_OVER("Behovet skal som regel vare mere end %s.", Asks.PERIOD),
    /** A permanent grant with no fixed time between looks. */
    REVIEWED_WHEN_NEEDED("Varig hjælp vurderes igen efter behov.", Asks.NOTHING),
    /** Help at once. */
    ACUTE_SAME_DAY("Ved akut behov kan hjælpen begynde samme dag.", Asks.NOTHING),
    /** The supplier may not just stay away. */
    REPLACEMENT_HELP("Kan hjælpen ikke gives som aftalt, skal borgeren tilbydes anden hjælp.", Asks.NOTHING),
    /** Hours left at the end are lost. */
    USED_BY_END("Timerne kan flyttes mellem ugerne, men skal være brugt, når bevillingen slutter.", Asks.NOTHING),
    /** The citizen goes there without a grant. */
    NO_ASSESSMENT("Kræver ingen bevilling.", Asks.NOTHING),
    /** The casework time is decided by the municipality in another document. */
    CASEWORK_ELSEWHERE("Sagsbehandlingstiden står i kommunens egen oversigt, ikke i kvalitetsstandarden.",
            Asks.NOTHING),
    /** Nobody has set one. */
    NO_CASEWORK_TIME("Der er ingen fast sagsbehandlingstid.", Asks.NOTHING),
    /** On paper. */
    WRITTEN_DECISION("Borgeren får en skriftlig afgørelse.", Asks.NOTHING),
    /** On paper, with how to complain. */
    DECISION_WITH_GUIDANCE("Borgeren får en skriftlig afgørelse med klagevejledning.", Asks.NOTHING),
    /** The same with reasons. */
    DECISION_WITH_REASONS("Borgeren får en skriftlig afgørelse med begrundelse og klagevejledning.", Asks.NOTHING),
    /** Instead of a letter. */
    JOURNAL_NOTE_WHEN_FULL("Får borgeren det hele bevilget, kan et notat i journalen undtagelsesvis være nok.",
            Asks.NOTHING),
    /** Only for those who ask. */
    WRITTEN_ON_WISH("Borgeren får skriftlig besked, hvis borgeren ønsker det.", Asks.NOTHING),
    /** An objection stops it. */
    OBJECTION("Må ikke bruges, hvis borgeren, en fremtidsfuldmægtig eller en værge modsætter sig det.", Asks.NOTHING),
    /** Who judges the need. */
    ASSESSED_BY("Behovet vurderes af %s.", Asks.WORDS),
    /** What must be there too. */
    TOGETHER_WITH("Gives kun sammen med %s.", Asks.WORDS),
    /** A clause: who is given it. */
    GIVEN_WHEN("Gives, når %s.", Asks.WORDS),
    /** A clause: who is not. */
    NOT_GIVEN("Gives ikke, hvis %s.", Asks.WORDS),
    /** What the citizen must do. */
    CITIZEN_MUST("Borgeren skal %s.", Asks.WORDS);

    private enum Asks {
        NOTHING, WORDS, PERIOD, HOURS
    }

    private static final Pattern SPAN = Pattern.compile("(?:([01]\\d|2[0-3]):([0-5]\\d))?-([01]\\d|2[0-3]):([0-5]\\d)");

    private final String sentence;
    private final Asks asks;

    TermKind(String sentence, Asks asks) {
        this.sentence = sentence;
        this.asks = asks;
    }

    /** The name in catalogue files and HTTP. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this name, or nothing. */
    public static Optional<TermKind> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(kind -> kind.wireName().equals(wireName)).findFirst();
    }

    /**
     * Whether a value is what this kind asks for.
     *
     * @throws IllegalArgumentException with what it asks for, when it is not
     */
    public void check(@Nullable String value) {
        switch (asks) {
            case NOTHING -> require(value == null, "takes no value");
            case WORDS -> require(value != null && !value.isBlank(), "needs a value");
            case PERIOD -> Period.parse(value == null ? "" : value);
            case HOURS -> require(value != null && SPAN.matcher(value).matches(), "needs hours such as 07:00-17:00");
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("a term %s %s".formatted(wireName(), otherwise));
        }
    }

    String danish(@Nullable String value) {
        return asks == Asks.NOTHING ? sentence : sentence.formatted(inWords(Objects.requireNonNull(value)));
    }

    private String inWords(String value) {
        return switch (asks) {
            case NOTHING, WORDS -> value;
            case PERIOD -> Period.parse(value).danish();
            case HOURS -> hours(value);
        };
    }

    private static String hours(String value) {
        String from = value.substring(0, value.indexOf('-')).replace(':', '.');
        String to = value.substring(value.indexOf('-') + 1).replace(':', '.');
        return from.isEmpty() ? "senest kl. " + to : "kl. %s-%s".formatted(from, to);
    }
}
