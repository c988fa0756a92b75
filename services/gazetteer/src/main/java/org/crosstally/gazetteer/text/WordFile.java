package org.crosstally.gazetteer.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the resource files of words: one entry a line, fields separated by {@code |}, {@code #} starts a comment line. */
public final class WordFile {

    private WordFile() {}

    /** Returns the fields of every line, trimmed; an empty list if the class has no such resource. */
    public static List<List<String>> read(Class<?> owner, String name) {
        List<List<String>> lines = new ArrayList<>();
        try (InputStream file = owner.getResourceAsStream(name)) {
            if (file == null) {
                return List.of();
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(fields(line, '|'));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The resource " + name + " cannot be read.", e);
        }
        return lines;
    }

    /** Returns the parts of a text between separators, trimmed; empty parts are kept. */
    public static List<String> fields(String text, char separator) {
        List<String> fields = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            fields.add(text.substring(start, end).strip());
            start = end + 1;
        }
        fields.add(text.substring(start).strip());
        return fields;
    }
}
