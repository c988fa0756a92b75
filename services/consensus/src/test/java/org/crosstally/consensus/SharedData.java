package org.crosstally.consensus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The claim sets that are read but not shipped. They lie in a folder "shared" beside the repository, or where the system
 * property crosstally.shared says; tests that need them are skipped with a word where they are absent.
 */
final class SharedData {

    static final String ABSENT = "skipped: no folder 'shared' beside the repository and no -Dcrosstally.shared";

    private static final ObjectMapper JSON = new ObjectMapper();

    private SharedData() {}

    static Optional<Path> folder() {
        String told = System.getProperty("crosstally.shared");
        if (told != null) {
            return Optional.of(Path.of(told)).filter(Files::isDirectory);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path shared = at.resolve("shared");
            if (Files.isDirectory(shared.resolve("data/comparison"))) {
                return Optional.of(shared);
            }
        }
        return Optional.empty();
    }

    static List<JsonNode> lines(String path) {
        Path file = folder().orElseThrow().resolve(path);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                path.endsWith(".gz") ? new GZIPInputStream(Files.newInputStream(file)) : Files.newInputStream(file),
                StandardCharsets.UTF_8))) {
            return reader.lines().map(SharedData::json).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
