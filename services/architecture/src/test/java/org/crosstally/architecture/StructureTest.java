package org.crosstally.architecture;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class StructureTest {

    @Test
    void twoPackagesThatUseEachOtherAreACircleEvenWithoutAClassCircle() {
        JavaClasses packages = sample("packages");
        assertThatThrownBy(() -> Structure.NO_PACKAGE_CIRCLES.check(packages))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("packages.left")
                .hasMessageContaining("packages.right");
        assertThatCode(() -> Structure.NO_CLASS_CIRCLES.check(packages)).doesNotThrowAnyException();
    }

    @Test
    void aNestedClassCountsAsItsTopLevelClass() {
        JavaClasses classes = sample("classes");
        assertThatThrownBy(() -> Structure.NO_CLASS_CIRCLES.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Parent")
                .hasMessageContaining("Child");
        assertThatCode(() -> Structure.NO_PACKAGE_CIRCLES.check(classes)).doesNotThrowAnyException();
    }

    @Test
    void aClassOrPackageWithAVagueNameIsFound() {
        assertThatThrownBy(() -> Structure.NO_VAGUE_NAMES.check(sample("names")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("TextHelper")
                .hasMessageContaining("names.util.Text");
    }

    @Test
    void aPackageOfTwentyFiveClassesIsTooLarge() {
        JavaClasses jdk = new ClassFileImporter().importPackages("java.util.concurrent");
        assertThatThrownBy(() -> PackageSize.check(jdk))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("java.util.concurrent=");
        assertThatCode(() -> PackageSize.check(sample("fine"))).doesNotThrowAnyException();
    }

    @Test
    void aModuleWithoutCirclesPasses() {
        JavaClasses fine = sample("fine");
        assertThatCode(() -> {
                    Structure.NO_PACKAGE_CIRCLES.check(fine);
                    Structure.NO_CLASS_CIRCLES.check(fine);
                    Structure.NO_VAGUE_NAMES.check(fine);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void thisModuleKeepsItsOwnRules() {
        Structure.check("org.crosstally.architecture");
    }

    private static JavaClasses sample(String name) {
        return new ClassFileImporter().importPackages("org.crosstally.architecture.sample." + name);
    }
}
