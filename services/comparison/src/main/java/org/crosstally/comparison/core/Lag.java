package org.crosstally.comparison.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reporting lag. Totals that two sources date alike are often counted at different hours, so a voice that speaks daily is
 * allowed its own figure of the day before and of the day after, as far as the quantity can grow in a day.
 */
final class Lag {

    private static final int LONGEST_DAYS = 1;

    private Lag() {}

    /** The marks, sorted as given, each widened to its own voice's neighbours. */
    static List<Mark> allowed(List<Mark> sorted, Growth growth) {
        Map<Integer, Mark> nearest = new HashMap<>();
        double[] down = new double[sorted.size()];
        double[] up = new double[sorted.size()];
        for (int i = 0; i < sorted.size(); i++) {
            Mark mark = sorted.get(i);
            down[i] = reach(nearest.get(mark.voice()), mark, growth, true);
            nearest.put(mark.voice(), mark);
        }
        nearest.clear();
        for (int i = sorted.size() - 1; i >= 0; i--) {
            Mark mark = sorted.get(i);
            up[i] = reach(nearest.get(mark.voice()), mark, growth, false);
            nearest.put(mark.voice(), mark);
        }
        List<Mark> widened = new ArrayList<>(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            widened.add(down[i] > 0 || up[i] > 0 ? sorted.get(i).widened(down[i], up[i]) : sorted.get(i));
        }
        return widened;
    }

    private static double reach(Mark other, Mark mark, Growth growth, boolean down) {
        if (other == null || other.day() == mark.day() || Math.abs(other.day() - mark.day()) > LONGEST_DAYS) {
            return 0;
        }
        double distance = down ? mark.readLow() - other.readLow() : other.readHigh() - mark.readHigh();
        return Double.isFinite(distance) ? Math.max(0, Math.min(distance, growth.at(mark.day()))) : 0;
    }
}
