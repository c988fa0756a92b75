package org.crosstally.claims.claim.table;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Rows in the text format of COPY (PostgreSQL manual, "COPY", Text Format): tab between columns, newline after a row,
 * {@code \N} for null. One growing buffer that is reused.
 */
final class CopyText {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[1 << 16];
    private int length;

    /** Appends {@code row}; {@code first}, unless {@code null}, is the value of a column before {@code columns}. */
    <R> void add(Long first, List<Column<R, ?>> columns, R row) {
        if (first != null) {
            ascii(first.toString());
            put('\t');
        }
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                put('\t');
            }
            cell(columns.get(i).value().apply(row));
        }
        put('\n');
    }

    /** Bytes written since the last {@link #clear}. */
    int length() {
        return length;
    }

    /** The buffer; valid up to {@link #length}. */
    byte[] buffer() {
        return bytes;
    }

    /** Empties the buffer and keeps its space. */
    void clear() {
        length = 0;
    }

    private void cell(Object value) {
        if (value == null) {
            put('\\');
            put('N');
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof UUID id) {
            uuid(id);
        } else if (value instanceof Boolean truth) {
            put(truth ? 't' : 'f');
        } else if (value instanceof BigDecimal number) {
            ascii(number.toPlainString());
        } else if (value instanceof Enum<?> constant) {
            ascii(constant.name());
        } else if (value instanceof Integer || value instanceof Instant || value instanceof LocalDate) {
            ascii(value.toString());
        } else {
            throw new IllegalArgumentException("no COPY form for " + value.getClass());
        }
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        room(utf8.length * 2);
        if (isPlain(utf8)) {
            System.arraycopy(utf8, 0, bytes, length, utf8.length);
            length += utf8.length;
            return;
        }
        for (byte b : utf8) {
            switch (b) {
                case '\t' -> escape('t');
                case '\n' -> escape('n');
                case '\r' -> escape('r');
                case '\\' -> escape('\\');
                default -> bytes[length++] = b;
            }
        }
    }

    private static boolean isPlain(byte[] utf8) {
        for (byte b : utf8) {
            if (b == '\t' || b == '\n' || b == '\r' || b == '\\') {
                return false;
            }
        }
        return true;
    }

    private void escape(char letter) {
        put('\\');
        put(letter);
    }

    private void uuid(UUID id) {
        room(36);
        hex(id.getMostSignificantBits(), 60, 28);
        bytes[length++] = '-';
        hex(id.getMostSignificantBits(), 28, 12);
        bytes[length++] = '-';
        hex(id.getMostSignificantBits(), 12, -4);
        bytes[length++] = '-';
        hex(id.getLeastSignificantBits(), 60, 44);
        bytes[length++] = '-';
        hex(id.getLeastSignificantBits(), 44, -4);
    }

    private void hex(long bits, int from, int to) {
        for (int shift = from; shift > to; shift -= 4) {
            bytes[length++] = HEX[(int) (bits >>> shift) & 0xf];
        }
    }

    @SuppressWarnings("deprecation") // the low bytes of an ASCII text are the text
    private void ascii(String text) {
        room(text.length());
        text.getBytes(0, text.length(), bytes, length);
        length += text.length();
    }

    private void put(char c) {
        room(1);
        bytes[length++] = (byte) c;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
