package org.crosstally.extraction.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Phrases of one kind with their meaning, found by walking the tokens: the cost is the length of the longest phrase, however
 * many there are.
 */
public final class Phrases<T> {

    /** A phrase found: its meaning, and the index behind its last token. */
    public record Match<T>(T meaning, int end) {}

    private static final class Node<T> {
        final Map<String, Node<T>> next = new HashMap<>();
        T meaning;
    }

    private final Node<T> root = new Node<>();
    private final Function<Token, String> key;

    private Phrases(Function<Token, String> key) {
        this.key = key;
    }

    static <T> Phrases<T> lowerCase() {
        return new Phrases<>(token -> token.lower);
    }

    static <T> Phrases<T> exactCase() {
        return new Phrases<>(token -> token.text);
    }

    /** The first meaning given to a phrase stays. */
    void put(List<Token> phrase, T meaning) {
        Node<T> node = root;
        for (Token token : phrase) {
            node = node.next.computeIfAbsent(key.apply(token), any -> new Node<>());
        }
        if (node.meaning == null && !phrase.isEmpty()) {
            node.meaning = meaning;
        }
    }

    /** The longest phrase that begins at a token and ends before {@code limit}; null when there is none. */
    Match<T> at(List<Token> tokens, int from, int limit) {
        Node<T> node = root;
        Match<T> found = null;
        for (int i = from; i < limit && node != null; i++) {
            node = node.next.get(key.apply(tokens.get(i)));
            if (node != null && node.meaning != null) {
                found = new Match<>(node.meaning, i + 1);
            }
        }
        return found;
    }

    /** The longest phrase that ends with the token before {@code end} and begins at {@code limit} or later. */
    Match<T> before(List<Token> tokens, int end, int limit) {
        Match<T> found = null;
        for (int from = end - 1; from >= limit && from >= end - LONGEST; from--) {
            Node<T> node = root;
            for (int i = from; i < end && node != null; i++) {
                node = node.next.get(key.apply(tokens.get(i)));
            }
            if (node != null && node.meaning != null) {
                found = new Match<>(node.meaning, from);
            }
        }
        return found;
    }

    private static final int LONGEST = 6;
}
