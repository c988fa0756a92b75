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
    void linkingKnowsTheJdkQuantityTheGazetteerAndTheRootOfExtraction() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.crosstally.quantity..",
                        "org.crosstally.extraction",
                        "org.crosstally.gazetteer..",
                        ROOT + "..")
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
                .layer("party")
                .definedBy(ROOT + ".party")
                .whereLayer("word")
                .mayNotAccessAnyLayer()
                .whereLayer("measure")
                .mayOnlyAccessLayers("word")
                .whereLayer("frame")
                .mayOnlyAccessLayers("word", "measure")
                .whereLayer("party")
                .mayOnlyAccessLayers("word", "measure", "frame")
                .check(MAIN);
    }

    @Test
    void theModuleHasNoCirclesNoVagueNamesAndSmallPackages() {
        Structure.check(ROOT);
    }
}
