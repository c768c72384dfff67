package dk.nattevagt.central.web;

import dk.nattevagt.central.access.StaffAuthenticator;
import dk.nattevagt.central.password.Argon2Hash;
import dk.nattevagt.central.people.Address;
import dk.nattevagt.central.people.Citizen;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Contact;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.RegistryData;
import dk.nattevagt.central.people.RegistryData.Credential;
import dk.nattevagt.central.people.RegistryData.GatewayEntry;
import dk.nattevagt.central.people.RegistrySnapshot;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.TestWearers;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.people.VisitNotes;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Two municipalities: Solby, where the stories happen, and its neighbour, which must not see them. */
final class TestTown {
    static final String PASSWORD = "kaffe og mørke";
    static final String HASH = Argon2Hash.of(PASSWORD, new byte[16]);
    private static final MunicipalityId SOLBY = new MunicipalityId("solby");
    private static final MunicipalityId NABO = new MunicipalityId("nabo");
    private static final String LONG_STREET = "Kammerherre Christian Frederik Wilhelm Schimmelmanns Allé 127B";
    private static final String LONG_NAME = "Anna Margrethe Elisabeth Christiansen-Østergaard Vestergaard";

    private TestTown() {}

    static RegistryData solby() {
        List<Home> homes = new ArrayList<>(List.of(
                home("home-1", new Address("Lindevej 4", "2", "tv", "2670", "Solby"), "55112233",
                        new Citizen(new CitizenId("citizen-3"), "Grethe Hansen", "Hører dårligt. Nøgleboks ved døren.",
                                false)),
                noted("home-2", new Address("Møllegade 12", "st", "th", "2670", "Solby"), "55112244",
                        new Citizen(new CitizenId("citizen-4"), "Poul Mikkelsen", "Ryger. Bruger rollator.", true),
                        new Citizen(new CitizenId("citizen-5"), "Else Mikkelsen", null, false)),
                home("home-3", new Address("Åvænget 31", null, null, "2672", "Ny Solby"), null,
                        new Citizen(new CitizenId("citizen-6"), "Kaj Sørensen", "Hund (venlig).", false))));
        IntStream.rangeClosed(4, 43).forEach(number -> homes.add(home("home-" + number,
                new Address(number % 4 == 0 ? LONG_STREET : "Skovbrynet " + number, "3", "mf", "2670", "Solby"),
                "5511" + (3000 + number),
                new Citizen(new CitizenId("citizen-of-" + number), number % 3 == 0 ? LONG_NAME : "Beboer " + number,
                        null, false))));
        return new RegistryData(SOLBY, "Solby Kommune", "55 11 00 00",
                List.of(withPhone("vagt", "Mette Holm", "20 11 22 33"), staff("vagt2", "Jens Bak", Role.RESPONDER),
                        staff("leder", "Lone Vang", Role.SHIFT_LEADER),
                        staff("koordinator", "Ulla Friis", Role.COORDINATOR),
                        staff("gruppemobil", "Gruppemobil Nord", Role.GROUP_MOBILE),
                        staff("visitator", "Bo Krag", Role.ASSESSOR),
                        staff("visitator2", "Dorte Lund", Role.ASSESSOR), staff("tekniker", "Ib Dam", Role.TECHNICIAN)),
                homes, gateways(homes), List.of(), List.of(), RegistryData.HELP_WITHIN,
                List.of(TestWearers.grethe(), TestWearers.kaj()));
    }

    /** Knows everybody's password. */
    static StaffAuthenticator authenticator(RegistrySnapshot registry) {
        return (user, password) -> CompletableFuture.completedFuture(registry.credential(user)
                .filter(credential -> Argon2Hash.matches(password, credential.passwordHash()))
                .map(Credential::owner));
    }

    /** Solby after this person has left. */
    static RegistryData solbyWithout(String user) {
        RegistryData all = solby();
        return new RegistryData(all.municipality(), all.name(), all.dutyPhone(),
                all.staff().stream().filter(one -> !one.owner().id().value().equals(user)).toList(), all.homes(),
                all.gateways());
    }

    static RegistryData neighbour() {
        Home home = new Home(new HomeId("nabo-1"), NABO, new Address("Strandvej 1", null, null, "2680", "Nabo"), null,
                List.of(new Citizen(new CitizenId("citizen-7"), "Nabo Nielsen", null, false)));
        User user = new User(new UserId("nabovagt"), "Nanna Bo", Role.RESPONDER, NABO);
        User assessor = new User(new UserId("nabovisitator"), "Niels Krogh", Role.ASSESSOR, NABO);
        return new RegistryData(NABO, "Nabo Kommune", null,
                List.of(new Credential<>(user, HASH, false), new Credential<>(assessor, HASH, false)), List.of(home),
                gateways(List.of(home)));
    }

    private static Home home(String id, Address address, @Nullable String phone, Citizen... citizens) {
        return new Home(new HomeId(id), SOLBY, address, phone, List.of(citizens));
    }

    /** A home with everything noted that matters at the door. */
    private static Home noted(String id, Address address, String phone, Citizen... citizens) {
        return new Home(new HomeId(id), SOLBY, address, phone, List.of(citizens), "Nord",
                new VisitNotes("Nøgleboks til venstre for døren, vagtens kode.", "Stor hund. Bliver i køkkenet.",
                        "Iltapparat i soveværelset.", "Taler mest tysk.", "Hjælp hende op at sidde og giv vand."),
                false);
    }

    private static Credential<User> staff(String id, String name, Role role) {
        return new Credential<>(new User(new UserId(id), name, role, SOLBY), HASH, false);
    }

    private static Credential<User> withPhone(String id, String name, String phone) {
        return new Credential<>(
                new User(new UserId(id), name, Role.RESPONDER, SOLBY, new Contact(phone, null), Set.of()),
                HASH, false);
    }

    /** The gateway of {@code home-1} is {@code gw-home-1}. */
    private static List<GatewayEntry> gateways(List<Home> homes) {
        return homes.stream()
                .map(home -> new GatewayEntry(new Credential<>(new GatewayId("gw-" + home.id()), HASH, false),
                        home.id(),
                        List.of(new DeviceId("button-1"), new DeviceId("smoke-1"))))
                .toList();
    }
}
