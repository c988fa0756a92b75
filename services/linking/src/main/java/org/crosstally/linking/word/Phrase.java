package org.crosstally.linking.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.crosstally.extraction.Draft;

/** A sentence with its tokens, the classes of its words, and the numbers that drafts were read from. */
public final class Phrase {

    public final String text;
    public final List<Token> tokens;
    public final List<Occurrence> occurrences;
    private final int start;
    private final String language;
    private final WordClasses vocabulary;
    private final Set<Integer> figures = new HashSet<>();

    /**
     * @param text the sentence
     * @param start offset of the sentence in the article, in code points
     * @param drafts read from this sentence
     * @param vocabulary classes of words of the language
     */
    public Phrase(String text, int start, List<Draft> drafts, String language, WordClasses vocabulary) {
        this.text = text;
        this.start = start;
        this.language = language;
        this.vocabulary = vocabulary;
        this.tokens = withNumbers(Tokens.of(text, language), drafts);
        this.occurrences = vocabulary.in(tokens);
        drafts.forEach(draft -> figures.add(at(draft)));
    }

    /** The token of a draft's number; -1 when the sentence has no such token. */
    public int at(Draft draft) {
        int offset = offset(draft.number().start());
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).start() <= offset && offset < tokens.get(i).end()) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a token is the number of a draft, not a date or a part of a name. */
    public boolean isFigure(int token) {
        return figures.contains(token);
    }

    /** The words of tokens as they are printed. */
    public String words(int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    public boolean isOf(String name, int token) {
        return occurrences.stream()
                .anyMatch(one -> one.name().equals(name) && !one.gap() && one.from() <= token && token < one.to());
    }

    /** Behind the words of a class that begin at a token; the token itself when none do. */
    public int behind(String name, int token) {
        return occurrences.stream()
                .filter(one -> one.name().equals(name) && one.from() == token)
                .mapToInt(Occurrence::to)
                .max()
                .orElse(token);
    }

    public boolean has(String name) {
        return occurrences.stream().anyMatch(one -> one.name().equals(name));
    }

    /** Names of the classes of whole words in a range of tokens. */
    public Set<String> classes(int from, int to) {
        Set<String> names = new TreeSet<>();
        occurrences.stream()
                .filter(one -> from <= one.from() && one.to() <= to && !WordClasses.isJoining(one.name()))
                .forEach(one -> names.add(one.name()));
        return names;
    }

    /** Names of the classes of whole words in other words of the same language. */
    public Set<String> classesOf(String words) {
        Phrase other = new Phrase(words, 0, List.of(), language, vocabulary);
        return other.classes(0, other.tokens.size());
    }

    public int offset(int codePoint) {
        return text.offsetByCodePoints(
                0, Math.min(Math.max(codePoint - start, 0), text.codePointCount(0, text.length())));
    }

    /** Each number of a draft is one token, whatever words it is written in. */
    private List<Token> withNumbers(List<Token> all, List<Draft> drafts) {
        List<Token> tokens = new ArrayList<>(all);
        for (Draft draft : drafts) {
            int from = offset(draft.number().start());
            int to = offset(draft.number().end());
            tokens.removeIf(token -> from <= token.start() && token.start() < to);
            if (from < to) {
                tokens.add(new Token(text.substring(from, to), false, from, to, Token.Kind.NUMBER));
            }
        }
        tokens.sort(Comparator.comparingInt(Token::start));
        return tokens;
    }
}
