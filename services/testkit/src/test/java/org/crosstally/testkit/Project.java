package org.crosstally.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The checked-out project: finds its files and reads its version. */
public final class Project {

    private static final Pattern VERSION =
            Pattern.compile("<artifactId>crosstally</artifactId>\\s*<version>([^<]+?)(?:-SNAPSHOT)?</version>");

    private Project() {}

    /** A file or folder by its path from the root of the project. */
    public static Path path(String relative) {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("k8s"))) {
            root = root.getParent();
            if (root == null) {
                throw new IllegalStateException(
                        "no folder k8s above " + Path.of("").toAbsolutePath());
            }
        }
        return root.resolve(relative);
    }

    /** The text of a file, as UTF-8. */
    public static String read(String relative) {
        try {
            return Files.readString(path(relative));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version of the next release, which is also the tag of its images: 0.1.0 while the pom says 0.1.0-SNAPSHOT. */
    public static String release() {
        Matcher version = VERSION.matcher(read("pom.xml"));
        if (!version.find()) {
            throw new IllegalStateException("no version in pom.xml");
        }
        return version.group(1);
    }
}
