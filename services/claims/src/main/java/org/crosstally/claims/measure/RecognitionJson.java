package org.crosstally.claims.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.crosstally.api.Recognition;

/** Writes the column recognition and reads it. */
@ApplicationScoped
class RecognitionJson {

    private final ObjectMapper json;

    RecognitionJson(ObjectMapper json) {
        this.json = json;
    }

    /** JSON, or null for null. */
    String write(Recognition recognition) {
        try {
            return recognition == null ? null : json.writeValueAsString(recognition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recognition cannot be written", e);
        }
    }

    /** What was written, or null for null. */
    Recognition read(String written) {
        try {
            return written == null ? null : json.readValue(written, Recognition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recognition cannot be read", e);
        }
    }
}
