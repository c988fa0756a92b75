package org.crosstally.gazetteer.institution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.crosstally.gazetteer.text.Token;
import org.crosstally.gazetteer.text.WordFile;
import org.crosstally.gazetteer.text.WordPattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a language that name kinds of institutions ({@code kinds-en.txt}). A kind is found if its words occur in any order and
 * nothing else is left but words that add no meaning.
 */
final class KindWords {

    private static final Map<String, InstitutionKind> KINDS = InstitutionKind.read();
    private static final Map<String, KindWords> BY_LANGUAGE = new ConcurrentHashMap<>();

    /** The words of one name of a kind; each word is a list of alternatives. */
    private record Pattern(InstitutionKind kind, List<List<WordPattern>> words) {}

    private final List<Pattern> patterns = new ArrayList<>();
    private final Map<String, List<WordPattern>> groups = new HashMap<>();

    private KindWords(String language) {
        List<List<String>> lines = WordFile.read(KindWords.class, "kinds-" + language + ".txt");
        for (List<String> line : lines) {
            if (!KINDS.containsKey(line.get(0))) {
                groups.put(line.get(0), patterns(line.get(1)));
            }
        }
        for (List<String> line : lines) {
            InstitutionKind kind = KINDS.get(line.get(0));
            if (kind != null) {
                line.subList(1, line.size()).forEach(words -> patterns.add(new Pattern(kind, words(words))));
            }
        }
    }

    static KindWords of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, KindWords::new);
    }

    /** Whether a word adds no meaning to the name of an institution: "the", "of". */
    boolean isFiller(Token token) {
        return matches(groups.getOrDefault("filler", List.of()), token);
    }

    /** Whether a word is part of the name of some kind, and so no place: "Salud" in "Ministerio de Salud". */
    boolean isKindWord(Token token) {
        return patterns.stream().flatMap(pattern -> pattern.words().stream()).anyMatch(word -> matches(word, token));
    }

    /** Returns the kind that the words name, or null. */
    @Nullable
    InstitutionKind kind(List<Token> tokens) {
        Pattern best = null;
        for (Pattern pattern : patterns) {
            boolean longer =
                    best == null || pattern.words().size() > best.words().size();
            if (longer && matches(pattern, tokens)) {
                best = pattern;
            }
        }
        return best == null ? null : best.kind();
    }

    private boolean matches(Pattern pattern, List<Token> tokens) {
        List<Token> left = new ArrayList<>(tokens);
        for (List<WordPattern> word : pattern.words()) {
            Token found = null;
            for (Token token : left) {
                if (found == null && matches(word, token)) {
                    found = token;
                }
            }
            if (found == null) {
                return false;
            }
            left.remove(found);
        }
        List<WordPattern> weak = groups.getOrDefault("weak", List.of());
        return left.stream().allMatch(token -> isFiller(token) || matches(weak, token));
    }

    private List<List<WordPattern>> words(String written) {
        List<List<WordPattern>> words = new ArrayList<>();
        for (String word : written.split(" ")) {
            words.add(groups.getOrDefault(word, List.of(WordPattern.of(word))));
        }
        return words;
    }

    private static boolean matches(List<WordPattern> alternatives, Token token) {
        return alternatives.stream().anyMatch(pattern -> pattern.matches(token.folded()));
    }

    private static List<WordPattern> patterns(String written) {
        return List.of(written.split(" ")).stream().map(WordPattern::of).toList();
    }
}
