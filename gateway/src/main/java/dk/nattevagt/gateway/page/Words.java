package dk.nattevagt.gateway.page;

import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.Trouble;
import java.util.Map;

/** What the technician reads, in Danish: the same on the page and in the commands. */
final class Words {
    private static final Map<String, String> REFUSALS = Map.ofEntries(
            Map.entry("not-json", "Beskeden er ikke JSON"),
            Map.entry("not-hex", "Beskeden er ikke hexadecimal"),
            Map.entry("not-xml", "Beskeden er ikke XML"),
            Map.entry("wrong-start", "Beskeden begynder forkert"),
            Map.entry("wrong-end", "Beskeden slutter forkert"),
            Map.entry("incomplete", "Beskeden er ikke hel"),
            Map.entry("wrong-length", "Beskeden har en forkert længde"),
            Map.entry("wrong-count", "Beskeden tæller forkert"),
            Map.entry("too-long", "Beskeden er for lang"),
            Map.entry("wrong-checksum", "Kontrolsummen passer ikke"),
            Map.entry("wrong-id", "Enhedens nummer er ikke gyldigt"),
            Map.entry("unknown-type", "Ukendt slags besked"),
            Map.entry("unknown-codec", "Ukendt udgave af protokollen"),
            Map.entry("missing-field", "Noget mangler i beskeden"),
            Map.entry("encrypted", "Beskeden er krypteret"),
            Map.entry("unknown-device", "Enheden er ikke kendt her"),
            Map.entry("not-logged-in", "Enheden har ikke meldt sig først"),
            Map.entry("timed-out", "Enheden tav for længe"),
            Map.entry("too-many-connections", "For mange forbindelser på én gang"),
            Map.entry("not-kept", "Boksen kunne ikke gemme beskeden"),
            Map.entry("name too long", "Enhedens navn er for langt"),
            Map.entry("too much at once", "For meget på én gang"));

    private Words() {}

    static String kind(DeviceKind kind) {
        return switch (kind) {
            case BUTTON -> "Nødkaldsknap";
            case PULL_CORD -> "Snoretræk";
            case FALL -> "Faldsensor";
            case SMOKE -> "Røgalarm";
            case HEAT -> "Varmealarm";
            case CO -> "Kuliltealarm";
            case WATER -> "Vandsensor";
            case DOOR -> "Dørkontakt";
            case INACTIVITY -> "Aktivitetssensor";
            case LOCK -> "Dørlås";
            case KEYPAD -> "Kodetastatur";
            case TRACKER -> "GPS-tracker";
            case MAINS -> "Strømvagt";
        };
    }

    static String trouble(Trouble trouble) {
        return switch (trouble) {
            case SILENT -> "Tavs";
            case LOW_BATTERY -> "Lavt batteri";
            case MAINS_LOST -> "Ingen strøm";
            case TAMPER -> "Åbnet eller taget ned";
            case RADIO_LOST -> "Radioen er væk";
            case FAULT -> "Fejl i enheden eller dens ledning";
            case STUCK -> "Kontakten hænger fast";
            case NONSENSE -> "Siger noget uforståeligt";
        };
    }

    /** What to do now that a test is announced. */
    static String testAction(DeviceKind kind) {
        return switch (kind) {
            case BUTTON -> "Tryk på knappen nu";
            case PULL_CORD -> "Træk i snoren nu";
            case FALL -> "Tryk på faldsensorens knap nu, eller lad den falde på en pude";
            case SMOKE, HEAT, CO -> "Hold testknappen inde nu, til den hyler";
            case WATER -> "Læg en fugtig klud på sensorens ben nu";
            case DOOR -> "Åbn døren nu";
            case INACTIVITY -> "Brug sensorens testknap nu";
            case LOCK -> "Låsen får besked på at låse nu. Se, at den gør det";
            case KEYPAD -> "Tast en forkert kode nu, otte ettaller";
            case TRACKER -> "Hold trackerens SOS-knap inde nu";
            case MAINS -> "Træk stikket ud nu";
        };
    }

    /** What to look at when no signal came. */
    static String noSignal(DeviceKind kind) {
        return switch (kind) {
            case BUTTON, PULL_CORD, FALL, WATER, INACTIVITY, DOOR ->
                "Tjek batteriet, gå nærmere boksen med enheden, og prøv igen.";
            case SMOKE, HEAT, CO -> "Tjek batteriet, og hold testknappen inde, til alarmen hyler. Prøv igen.";
            case LOCK -> "Tjek låsens batterier, og at bolten kan gå frit. Prøv igen.";
            case KEYPAD -> "Tjek tastaturets batterier, og gå nærmere boksen med det. Prøv igen.";
            case TRACKER -> "Tjek, at trackeren er opladet, har SIM-kort og kender boksens adresse. Prøv igen.";
            case MAINS -> "Tjek ledningen til strømvagten. Prøv igen.";
        };
    }

    static String bolt(BoltState bolt) {
        return switch (bolt) {
            case LOCKED -> "Låst";
            case UNLOCKED -> "Ulåst";
            case NOT_FULLY_LOCKED -> "Ikke helt låst";
            case UNKNOWN -> "Ukendt";
        };
    }

    static String pairing(Pairing.News news) {
        String what = news.label() != null ? news.label() : news.address() != null ? news.address() : "En enhed";
        return switch (news.step()) {
            case OPEN -> "Boksen leder efter nye enheder.";
            case JOINED -> what + " er fundet.";
            case INTERVIEW -> what + " fortæller, hvad den er. Vent.";
            case READY -> what + " er klar til at blive monteret.";
            case INTERVIEW_FAILED -> what + " svarer ikke. Tag batteriet ud, sæt det i, og begynd forfra.";
            case UNSUPPORTED -> what + " er en ukendt model. Montér den, og prøv den: virker prøven, kan den bruges.";
            case LEFT -> what + " har forladt netværket.";
            case CLOSED -> "Boksen leder ikke længere.";
            case REFUSED -> "Boksen kan ikke lede efter enheder"
                    + (news.detail() == null ? "." : ": " + news.detail());
        };
    }

    /** A reason nobody has translated is shown as it is: better read in English than not at all. */
    static String refusal(String reason) {
        return REFUSALS.getOrDefault(reason, reason);
    }
}
