package org.crosstally.linking.frame;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** How often each kind of evidence was right on labelled figures, read from {@code evidence.txt}. */
public final class EvidenceShares {

    private static final Map<String, Share> COUNTED = load();

    private EvidenceShares() {}

    /**
     * A counted share.
     *
     * @param right figures filled rightly
     * @param all figures filled
     */
    public record Share(int right, int all) {}

    /** The share of a kind such as {@code COUNTED+PREDICATE}; {@code null} for one that was not counted. */
    static Share of(String kind) {
        return COUNTED.get(kind);
    }

    private static Map<String, Share> load() {
        Map<String, Share> shares = new HashMap<>();
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(EvidenceShares.class.getResourceAsStream("evidence.txt")),
                StandardCharsets.UTF_8))) {
            file.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        String[] cells = line.split("\\|");
                        shares.put(
                                cells[0].strip(),
                                new Share(Integer.parseInt(cells[1].strip()), Integer.parseInt(cells[2].strip())));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("evidence.txt cannot be read", e);
        }
        return Map.copyOf(shares);
    }
}
