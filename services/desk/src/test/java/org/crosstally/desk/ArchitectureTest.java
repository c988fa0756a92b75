package org.crosstally.desk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the desk may know: the two APIs, and no database. */
class ArchitectureTest {

    private final JavaClasses desk = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.crosstally.desk");

    @Test
    void the_desk_is_a_client_of_both_apis_and_of_nothing_else() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "jakarta.persistence..",
                        "org.crosstally.claims",
                        "org.crosstally.consensus..",
                        "java.net.http..")
                .check(desk);
    }

    @Test
    void charts_know_no_framework_and_call_nobody() {
        noClasses()
                .that()
                .resideInAnyPackage("..chart..", "..quote..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "..peer..", "..page..")
                .check(desk);
    }
}
