package org.crosstally.extraction.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the module's data files: lexicons and tables of rows. */
public final class LexiconFile {

    private static final String FOLDER = "/org/crosstally/extraction/";

    private LexiconFile() {}

    /** Rows of a data file: one a line, cells parted by |, comments from # at a line's start. */
    public static List<List<String>> rows(String file) {
        try (InputStream in = LexiconFile.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the data file " + file + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> java.util.Arrays.stream(line.split(" \\| ", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the data file " + file, e);
        }
    }
}
