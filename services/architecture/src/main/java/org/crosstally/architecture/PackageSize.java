package org.crosstally.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Checks that a package is small enough to be read in one sitting. */
final class PackageSize {

    /** Top-level classes; with {@code package-info.java} a package has at most 25 files. */
    static final int MOST_CLASSES = 24;

    private PackageSize() {}

    static void check(JavaClasses classes) {
        Map<String, Long> sizes = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        sizes.values().removeIf(size -> size <= MOST_CLASSES);
        if (!sizes.isEmpty()) {
            throw new AssertionError("At most " + MOST_CLASSES
                    + " top-level classes are allowed in a package. Split these by feature: " + sizes);
        }
    }
}
