package dk.nattevagt.central.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house's plan, held against the code. */
class ArchitectureTest {
    private static final String ROOT = "dk.nattevagt.central.";
    private static final String[] PURE = packages("alarm", "escalation", "emergency", "people", "supervision",
            "access", "notification", "notice", "rota", "outage", "quality", "lock", "exercise", "tracking", "search");
    private static final String[] SHELL = packages("desk");
    private static final String[] EDGES = packages("mqtt", "web", "sql", "sip", "config", "password", "runtime",
            "webpush",
            "sms", "mail", "keys", "pdf");

    private static final JavaClasses CENTRAL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dk.nattevagt.central");

    private static String[] packages(String... names) {
        return Stream.of(names).map(name -> ROOT + name + "..").toArray(String[]::new);
    }

    @Test
    void pure_packages_know_no_technology() {
        noClasses().that().resideInAnyPackage(PURE)
                .should().dependOnClassesThat().resideInAnyPackage("io.vertx..", "com.fasterxml..", "java.sql..",
                        "javax.sip..", "org.slf4j..", "io.micrometer..", "java.net..", "java.nio.file..")
                .because(
                        "a rule that knows a technology can only be tested with it: put what it needs into a record or a"
                                + " port, and let an edge package fill it")
                .check(CENTRAL);
    }

    @Test
    void the_desk_knows_no_technology_either() {
        noClasses().that().resideInAnyPackage(SHELL)
                .should().dependOnClassesThat().resideInAnyPackage("io.vertx..", "com.fasterxml..", "java.sql..",
                        "javax.sip..", "io.micrometer..", "java.net..", "java.nio.file..")
                .because("the simulated world runs the same desk: reach outside through one of its ports")
                .check(CENTRAL);
    }

    @Test
    void pure_packages_are_told_the_time_and_the_chance() {
        noClasses().that().resideInAnyPackage(PURE)
                .should().callMethod(Instant.class, "now")
                .orShould().dependOnClassesThat().belongToAnyOf(Clock.class, Random.class, ThreadLocalRandom.class,
                        Thread.class)
                .because("the same arguments must give the same decision: take now, an id or a number as an argument")
                .check(CENTRAL);
    }

    @Test
    void dependencies_point_inwards() {
        noClasses().that().resideInAnyPackage(PURE)
                .should().dependOnClassesThat().resideInAnyPackage(Stream.of(SHELL, EDGES).flatMap(Stream::of)
                        .toArray(String[]::new))
                .because("rules are the middle of the house: let the desk call them, and never back")
                .check(CENTRAL);
        noClasses().that().resideInAnyPackage(SHELL)
                .should().dependOnClassesThat().resideInAnyPackage(EDGES)
                .because(
                        "the desk speaks to the world through its ports: let an edge implement one, and wire it in Central")
                .check(CENTRAL);
    }

    @Test
    void edges_do_not_know_each_other() {
        for (String edge : EDGES) {
            String[] others = Stream.of(EDGES).filter(other -> !other.equals(edge)).toArray(String[]::new);
            noClasses().that().resideInAPackage(edge)
                    .should().dependOnClassesThat().resideInAnyPackage(others)
                    .because("each edge must be replaceable alone: meet in a port of the desk, and wire it in Central")
                    .allowEmptyShould(true)
                    .check(CENTRAL);
        }
    }

    @Test
    void there_are_no_cycles() {
        slices().matching("dk.nattevagt.central.(*)..").should().beFreeOfCycles()
                .because("a cycle is one package that pretends to be two: move what both need into the inner one")
                .check(CENTRAL);
    }

    @Test
    void the_central_does_not_know_the_gateway() {
        classes().should().onlyDependOnClassesThat().resideOutsideOfPackages("dk.nattevagt.gateway..")
                .because("they meet in protocol messages only: put what both need into the protocol module")
                .check(CENTRAL);
    }
}
