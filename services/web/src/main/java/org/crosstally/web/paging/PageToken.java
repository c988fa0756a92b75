package org.crosstally.web.paging;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Text form of a position in a list: checksum, digest of the list, and the sort keys of a page's last record, as
 * base64url. Opaque to clients. The checksum finds a damaged token; it is no protection against a forged one.
 */
final class PageToken {

    /** Unit separator: occurs in no sort key. */
    private static final String SEPARATOR = "\u001f";

    private PageToken() {}

    /**
     * Writes a token.
     *
     * @param list the list's name and the values of its filters
     * @param keys sort keys of the page's last record
     */
    static String write(Object[] list, List<?> keys) {
        byte[] text = Stream.concat(Stream.of(digest(list)), keys.stream())
                .map(String::valueOf)
                .collect(Collectors.joining(SEPARATOR))
                .getBytes(StandardCharsets.UTF_8);
        byte[] token = ByteBuffer.allocate(text.length + Integer.BYTES)
                .putInt(checksum(text))
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The sort keys in {@code token}; empty if the token is damaged or was written for another list. */
    static Optional<List<String>> read(String token, Object[] list) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            int checksum = bytes.getInt();
            byte[] text = new byte[bytes.remaining()];
            bytes.get(text);
            List<String> parts = List.of(new String(text, StandardCharsets.UTF_8).split(SEPARATOR, -1));
            boolean valid = checksum == checksum(text) && parts.get(0).equals(digest(list));
            return valid ? Optional.of(parts.subList(1, parts.size())) : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static String digest(Object[] list) {
        return Integer.toHexString(checksum(Arrays.deepToString(list).getBytes(StandardCharsets.UTF_8)));
    }

    private static int checksum(byte[] text) {
        CRC32 crc = new CRC32();
        crc.update(text);
        return (int) crc.getValue();
    }
}
