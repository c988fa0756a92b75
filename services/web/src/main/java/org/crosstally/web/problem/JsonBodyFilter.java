package org.crosstally.web.problem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads a JSON body whole before it is parsed: no longer than allowed, and UTF-8 to the last byte (the parser alone lets
 * some wrong sequences pass). Streams of lines are none of its business.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
class JsonBodyFilter implements ContainerRequestFilter {

    private final int longest;

    JsonBodyFilter(@ConfigProperty(name = "crosstally.http.max-json-bytes", defaultValue = "8388608") int longest) {
        this.longest = longest;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        MediaType type = request.getMediaType();
        if (!request.hasEntity() || type == null || !type.getSubtype().equals("json")) {
            return;
        }
        byte[] body = request.getEntityStream().readNBytes(longest + 1);
        if (body.length > longest) {
            throw new ProblemException(ErrorCode.TOO_LARGE, "A JSON body may have at most " + longest + " bytes.");
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw new ProblemException(ErrorCode.BAD_ENCODING, "The body is not valid UTF-8.");
        }
        request.setEntityStream(new ByteArrayInputStream(body));
    }
}
