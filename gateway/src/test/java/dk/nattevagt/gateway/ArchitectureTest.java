package dk.nattevagt.gateway;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.nattevagt.gateway.desk.GatewayDesk;
import dk.nattevagt.gateway.desk.LockPort;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.gpio.StrikeRelay;
import dk.nattevagt.gateway.zigbee.ZigbeeCommands;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.wire.DeviceDigest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The gateway's package rules: edge -> desk -> pure -> protocol.message and protocol.id, never back. */
class ArchitectureTest {
    private static final String ROOT = "dk.nattevagt.gateway";
    /** Rules and the ports beside them. */
    private static final String[] PURE = packages("device", "trigger", "supervision", "lock", "delivery",
            "indicator");
    private static final String[] WORDS = {"dk.nattevagt.protocol.message..", "dk.nattevagt.protocol.id..",
            "dk.nattevagt.protocol.authority..", "dk.nattevagt.protocol.equipment..",
            "java.lang..", "java.util..", "java.time..", "org.jspecify.."};
    private static final List<String> EDGES = List.of("sqlite", "paho", "gpio", "voice", "config", "devicefile",
            "linux", "zigbee", "tracker", "owntracks", "scaip", "systemd", "rehearsal", "logging");

    private static JavaClasses gateway;

    @BeforeAll
    static void read() {
        gateway = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
    }

    @Test
    void pure_packages_know_only_themselves_and_messages() {
        classes().that().resideInAnyPackage(PURE)
                .should().onlyDependOnClassesThat().resideInAnyPackage(both(PURE, WORDS))
                .because(
                        "a rule must run in a simulated world: take what you need as an argument, or put a port beside the "
                                + "rule and implement it in an edge package")
                .check(gateway);
    }

    @Test
    void pure_packages_and_the_desk_never_ask_for_time_chance_or_threads() {
        noClasses().that().resideInAnyPackage(PURE).or().resideInAPackage(ROOT + ".desk..")
                .should().callMethod(System.class, "nanoTime")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().callMethod(java.time.Instant.class, "now")
                .orShould().callMethod(java.time.InstantSource.class, "system")
                .orShould().dependOnClassesThat().areAssignableTo(Thread.class)
                .orShould().dependOnClassesThat().areAssignableTo(java.util.Random.class)
                .orShould().dependOnClassesThat().resideInAnyPackage("java.util.concurrent..")
                .because(
                        "the same seed must give the same night: let time, randomness and threads come in as arguments from "
                                + "the class Gateway")
                .check(gateway);
    }

    @Test
    void the_desk_knows_rules_and_messages_but_no_edge() {
        classes().that().resideInAPackage(ROOT + ".desk..")
                .should().onlyDependOnClassesThat(resideInAnyPackage(both(both(PURE, WORDS),
                        new String[]{ROOT + ".desk..", "org.slf4j.."})).or(equivalentTo(DeviceDigest.class)))
                .because(
                        "the desk talks to the outside through the ports in delivery and indicator: add a method there and "
                                + "implement it in an edge package")
                .check(gateway);
    }

    @ParameterizedTest
    @FieldSource("EDGES")
    void edge_packages_do_not_know_each_other_or_the_desk(String edge) {
        String[] others = EDGES.stream().filter(other -> !other.equals(edge)).map(other -> ROOT + "." + other + "..")
                .toArray(String[]::new);
        noClasses().that().resideInAPackage(ROOT + "." + edge + "..")
                .should().dependOnClassesThat().resideInAnyPackage(others)
                .orShould().dependOnClassesThat().resideInAnyPackage(ROOT, ROOT + ".desk..")
                .because("only Gateway wires edges together: hand the value over there, as an argument")
                .check(gateway);
    }

