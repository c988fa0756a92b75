package org.crosstally.claims;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.persistence.Entity;
import jakarta.ws.rs.POST;
import org.crosstally.architecture.Structure;
import org.crosstally.web.idempotency.Idempotent;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "org.crosstally.claims";
    private static final JavaClasses SERVICE = Structure.classesOf(ROOT);

    @Test
    void theModuleHasNoCirclesNoVagueNamesAndSmallPackages() {
        Structure.check(ROOT);
    }

    @Test
    void onlyTheClaimTableBindsStatementsItself() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..claims.claim.table")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.sql.PreparedStatement")
                .check(SERVICE);
    }

    @Test
    void rowsNeverLeaveTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(SERVICE);
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveSimpleNameEndingWith("Row")
                .check(SERVICE);
    }

    @Test
    void theRegistersMachineryKnowsNoFeature() {
        noClasses()
                .that()
                .resideInAPackage("..claims.register")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..claims.outlet", "..claims.party", "..claims.measure", "..claims.article", "..claims.claim")
                .check(SERVICE);
    }

    @Test
    void onlyTheRootPackageOfExtractionIsUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.crosstally.extraction.*..")
                .check(SERVICE);
    }

    @Test
    void whatTakesAPostTakesAnIdempotencyKey() {
        for (JavaClass type : SERVICE) {
            boolean posts = type.getSimpleName().endsWith("Resource")
                    && type.getAllRawInterfaces().stream()
                            .flatMap(contract -> contract.getMethods().stream())
                            .anyMatch(method -> method.isAnnotatedWith(POST.class));
            if (posts) {
                assertThat(type.isAnnotatedWith(Idempotent.class))
                        .as("@Idempotent on " + type.getSimpleName() + ", which takes a POST")
                        .isTrue();
            }
        }
    }
}
