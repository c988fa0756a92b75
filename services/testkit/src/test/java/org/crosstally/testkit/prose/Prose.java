package org.crosstally.testkit.prose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words that our texts avoid because a newcomer has to guess what they mean: "told" for logged, cached, returned or sent. */
final class Prose {

    /** A line with a word that is to be avoided; {@code file} is relative to the root of the project, with slashes. */
    record Hit(String file, int line, String word, String text) {
        @Override
        public String toString() {
            return file + ":" + line + ": \"" + word + "\" in: " + text.strip();
        }
    }

    /** "Tell apart" is plain English; every other "tell" has a technical term. */
    private static final Pattern AVOIDED = Pattern.compile(
            "\\b(?:(?:told|tells|telling|tell)(?!(?: \\w+){0,2} apart)|retold|anew|nobody's|mends?|mended|mending"
                    + "|(?:stood|stands?) against)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> FOLDERS_LEFT_OUT =
            Set.of("target", "node_modules", ".git", ".mvn", ".idea", "test", "keys");

    private static final Set<String> ENDINGS = Set.of(
            "java", "sql", "properties", "html", "js", "css", "txt", "md", "yaml", "yml", "xml", "example", "json");

    private Prose() {}

    /** All hits in sources, SQL, settings, templates, scripts and documents below a folder; tests and data are left out. */
    static List<Hit> hits(Path root) {
        List<Hit> hits = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean leftOut = !folder.equals(root)
                            && FOLDERS_LEFT_OUT.contains(folder.getFileName().toString());
                    return leftOut ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (isText(file)) {
                        String name = root.relativize(file).toString().replace('\\', '/');
                        hits.addAll(hits(name, Files.readString(file)));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hits;
    }

    /** The hits of one text. */
    static List<Hit> hits(String file, String text) {
        List<Hit> hits = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            Matcher matcher = AVOIDED.matcher(line);
            while (matcher.find()) {
                hits.add(new Hit(file, number, matcher.group().toLowerCase(Locale.ROOT), line));
            }
        }
        return hits;
    }

    /** Scripts have no ending. */
    private static boolean isText(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? !name.equals("LICENSE") : ENDINGS.contains(name.substring(dot + 1));
    }
}
