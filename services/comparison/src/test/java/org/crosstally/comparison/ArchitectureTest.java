package org.crosstally.comparison;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.persistence.Entity;
import org.crosstally.architecture.Structure;
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
}
