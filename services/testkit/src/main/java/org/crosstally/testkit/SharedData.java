package org.crosstally.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder {@code shared} next to the repository: texts and data that tests may read but the project may not contain. The
 * environment variable CROSSTALLY_SHARED names it; the default is {@code ../shared}, seen from the root of the repository or
 * of the main working tree of a git worktree.
 */
public final class SharedData {

    private SharedData() {}

    /** Finds a file or folder in shared. When it does not exist, the calling test is skipped with a message. */
    public static Path require(String relative) {
        Optional<Path> found = find(relative);
        Assumptions.assumeTrue(
                found.isPresent(),
                () -> "skipped: ../shared/" + relative
                        + " does not exist (set CROSSTALLY_SHARED to use another folder)");
        return found.orElseThrow();
    }

    /** Finds a file or folder in shared, if it exists. */
    public static Optional<Path> find(String relative) {
        String named = System.getenv("CROSSTALLY_SHARED");
        Stream<Path> candidates = named != null
                ? Stream.of(Path.of(named))
                : repositoryRoots(Path.of("").toAbsolutePath()).map(root -> root.resolveSibling("shared"));
        return candidates
                .map(shared -> shared.resolve(relative))
                .filter(Files::exists)
                .findFirst();
    }

    /** The root above {@code here} and, if that is a git worktree, the root of the main working tree. */
    static Stream<Path> repositoryRoots(Path here) {
        Path root = here;
        while (root != null && !Files.exists(root.resolve(".git"))) {
            root = root.getParent();
        }
        if (root == null) {
            return Stream.empty();
        }
        Path git = root.resolve(".git");
        if (Files.isDirectory(git)) {
            return Stream.of(root);
        }
        try {
            // A worktree's .git is a file: "gitdir: /main/.git/worktrees/name".
            Path gitDirectory = root.resolve(
                    Files.readString(git).replaceFirst("^gitdir:", "").strip());
            Path main = gitDirectory.getParent().getParent().getParent();
            return Stream.of(root, main);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
