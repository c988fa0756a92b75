package org.crosstally.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class SharedDataTest {

    @TempDir
    Path directory;

    @Test
    void a_module_of_a_clone_looks_next_to_the_clone() throws Exception {
        Path module = Files.createDirectories(directory.resolve("clone/services/claims"));
        Files.createDirectory(directory.resolve("clone/.git"));
        assertThat(SharedData.repositoryRoots(module)).containsExactly(directory.resolve("clone"));
    }

    @Test
    void a_worktree_also_looks_next_to_the_main_working_tree() throws Exception {
        Path main = Files.createDirectories(directory.resolve("main"));
        Path worktree = Files.createDirectories(directory.resolve("elsewhere/tree"));
        Files.writeString(worktree.resolve(".git"), "gitdir: " + main + "/.git/worktrees/tree\n");
        assertThat(SharedData.repositoryRoots(worktree)).containsExactly(worktree, main);
    }

    @Test
    void an_absent_file_skips_the_test_and_says_so() {
        assertThatThrownBy(() -> SharedData.require("no/such/file"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("../shared/no/such/file");
    }
}
