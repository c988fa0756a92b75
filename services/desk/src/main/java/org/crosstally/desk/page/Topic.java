package org.crosstally.desk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crosstally.api.Ref;
import org.crosstally.comparison.api.claim.Key;
import org.crosstally.quantity.assertion.Factuality;
import org.crosstally.quantity.assertion.Stage;

/**
 * The title of a figure over time.
 *
 * @param title what is counted
 * @param scope who is counted, place, event, stage, period
 * @param unit the unit of its amounts: the measure's unit, or the currency
 */
public record Topic(String title, String scope, String unit) {

    /** Describes the key of a series; unknown fields are left out. */
    public static Topic of(Key key) {
        String title = name(key.measure(), "an unknown measure") + (key.object() == null ? "" : ", " + key.object());
        List<String> scope = new ArrayList<>();
        add(scope, "", key.subject());
        add(scope, "with ", key.counterparty());
        add(scope, "in ", key.place());
        add(scope, "", key.event());
        if (key.stage() != null && key.stage() != Stage.NONE) {
            scope.add(lower(key.stage()));
        }
        if (key.timeKind() != null) {
            scope.add(lower(key.timeKind()));
        }
        if (key.factuality() != null && key.factuality() != Factuality.FACT) {
            scope.add(lower(key.factuality()));
        }
        if (key.currency() != null) {
            scope.add(key.currency() + (key.priceBase() == null ? "" : " of " + key.priceBase()));
        }
        if (key.per() != null) {
            scope.add("per " + key.per().replaceAll("[{}]", ""));
        }
        String unit = key.unit() == null ? key.currency() : key.unit();
        return new Topic(title, String.join(" · ", scope), unit == null ? "" : unit.replaceAll("[{}]", ""));
    }

    private static void add(List<String> scope, String before, Ref ref) {
        if (ref != null) {
            scope.add(before + name(ref, "someone"));
        }
    }

    private static String name(Ref ref, String otherwise) {
        return ref == null || ref.name() == null ? otherwise : ref.name();
    }

    private static String lower(Object constant) {
        return Labels.of(constant).toLowerCase(Locale.ROOT);
    }
}
