package org.crosstally.claims.register;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes and recognises ids: UUIDv7, so that the order of ids is the order of recording. */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Ids() {}

    /** A new id. Ids made one after the other in one process are in ascending order. */
    public static UUID next() {
        return GENERATOR.generate();
    }

    /** The id that {@code reference} is, empty when it is a name. */
    public static Optional<UUID> parse(String reference) {
        String text = reference.strip();
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
