package org.crosstally.testkit.prose;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of {@code words-allowed.txt}: where which word may be used, and why.
 *
 * @param glob a path from the root of the project, where * is any part of one name and ** any part of the path
 * @param word a word, or * for all
 * @param reason why the word is right there
 */
record Allowance(String glob, String word, String reason) {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*\\|\\s*");

    /** Reads the lines "glob | word | reason"; empty lines and those with # at their start are comments. */
    static List<Allowance> parse(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Allowance::parseLine)
                .toList();
    }

    private static Allowance parseLine(String line) {
        String[] parts = SEPARATOR.split(line.strip(), -1);
        if (parts.length != 3 || parts[2].isBlank()) {
            throw new IllegalArgumentException("expected \"glob | word | reason\": " + line);
        }
        return new Allowance(parts[0], parts[1], parts[2]);
    }

    boolean covers(Prose.Hit hit) {
        String regex = Pattern.compile("\\*\\*|\\*|[^*]+").matcher(glob).replaceAll(part -> switch (part.group()) {
            case "**" -> ".*";
            case "*" -> "[^/]*";
            default -> java.util.regex.Matcher.quoteReplacement(Pattern.quote(part.group()));
        });
        return hit.file().matches(regex) && (word.equals("*") || word.equals(hit.word()));
    }
}