    @Test
    void decode_shows_what_the_adapters_read_and_touches_nothing_else() {
        classes().that().resideInAPackage(ROOT + ".decode..")
                .should().onlyDependOnClassesThat().resideInAnyPackage(ROOT + ".decode..", ROOT + ".device..",
                        ROOT + ".tracker..", ROOT + ".owntracks..", ROOT + ".scaip..", ROOT + ".zigbee..",
                        "dk.nattevagt.protocol.message..", "com.fasterxml.jackson.core..", "picocli..", "java..",
                        "org.jspecify..")
                .because("a technician's look at a frame must neither start nor need the gateway")
                .check(gateway);
    }

    @Test
    void the_page_knows_the_technicians_bench_and_no_edge() {
        String[] others = EDGES.stream().map(other -> ROOT + "." + other + "..").toArray(String[]::new);
        noClasses().that().resideInAPackage(ROOT + ".page..")
                .should().dependOnClassesThat().resideInAnyPackage(others)
                .orShould().dependOnClassesThat().resideInAnyPackage(ROOT, ROOT + ".technician..")
                .orShould().dependOnClassesThat(equivalentTo(GatewayDesk.class))
                .because("the page asks the desk's Workshop through its own ports: hand over there what else it needs")
                .check(gateway);
    }

    @Test
    void the_technicians_commands_know_the_page_alone() {
        classes().that().resideInAPackage(ROOT + ".technician..")
                .should().onlyDependOnClassesThat().resideInAnyPackage(ROOT + ".technician..", ROOT + ".page..",
                        "com.fasterxml.jackson..", "picocli..", "java..", "javax.net.ssl..", "org.jspecify..")
                .because("a command asks the running gateway over its page, as the phone does, and starts nothing")
                .check(gateway);
    }

    @Test
    void each_technology_stays_in_its_package() {
        only("org.eclipse.paho..", "paho");
        only("com.pi4j..", "gpio");
        only("java.sql..", "sqlite");
        only("org.sqlite..", "sqlite");
        only("com.fasterxml.jackson.dataformat..", "config");
        only("javax.xml..", "scaip");
        only("com.sun.net.httpserver..", "page");
    }

    @Test
    void only_an_order_or_a_code_that_was_found_good_may_turn_a_lock() {
        noClasses().that().doNotHaveFullyQualifiedName(ROOT + ".desk.Locks")
                .and().doNotHaveFullyQualifiedName(ROOT + ".Gateway$Turning")
                .should().callMethodWhere(target(name("turn")).and(target(owner(assignableTo(LockPort.class)))))
                .because("a lock is turned through desk.Locks alone; Gateway only finds the port that can reach it")
                .check(gateway);
        noClasses().that().doNotHaveFullyQualifiedName(ROOT + ".House")
                .should().callMethod(ZigbeeCommands.class, "turn", DeviceAddress.class, LockCommand.class)
                .because("a Zigbee lock is turned for the desk alone").check(gateway);
        noClasses().that().doNotHaveFullyQualifiedName(ROOT + ".StrikeLock")
                .should().callMethod(StrikeRelay.class, "pulse", Duration.class)
                .because("a strike is opened for the desk alone").check(gateway);
        noClasses().that().doNotHaveFullyQualifiedName(ROOT + ".desk.Doorkeeper")
                .and().doNotHaveFullyQualifiedName(ROOT + ".desk.Codes")
                .should().callMethodWhere(target(name("obey")).and(target(owner(name(ROOT + ".desk.Locks")))))
                .because("who is let in is decided by the Doorkeeper and the Codes and nowhere else").check(gateway);
    }

    @Test
    void packages_form_no_cycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles()
                .because("a cycle means that two packages are one: move the shared type to the purer of the two")
                .check(gateway);
    }

    private static void only(String technology, String home) {
        noClasses().that().resideOutsideOfPackage(ROOT + "." + home + "..")
                .should().dependOnClassesThat().resideInAPackage(technology)
                .because("the package list is the architecture: whatever needs " + technology + " belongs in " + home)
                .check(gateway);
    }

    private static String[] packages(String... names) {
        return Stream.of(names).map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }

    private static String[] both(String[] some, String[] more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }
}
