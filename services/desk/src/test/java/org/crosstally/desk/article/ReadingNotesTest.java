package org.crosstally.desk.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.crosstally.claims.api.extraction.Reading;
import org.junit.jupiter.api.Test;

class ReadingNotesTest {

    private static Reading reading(String json) throws JsonProcessingException {
        return new ObjectMapper().readValue(json, Reading.class);
    }

    @Test
    void a_level_with_one_reading_has_no_note_and_neither_has_a_draft_that_was_read_before_roles() throws Exception {
        assertThat(ReadingNotes.of(reading("{\"role\": \"LEVEL\"}"))).isEmpty();
        assertThat(ReadingNotes.of(reading("{}"))).isEmpty();
    }

    @Test
    void a_change_and_each_second_reading_are_explained() throws Exception {
        assertThat(ReadingNotes.of(reading("{\"role\": \"CHANGE\", \"ambiguities\": [\"TON\", \"CURRENCY\"]}")))
                .satisfiesExactly(
                        note -> assertThat(note).contains("rose or fell"),
                        note -> assertThat(note).contains("2,000 pounds"),
                        note -> assertThat(note).contains("money of this name"));
    }
}
