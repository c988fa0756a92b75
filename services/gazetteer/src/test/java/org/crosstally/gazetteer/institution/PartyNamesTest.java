package org.crosstally.gazetteer.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosstally.gazetteer.place.Places;
import org.junit.jupiter.api.Test;

/** Labelled names of institutions beside the repository, in several languages; skipped where they are absent. */
class PartyNamesTest {

    private static final Pattern COUNTRY = Pattern.compile("([A-Z]{2}) (outlet|context)");

    private final Institutions institutions = new Institutions(Places.shipped());

    @Test
    void nearlyAllNamesAreLinkedAndNoneWrongly() throws IOException {
        List<String> missed = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        int linkable = 0;
        for (String line : Files.readAllLines(data())) {
            JsonNode row = new ObjectMapper().readTree(line);
            String right = row.get("key").asText();
            String read = read(row).map(this::written).orElse("NONE");
            linkable += right.equals("NONE") ? 0 : 1;
            if (read.equals("NONE") && !right.equals("NONE")) {
                missed.add(row.get("name").asText() + " is " + right);
            } else if (!read.equals(right) && !read.endsWith("/" + right)) {
                wrong.add(row.get("name").asText() + " is " + right + ", read as " + read);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(missed).as("not linked, of %d", linkable).hasSizeLessThanOrEqualTo(linkable / 20);
    }

    private Optional<Meaning> read(JsonNode row) {
        String name = row.get("name").asText();
        String context = row.get("context").isNull() ? "" : row.get("context").asText();
        String text = context.contains(name) ? context : name;
        Matcher country = COUNTRY.matcher(context);
        String code = country.find() ? country.group(1) : null;
        int start = text.indexOf(name);
        return List.of("en", "de", "fr", "es", "it", "pl", "uk", "ru").stream()
                .map(language -> institutions.read(text, start, start + name.length(), language, code))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private String written(Meaning meaning) {
        return meaning.type() == Meaning.Type.PARTY
                ? meaning.key()
                : "CITY:" + Places.shipped().byKey(meaning.key()).orElseThrow().name();
    }

    private static Path data() {
        Path file = Path.of("shared/data/linking/party-dev.jsonl");
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve(file);
            if (Files.exists(candidate)) {
                return candidate;
            }
        }
        assumeTrue(false, "../shared is absent");
        return file;
    }
}
