package org.crosstally.extraction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Gold data that is read but not shipped: a folder "shared" beside the repository, or where the system property
 * crosstally.shared says. Tests that need it are skipped with a word where it is absent.
 */
final class SharedData {

    static final String ABSENT = "skipped: no folder 'shared' beside the repository and no -Dcrosstally.shared";

    private SharedData() {}

    static Optional<Path> folder() {
        String told = System.getProperty("crosstally.shared");
        if (told != null) {
            return Optional.of(Path.of(told)).filter(Files::isDirectory);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/data/extraction"))) {
                return Optional.of(at.resolve("shared"));
            }
        }
        return Optional.empty();
    }
}
