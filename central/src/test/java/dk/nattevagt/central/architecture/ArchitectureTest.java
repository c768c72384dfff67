package dk.nattevagt.central.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.nattevagt.central.casework.GrantCase;
import dk.nattevagt.central.desk.GrantDesk;
import dk.nattevagt.central.desk.GrantTransaction;
import dk.nattevagt.central.desk.PositionDesk;
import dk.nattevagt.central.desk.SealedPositions;
import dk.nattevagt.central.desk.TrackerTransaction;
import dk.nattevagt.central.tracking.CompanionRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            "access", "notification", "notice", "rota", "outage", "quality", "lock", "exercise", "tracking", "search",
            "grant", "casework", "dossier", "letter", "units");
    private static final String[] SHELL = packages("desk");
    private static final String[] EDGES = packages("mqtt", "web", "sql", "sip", "config", "password", "runtime",
            "webpush",
            "sms", "mail", "keys", "tiles", "pdf", "calendar");
    /** Forms of text that several edges read and write. */
    private static final String[] FORMS = packages("geojson");

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
        noClasses().that().resideInAnyPackage(FORMS)
                .should().dependOnClassesThat().resideInAnyPackage(Stream.of(SHELL, EDGES).flatMap(Stream::of)
                        .toArray(String[]::new))
                .because("a form of text is what edges share: it must know none of them")
                .check(CENTRAL);
        noClasses().that().resideInAnyPackage(Stream.of(PURE, SHELL).flatMap(Stream::of).toArray(String[]::new))
                .should().dependOnClassesThat().resideInAnyPackage(FORMS)
                .because("rules speak in values, not in text: let an edge read and write it")
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
    void the_position_desk_alone_reads_where_somebody_is() throws IOException {
        noClasses().that().doNotHaveFullyQualifiedName(PositionDesk.class.getName())
                .should().callMethodWhere(target(owner(assignableTo(SealedPositions.class))).and(target(name("read"))))
                .because(
                        "no position is shown without a right, a purpose and a line in the journal: ask the PositionDesk")
                .check(CENTRAL);
        noClasses().that().doNotHaveFullyQualifiedName(ROOT + "desk.TrackerIntake")
                .should().callMethodWhere(
                        target(owner(assignableTo(TrackerTransaction.class))).and(target(name("latestPlace"))))
                .because("the watch compares places with companions' and shows them to nobody: ask the PositionDesk")
                .check(CENTRAL);
        noClasses().that().resideInAnyPackage(EDGES).and().resideOutsideOfPackage(ROOT + "sql..")
                .should().dependOnClassesThat().belongToAnyOf(CompanionRule.Seen.class)
                .because("what the watch has seen is a position: no page is given it but by the PositionDesk")
                .check(CENTRAL);
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java") && reads(file)).map(Path::getFileName))
                    .as("who reads the table of positions: the position desk's store and the watch's; and cases, when and"
                            + " not where")
                    .containsExactlyInAnyOrder(Path.of("SqlPositions.java"), Path.of("SqlTrackerTransaction.java"),
                            Path.of("SqlCases.java"));
        }
    }

    @Test
    void a_person_alone_changes_a_grant() {
        noClasses().that().doNotHaveFullyQualifiedName(GrantDesk.class.getName())
                .should().callMethodWhere(target(owner(assignableTo(GrantTransaction.class))).and(target(name("put"))))
                .because("the rules propose and a person decides (promise 10): let the GrantDesk write")
                .check(CENTRAL);
        noClasses().that().resideOutsideOfPackage(ROOT + "web..")
                .should().callMethodWhere(target(owner(assignableTo(GrantDesk.class))).and(target(name("act"))))
                .because("no loop, deadline or start-up may change a grant: somebody who is logged in does")
                .check(CENTRAL);
        noClasses().that().resideOutsideOfPackages(ROOT + "casework..", ROOT + "sql..")
                .should().callConstructorWhere(target(owner(assignableTo(GrantCase.class))))
                .because("GrantRules alone says what becomes of a grant")
                .check(CENTRAL);
    }

    private static boolean reads(Path source) {
        try {
            return Files.readString(source).replaceAll("\"\\s*\\+\\s*\"", "").contains("FROM sealed_position");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
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
