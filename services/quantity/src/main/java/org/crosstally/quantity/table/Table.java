package org.crosstally.quantity.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the module's data files: one row a line, cells parted by {@code |}, comments from {@code #} at a line's start. */
public final class Table {

    private Table() {}

    /** The rows of a file that stands beside this class. */
    public static List<List<String>> resource(String name) {
        return rows(text(name));
    }

    public static String text(String name) {
        try (InputStream in = Table.class.getResourceAsStream("/org/crosstally/quantity/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the data file " + name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the data file " + name, e);
        }
    }

    public static List<List<String>> rows(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }
}
