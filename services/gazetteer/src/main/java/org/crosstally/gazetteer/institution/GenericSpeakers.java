package org.crosstally.gazetteer.institution;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.crosstally.gazetteer.text.Token;
import org.crosstally.gazetteer.text.Tokens;
import org.crosstally.gazetteer.text.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * Recognises speakers that have no name: "officials", "a police spokesman", "he", "page 4" ({@code generic-en.txt}). Such words
 * mean someone else in every article.
 */
public final class GenericSpeakers {

    private static final Map<String, GenericSpeakers> BY_LANGUAGE = new ConcurrentHashMap<>();

    private static final int LONGEST_ARTICLE = 3;

    /** What a word says of a speaker. */
    private enum WordClass {
        PERSON,
        LOCAL,
        MODIFIER,
        DOCUMENT
    }

    private final Map<WordClass, Set<String>> words = new EnumMap<>(WordClass.class);

    private GenericSpeakers(String language) {
        for (List<String> line : WordFile.read(GenericSpeakers.class, "generic-" + language + ".txt")) {
            Set<String> ofClass = words.computeIfAbsent(WordClass.valueOf(line.get(0)), none -> new HashSet<>());
            Tokens.of(line.get(1)).forEach(token -> ofClass.add(token.folded()));
        }
    }

    /**
     * Returns what to call a speaker: its name if it has one, a local authority with the place that is spoken of, and nothing
     * if the text does not say who it is.
     *
     * @param language one of en, de, fr, es, it, uk, ru, pl; of any other nothing is known
     * @param place the name of the place that the figure is about, null if it is not known
     */
    public static Optional<String> named(String speaker, String language, @Nullable String place) {
        GenericSpeakers words = BY_LANGUAGE.computeIfAbsent(language, GenericSpeakers::new);
        List<Token> tokens = Tokens.of(speaker);
        if (tokens.isEmpty() || words.isDocument(tokens.get(0))) {
            return Optional.empty();
        }
        if (!words.isGeneric(speaker, tokens)) {
            return Optional.of(speaker);
        }
        return words.isLocal(tokens) && place != null
                ? Optional.of(words.withoutArticle(speaker, tokens) + " (" + place + ")")
                : Optional.empty();
    }

    private boolean isDocument(Token first) {
        return !first.capital() && has(WordClass.DOCUMENT, first);
    }

    /** Whether every word is of a class, and none an abbreviation: "who", but not "WHO". */
    private boolean isGeneric(String speaker, List<Token> tokens) {
        return tokens.stream()
                .allMatch(token -> !isAbbreviation(speaker, token)
                        && (has(WordClass.PERSON, token)
                                || has(WordClass.LOCAL, token)
                                || has(WordClass.MODIFIER, token)));
    }

    private boolean isLocal(List<Token> tokens) {
        return tokens.stream().noneMatch(token -> has(WordClass.PERSON, token))
                && tokens.stream().anyMatch(token -> has(WordClass.LOCAL, token));
    }

    private static boolean isAbbreviation(String speaker, Token token) {
        String word = speaker.substring(token.start(), token.end());
        return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
    }

    private boolean has(WordClass kind, Token token) {
        return words.getOrDefault(kind, Set.of()).contains(token.folded());
    }

    private String withoutArticle(String speaker, List<Token> tokens) {
        int first = 0;
        while (first < tokens.size() - 1
                && tokens.get(first).folded().length() <= LONGEST_ARTICLE
                && has(WordClass.MODIFIER, tokens.get(first))) {
            first++;
        }
        return speaker.substring(tokens.get(first).start());
    }
}
