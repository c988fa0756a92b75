package org.crosstally.claims.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.crosstally.claims.api.claim.NewClaim;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.JsonFaults;
import org.crosstally.web.problem.Problem;

/** Reads one line of a batch as a claim. */
public final class LineReader {

    private final ObjectReader reader;
    private final int longest;

    public LineReader(ObjectMapper json, int longest) {
        this.reader = json.readerFor(NewClaim.class);
        this.longest = longest;
    }

    /** The line as a claim, or the problem with it; {@code null} for a blank line. */
    public Line read(Lines lines) {
        if (lines.tooLong()) {
            return refused(lines, ErrorCode.LINE_TOO_LONG, "A line may have at most " + longest + " bytes.");
        }
        if (lines.isBlank()) {
            return null;
        }
        if (!isAscii(lines) && !isUtf8(lines)) {
            return refused(lines, ErrorCode.BAD_ENCODING, "The line is not valid UTF-8.");
        }
        try {
            NewClaim claim = reader.readValue(lines.buffer(), lines.offset(), lines.length());
            return claim == null
                    ? refused(lines, ErrorCode.WRONG_TYPE, "The line must be a JSON object.")
                    : new Line(lines.number(), claim.clientRef(), claim, null);
        } catch (JsonProcessingException e) {
            return new Line(lines.number(), null, null, JsonFaults.problem(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAscii(Lines lines) {
        boolean ascii = true;
        for (int i = lines.offset(); i < lines.offset() + lines.length(); i++) {
            ascii &= lines.buffer()[i] >= 0;
        }
        return ascii;
    }

    private static boolean isUtf8(Lines lines) {
        try {
            // Not left to the parser, which lets some wrong sequences pass.
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(lines.buffer(), lines.offset(), lines.length()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Line refused(Lines lines, ErrorCode code, String detail) {
        return new Line(lines.number(), null, null, Problem.of(code, detail));
    }

    /**
     * A line that was read.
     *
     * @param claim {@code null} when the line cannot be read
     * @param problem why it cannot be read, else {@code null}
     */
    public record Line(long number, String clientRef, NewClaim claim, Problem problem) {}
}
