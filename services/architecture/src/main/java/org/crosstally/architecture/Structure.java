package org.crosstally.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.function.Function;

/**
 * The structure rules that every module keeps.
 *
 * <p>To check a module, add {@code org.crosstally:architecture} with scope {@code test} to its pom and write one test:
 *
 * <pre>{@code
 * class ArchitectureTest {
 *
 *     @Test
 *     void theModuleHasNoCirclesNoVagueNamesAndSmallPackages() {
 *         Structure.check("org.crosstally.quantity");
 *     }
 * }
 * }</pre>
 *
 * <p>Only classes of the main sources below the given package count. Rules of one module alone (what it may depend on)
 * start from {@link #classesOf}.
 */
public final class Structure {

    /** No two packages depend on each other, directly or through others. A subpackage is a package of its own. */
    public static final ArchRule NO_PACKAGE_CIRCLES = slices().assignedFrom(
                    slicesBy("package", JavaClass::getPackageName))
            .should()
            .beFreeOfCycles();

    /** No two top-level classes depend on each other. A nested class counts as part of its top-level class. */
    public static final ArchRule NO_CLASS_CIRCLES = slices().assignedFrom(
                    slicesBy("class", type -> topLevel(type).getName()))
            .should()
            .beFreeOfCycles();

    /** No class or package has a name that says nothing about its content. */
    public static final ArchRule NO_VAGUE_NAMES = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Impl|Manager|Helper|Dto)")
            .orShould()
            .resideInAnyPackage("..common..", "..util..", "..utils..", "..helper..", "..impl..", "..dto..");

    private Structure() {}

    /**
     * Checks all rules of this class and the size of packages.
     *
     * @param rootPackage the package that all classes of the module are below, such as {@code org.crosstally.quantity}
     * @throws AssertionError with every violation of the first rule that is broken
     */
    public static void check(String rootPackage) {
        JavaClasses classes = classesOf(rootPackage);
        NO_PACKAGE_CIRCLES.check(classes);
        NO_CLASS_CIRCLES.check(classes);
        NO_VAGUE_NAMES.check(classes);
        PackageSize.check(classes);
    }

    /** Reads the compiled main classes at and below a package; the tests' own classes are left out. */
    public static JavaClasses classesOf(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
    }

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(Structure::topLevel).orElse(type);
    }

    private static SliceAssignment slicesBy(String what, Function<JavaClass, String> name) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(name.apply(type));
            }

            @Override
            public String getDescription() {
                return "every " + what;
            }
        };
    }
}
