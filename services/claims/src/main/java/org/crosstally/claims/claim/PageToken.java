package org.crosstally.claims.claim;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32C;
import org.crosstally.problem.ErrorCode;
import org.crosstally.problem.ProblemException;

/**
 * Where a page ended. Opaque to clients; a checksum over the list it belongs to tells accidents (a cut token, one of
 * another list). It grants nothing, so it is not signed: what is read from it is only ever compared with.
 */
public final class PageToken {

    private static final String SEPARATOR = "\n";

    private PageToken() {}

    /** @param list what the token belongs to: sort order and filters in words */
    public static String write(String list, List<String> position) {
        String text = String.join(SEPARATOR, position);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((checksum(list, text) + SEPARATOR + text).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The position.
     *
     * @param size how many parts it has
     * @throws ProblemException BAD_PAGE_TOKEN
     */
    public static List<String> read(String list, String token, int size) {
        try {
            String all = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            int cut = all.indexOf(SEPARATOR);
            if (cut > 0) {
                String text = all.substring(cut + 1);
                List<String> position = List.of(text.split(SEPARATOR, -1));
                if (all.substring(0, cut).equals(checksum(list, text)) && position.size() == size) {
                    return position;
                }
            }
        } catch (IllegalArgumentException e) {
            // not Base64: refused below
        }
        throw new ProblemException(ErrorCode.BAD_PAGE_TOKEN, "The page token is damaged or belongs to another list.");
    }

    private static String checksum(String list, String text) {
        CRC32C crc = new CRC32C();
        crc.update((list + "\u0000" + text).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
