package org.crosstally.extraction;

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

    private static final String ROOT = "org.crosstally.extraction";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void extractionKnowsTheJdkAndQuantityOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.crosstally.quantity..", ROOT + "..")
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
    void noTwoClassesDependOnEachOther() {
        slices().assignedFrom(new TopLevelClass()).should().beFreeOfCycles().check(MAIN);
    }

    /** A nested class counts as part of the class around it. */
    private static final class TopLevelClass implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            JavaClass top = type;
            while (top.getEnclosingClass().isPresent()) {
                top = top.getEnclosingClass().get();
            }
            return SliceIdentifier.of(top.getName());
        }

        @Override
        public String getDescription() {
            return "top-level classes";
        }
    }
}
