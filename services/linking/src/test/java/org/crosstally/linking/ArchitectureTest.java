package org.crosstally.linking;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.crosstally.architecture.Structure;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "org.crosstally.linking";

    private static final JavaClasses MAIN = Structure.classesOf(ROOT);

    @Test
    void linkingKnowsTheJdkQuantityAndTheRootOfExtraction() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.crosstally.quantity..", "org.crosstally.extraction", ROOT + "..")
                .check(MAIN);
    }

    @Test
    void packagesDependInOneDirection() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("word")
                .definedBy(ROOT + ".word")
                .layer("measure")
                .definedBy(ROOT + ".measure")
                .layer("frame")
                .definedBy(ROOT + ".frame")
                .whereLayer("word")
                .mayNotAccessAnyLayer()
                .whereLayer("measure")
                .mayOnlyAccessLayers("word")
                .whereLayer("frame")
                .mayOnlyAccessLayers("word", "measure")
                .check(MAIN);
    }

    @Test
    void theModuleHasNoCirclesNoVagueNamesAndSmallPackages() {
        Structure.check(ROOT);
    }
}
