package org.crosstally.comparison;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.POST;
import org.crosstally.web.idempotency.Idempotent;
import org.junit.jupiter.api.Test;

class FeaturesTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.crosstally.comparison");

    @Test
    void featuresDependOnEachOtherInOneDirectionOnly() {
        slices().matching("org.crosstally.comparison.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SERVICE);
    }

    @Test
    void rowsNeverLeaveTheirPackage() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Row")
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.crosstally.comparison.discrepancy", "org.crosstally.comparison.view"));
    }

    @Test
    void onlyTheFollowerWritesTheMirror() {
        noClasses()
                .that()
                .resideInAnyPackage("..view..", "..ondemand..", "..discrepancy..", "..analysis..")
                .should()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                        com.tngtech.archunit.base.DescribedPredicate.describe(
                                                "a store of the mirror",
                                                owner -> owner.getSimpleName().equals("ClaimStore")
                                                        || owner.getSimpleName().equals("RegisterStore"))))
                        .and(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                                        "add|move|save|nextTick"))))
                .check(SERVICE);
    }

    @Test
    void whatTakesAPostTakesAnIdempotencyKey() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .and(DescribedPredicate.describe("take a POST", FeaturesTest::takesAPost))
                .should()
                .beAnnotatedWith(Idempotent.class)
                .check(SERVICE);
    }

    private static boolean takesAPost(JavaClass resource) {
        return resource.getAllRawInterfaces().stream()
                .flatMap(contract -> contract.getMethods().stream())
                .anyMatch(method -> method.isAnnotatedWith(POST.class));
    }
}
