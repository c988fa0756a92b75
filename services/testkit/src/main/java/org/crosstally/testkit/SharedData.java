package org.crosstally.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder {@code shared} beside the repository: texts and data that tests may read and the project may not contain. Named by the environment variable CROSSTALLY_SHARED,
 * else {@code ../shared} as seen from the repository's root, or from the main working tree where this one is a git worktree.
 */
public final class SharedData {

    private SharedData() {}

    /** The file or folder {@code relative} in shared; where it is absent the calling test is skipped, with a word why. */
    public static Path require(String relative) {
        Optional<Path> found = find(relative);
        Assumptions.assumeTrue(
                found.isPresent(),
                () -> "skipped: no ../shared/" + relative
                        + " beside the repository (CROSSTALLY_SHARED names another place)");
        return found.orElseThrow();
    }

    /** The file or folder {@code relative} in shared, if it is there. */
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
