package org.crosstally.consensus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.crosstally.architecture.Structure;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "org.crosstally.consensus";

    private static final JavaClasses MAIN = Structure.classesOf(ROOT);

    @Test
    void theModuleHasNoCirclesNoVagueNamesAndSmallPackages() {
        Structure.check(ROOT);
    }

    @Test
    void consensusUsesTheJdkAndQuantityOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.crosstally.quantity..", ROOT + "..")
                .check(MAIN);
    }

    @Test
    void eachPackageUsesThoseBelowItOnly() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("origin")
                .definedBy(ROOT + ".origin")
                .layer("grouping")
                .definedBy(ROOT + ".grouping")
                .layer("reliability")
                .definedBy(ROOT + ".reliability")
                .layer("finding")
                .definedBy(ROOT + ".finding")
                .layer("rule")
                .definedBy(ROOT + ".rule")
                .layer("root")
                .definedBy(ROOT)
                .layer("model")
                .definedBy(ROOT + ".model")
                .whereLayer("model")
                .mayNotAccessAnyLayer()
                .whereLayer("origin")
                .mayOnlyAccessLayers("model")
                .whereLayer("grouping")
                .mayOnlyAccessLayers("model", "origin")
                .whereLayer("reliability")
                .mayOnlyAccessLayers("model", "origin", "grouping")
                .whereLayer("finding")
                .mayOnlyAccessLayers("model", "origin", "grouping")
                .whereLayer("rule")
                .mayOnlyAccessLayers("model", "origin", "grouping", "finding")
                .check(MAIN);
    }
}
