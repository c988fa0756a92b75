package org.crosstally.claims.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/**
 * Where a list goes on: the sort keys of the last record of a page. Opaque to clients; a token of another list, of other
 * filters, or altered, is refused.
 */
public final class PageToken {

    private static final char BETWEEN = '\u001f';

    private PageToken() {}

    /**
     * The token of the next page.
     *
     * @param list what the list is: its name and the values of its filters
     * @param keys sort keys of the page's last record
     */
    public static String write(List<?> list, Object... keys) {
        byte[] text = Stream.concat(Stream.of(digest(list)), Arrays.stream(keys))
                .map(String::valueOf)
                .collect(Collectors.joining("" + BETWEEN))
                .getBytes(StandardCharsets.UTF_8);
        byte[] token = ByteBuffer.allocate(text.length + Integer.BYTES)
                .putInt(checksum(text))
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /**
     * The sort keys in {@code token}; empty for {@code null}, the first page.
     *
     * @param list as in {@link #write}
     * @throws ProblemException BAD_PAGE_TOKEN
     */
    public static List<String> read(String token, List<?> list) {
        if (token == null) {
            return List.of();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            int checksum = bytes.getInt();
            byte[] text = new byte[bytes.remaining()];
            bytes.get(text);
            List<String> parts = List.of(new String(text, StandardCharsets.UTF_8).split("" + BETWEEN, -1));
            if (checksum == checksum(text) && parts.get(0).equals(digest(list))) {
                return parts.subList(1, parts.size());
            }
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException e) {
            // told below, as for the other tokens that are none
        }
        throw new ProblemException(new FieldError(
                "pageToken",
                ErrorCode.BAD_PAGE_TOKEN,
                "The pageToken does not belong to this list with these filters"));
    }

    /** The values of a query's parameters, arrays among them, as a part of what a list is. */
    public static String values(List<Object> parameters) {
        return Arrays.deepToString(parameters.toArray());
    }

    private static String digest(List<?> list) {
        byte[] text = list.stream()
                .map(Objects::toString)
                .collect(Collectors.joining("" + BETWEEN))
                .getBytes(StandardCharsets.UTF_8);
        return Integer.toHexString(checksum(text));
    }

    private static int checksum(byte[] text) {
        CRC32 crc = new CRC32();
        crc.update(text);
        return (int) crc.getValue();
    }
}
