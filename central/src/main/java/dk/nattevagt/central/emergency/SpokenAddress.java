package dk.nattevagt.central.emergency;

import dk.nattevagt.central.people.Address;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An address as one says it: {@code Lindevej 4, anden sal til venstre}. */
public final class SpokenAddress {

    private static final List<String> ORDINALS = List.of("første", "anden", "tredje", "fjerde", "femte", "sjette",
            "syvende", "ottende", "niende", "tiende", "ellevte", "tolvte", "trettende", "fjortende", "femtende",
            "sekstende", "syttende", "attende", "nittende", "tyvende");

    private SpokenAddress() {}

    /** What is known; a missing street, postal code or city is said to be unknown. */
    public static String of(Address address) {
        return street(address) + " " + town(address, "Postnummer " + SpokenNumber.digits(address.postalCode()) + ", ");
    }

    /** In the middle of a sentence: {@code Lindevej 4, anden sal til venstre, Solby}. */
    public static String place(Address address) {
        if (address.street().isBlank()) {
            return address.city().isBlank() ? "en ukendt adresse" : "en ukendt adresse i " + address.city().strip();
        }
        return Stream.of(address.street(), place(address.floor(), address.door()), address.city())
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The same for the eye, to be read aloud: {@code Adressen er Lindevej 4, anden sal til venstre. 2670 Solby.} */
    static String written(Address address) {
        return street(address) + " " + town(address, address.postalCode().strip() + " ");
    }

    private static String street(Address address) {
        if (address.street().isBlank()) {
            return "Vejen og husnummeret er ukendt.";
        }
        String place = place(address.floor(), address.door());
        return "Adressen er " + address.street().strip() + (place.isEmpty() ? "" : ", " + place) + ".";
    }

    /** @param postalCode as it is said before a city */
    private static String town(Address address, String postalCode) {
        String city = address.city().strip();
        if (SpokenNumber.digits(address.postalCode()).isEmpty()) {
            return city.isEmpty() ? "Postnummer og by er ukendt." : "Byen er " + city + ". Postnummeret er ukendt.";
        }
        return city.isEmpty() ? postalCode.replaceAll(",? $", "") + ". Byen er ukendt." : postalCode + city + ".";
    }

    private static String place(@Nullable String floor, @Nullable String door) {
        String spokenFloor = floor(plain(floor));
        String spokenDoor = door(plain(door));
        return (spokenFloor + " " + spokenDoor).strip();
    }

    private static String floor(String floor) {
        return switch (floor) {
            case "" -> "";
            case "st" -> "stuen";
            case "kl" -> "kælderen";
            default -> isNumber(floor) ? storey(Integer.parseInt(floor)) : "etage " + floor;
        };
    }

    private static String storey(int number) {
        boolean named = number >= 1 && number <= ORDINALS.size();
        return named ? ORDINALS.get(number - 1) + " sal" : "etage " + number;
    }

    private static String door(String door) {
        return switch (door) {
            case "" -> "";
            case "tv" -> "til venstre";
            case "mf" -> "midt for";
            case "th" -> "til højre";
            default -> "dør " + door;
        };
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]{1,3}");
    }

    /** Lower case, without the full stop Danes write after a floor. */
    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\.$", "").toLowerCase(Locale.ROOT);
    }
}
