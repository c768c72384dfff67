package dk.nattevagt.protocol.architecture;

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
import org.junit.jupiter.api.Test;

/** The protocol is the smallest thing both sides share. */
class ArchitectureTest {
    private static final JavaClasses PROTOCOL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dk.nattevagt.protocol");

    @Test
    void messages_and_ids_are_plain_records() {
        classes().that().resideInAnyPackage("dk.nattevagt.protocol.message..", "dk.nattevagt.protocol.id..")
                .should().onlyDependOnClassesThat().resideInAnyPackage("java.lang..", "java.time..", "java.util..",
                        "org.jspecify..", "dk.nattevagt.protocol.message..", "dk.nattevagt.protocol.id..")
                .because("every rule of both programs speaks in them: how they look on the wire belongs in wire")
                .check(PROTOCOL);
    }

    @Test
    void equipment_rules_speak_of_kinds_only() {
        classes().that().resideInAPackage("dk.nattevagt.protocol.equipment..")
                .should().onlyDependOnClassesThat().resideInAnyPackage("java.lang..", "java.util..", "org.jspecify..",
                        "dk.nattevagt.protocol.message..", "dk.nattevagt.protocol.equipment..")
                .because("both sides judge a home by them: whose home it is, and when, is the caller's business")
                .check(PROTOCOL);
    }

    @Test
    void ids_do_not_know_messages() {
        noClasses().that().resideInAPackage("dk.nattevagt.protocol.id..")
                .should().dependOnClassesThat().resideInAPackage("dk.nattevagt.protocol.message..")
                .because("a name is a name whatever it is said of: move what needs both into message")
                .check(PROTOCOL);
    }

    @Test
    void the_protocol_knows_neither_side() {
        classes().should().onlyDependOnClassesThat().resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..",
                "com.fasterxml.jackson..", "dk.nattevagt.protocol..")
                .because("gateway and central share nothing but this: what one of them needs alone belongs there")
                .check(PROTOCOL);
    }

    @Test
    void the_protocol_has_no_clock_and_no_chance() {
        noClasses().should().callMethod(Instant.class, "now")
                .orShould().dependOnClassesThat().belongToAnyOf(Clock.class, Random.class, ThreadLocalRandom.class,
                        Thread.class)
                .because("the same bytes must always mean the same: take the time or an id as an argument")
                .check(PROTOCOL);
    }

    @Test
    void there_are_no_cycles() {
        slices().matching("dk.nattevagt.protocol.(*)..").should().beFreeOfCycles()
                .because("a cycle is one package that pretends to be two: move what both need into the inner one")
                .check(PROTOCOL);
    }
}
