package org.crosstally.gazetteer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.crosstally.architecture.Structure;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "org.crosstally.gazetteer";

    private static final JavaClasses MAIN = Structure.classesOf(ROOT);

    @Test
    void gazetteerKnowsTheJdkOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations..", ROOT + "..")
                .check(MAIN);
    }

    @Test
    void theModuleHasNoCirclesNoVagueNamesAndSmallPackages() {
        Structure.check(ROOT);
    }
}
