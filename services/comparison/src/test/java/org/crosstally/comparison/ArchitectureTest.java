package org.crosstally.comparison;

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

    private static final String ROOT = "org.crosstally.comparison";
    private static final JavaClasses SERVICE = Structure.classesOf(ROOT);

    @Test
    void theModuleHasNoCirclesNoVagueNamesAndSmallPackages() {
        Structure.check(ROOT);
    }

    @Test
    void entitiesAreRowsOfTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("Row")
                .check(SERVICE);
    }

    @Test
    void onlyTheJdbcModulePreparesStatements() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.sql.PreparedStatement")
                .check(SERVICE);
    }

    @Test
    void aResourceThatTakesAPostTakesAnIdempotencyKey() {
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
