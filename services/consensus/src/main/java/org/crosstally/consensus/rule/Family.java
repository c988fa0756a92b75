package org.crosstally.consensus.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.SeriesKey;
import org.crosstally.quantity.assertion.Stage;
import org.crosstally.quantity.period.TimeKind;

/**
 * Series that belong together in threes or more.
 *
 * @param field what the parts differ in from the whole: place, subject or event; "schedule" for order, lead time and delivery
 * @param whole the series that holds the others
 * @param parts direct parts, in order of their keys
 */
public record Family(String field, SeriesAnalysis whole, List<SeriesAnalysis> parts) {

    /** The families in which {@code one} is the whole, among the series around it. */
    public static List<Family> of(SeriesAnalysis one, Collection<SeriesAnalysis> around, Context context) {
        List<Family> families = new ArrayList<>();
        for (String field : SeriesKey.WITH_PARTS) {
            List<SeriesAnalysis> all = around.stream()
                    .filter(part -> context.isDirectPart(
                            part.key().part(field), one.key().part(field)))
                    .filter(part -> part.key().differences(one.key()).equals(List.of(field)))
                    .sorted(Comparator.comparing(part -> part.key().text()))
                    .toList();
            // A city and its own province together would count the city twice.
            List<SeriesAnalysis> parts = all.stream()
                    .filter(part -> all.stream()
                            .noneMatch(other -> context.isPart(
                                    part.key().part(field), other.key().part(field))))
                    .toList();
            if (parts.size() > 1) {
                families.add(new Family(field, one, parts));
            }
        }
        if (one.key().timeKind() == TimeKind.DURATION) {
            List<SeriesAnalysis> lots = around.stream()
                    .filter(lot -> lot.key().isAmount())
                    .filter(lot -> schedule(lot.key()).isPresent()
                            && schedule(lot.key()).equals(schedule(one.key())))
                    .sorted(Comparator.comparing(lot -> lot.key().text()))
                    .toList();
            if (lots.size() > 1) {
                families.add(new Family("schedule", one, lots));
            }
        }
        return families;
    }

    /** What an order, its lead time and its delivery have in common: subject and object. Empty for other keys. */
    public static Optional<String> schedule(SeriesKey key) {
        boolean takesTime = key.timeKind() == TimeKind.DURATION;
        boolean staged = key.stage() == Stage.ORDERED || key.stage() == Stage.DELIVERED;
        return key.object() != null && (takesTime || (staged && key.isAmount()))
                ? Optional.of(String.join("|", String.valueOf(key.subject()), key.object()))
                : Optional.empty();
    }
}
