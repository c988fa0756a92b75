package org.crosstally.extraction;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.crosstally.architecture.Structure;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "org.crosstally.extraction";

    private static final JavaClasses MAIN = Structure.classesOf(ROOT);

    @Test
    void extractionKnowsTheJdkQuantityAndTheGazetteerOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.crosstally.quantity..", "org.crosstally.gazetteer..", ROOT + "..")
                .check(MAIN);
    }

    @Test
    void packagesDependInOneDirection() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("text")
                .definedBy(ROOT + ".text")
                .layer("number")
                .definedBy(ROOT + ".number")
                .layer("time")
                .definedBy(ROOT + ".time")
                .layer("mention")
                .definedBy(ROOT + ".mention")
                .layer("speaker")
                .definedBy(ROOT + ".speaker")
                .layer("root")
                .definedBy(ROOT)
                .whereLayer("text")
                .mayNotAccessAnyLayer()
                .whereLayer("number")
                .mayOnlyAccessLayers("text")
                .whereLayer("time")
                .mayOnlyAccessLayers("text", "number")
                .whereLayer("mention")
                .mayOnlyAccessLayers("text", "number", "time")
                .whereLayer("speaker")
                .mayOnlyAccessLayers("text", "number", "time", "mention")
                .whereLayer("root")
                .mayNotBeAccessedByAnyLayer()
                .check(MAIN);
    }

    @Test
    void theModuleHasNoCirclesNoVagueNamesAndSmallPackages() {
        Structure.check(ROOT);
    }
}
