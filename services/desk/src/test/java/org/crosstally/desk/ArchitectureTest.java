package org.crosstally.desk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.crosstally.architecture.Structure;
import org.junit.jupiter.api.Test;

/** The desk depends on the two APIs and on no database; its packages and classes form no circles. */
class ArchitectureTest {

    private final JavaClasses desk = Structure.classesOf("org.crosstally.desk");

    @Test
    void the_desk_has_no_circles_no_vague_names_and_small_packages() {
        Structure.check("org.crosstally.desk");
    }

    @Test
    void the_desk_depends_on_no_service_and_no_database() {
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
    void charts_and_quotes_depend_on_no_framework_and_call_no_service() {
        noClasses()
                .that()
                .resideInAnyPackage("..chart..", "..quote..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "..desk.client..", "..desk.page..")
                .check(desk);
    }
}
