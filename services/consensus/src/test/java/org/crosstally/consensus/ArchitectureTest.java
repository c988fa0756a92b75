package org.crosstally.consensus;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "org.crosstally.consensus";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void consensusUsesTheJdkAndQuantityOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.crosstally.quantity..", ROOT + "..")
                .check(MAIN);
    }

    @Test
    void eachPackageUsesThoseBelowItOnly() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("model")
                .definedBy(ROOT + ".model")
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
                .whereLayer("root")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("rule")
                .mayOnlyBeAccessedByLayers("root")
                .whereLayer("finding")
                .mayOnlyBeAccessedByLayers("rule", "root")
                .whereLayer("reliability")
                .mayOnlyBeAccessedByLayers("root")
                .whereLayer("grouping")
                .mayOnlyBeAccessedByLayers("reliability", "finding", "rule", "root")
                .whereLayer("origin")
                .mayOnlyBeAccessedByLayers("grouping", "reliability", "finding", "rule", "root")
                .check(MAIN);
    }

    @Test
    void noTwoTopLevelClassesUseEachOther() {
        slices().assignedFrom(topLevelClasses()).should().beFreeOfCycles().check(MAIN);
    }

    private static SliceAssignment topLevelClasses() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                if (!resideInAPackage(ROOT + "..").test(javaClass)) {
                    return SliceIdentifier.ignore();
                }
                JavaClass top = javaClass;
                while (top.getEnclosingClass().isPresent()) {
                    top = top.getEnclosingClass().get();
                }
                return SliceIdentifier.of(top.getName());
            }

            @Override
            public String getDescription() {
                return "top-level classes";
            }
        };
    }
}
