package org.crosstally.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {

    @TempDir
    Path root;

    @Test
    void without_options_everything_has_a_default() throws Exception {
        Path sample = Files.createDirectories(root.resolve("deploy/sample"));
        Files.createFile(sample.resolve("manifest.json"));
        assertThat(Options.parse(root, List.of()))
                .isEqualTo(new Options(root, root.resolve(".local"), 8080, 8081, 8082, 5442, sample, false));
    }

    @Test
    void ports_data_and_sample_can_be_chosen() {
        Options options = Options.parse(
                root,
                List.of(
                        "--desk-port",
                        "4",
                        "--claims-port",
                        "1",
                        "--comparison-port",
                        "2",
                        "--postgres-port",
                        "3",
                        "--data",
                        "/d",
                        "--no-sample"));
        assertThat(options).isEqualTo(new Options(root, Path.of("/d"), 4, 1, 2, 3, null, false));
    }

    @Test
    void invalid_options_are_reported() {
        refuses("Unknown option --prot", "--prot", "1");
        refuses("--claims-port needs a value", "--claims-port");
        refuses("not 'eighty'", "--claims-port", "eighty");
        refuses("not '65536'", "--claims-port", "65536");
        refuses("Two of the four ports are equal", "--claims-port", "8082", "--no-sample");
        refuses("There is no manifest.json", "--sample", "/nowhere");
    }

    private void refuses(String message, String... arguments) {
        assertThatThrownBy(() -> Options.parse(root, List.of(arguments)))
                .isInstanceOf(LocalException.class)
                .hasMessageContaining(message);
    }
}
