package org.crosstally.local;

import java.io.PrintStream;

/** A bar that is redrawn in place on a terminal, and a line at each tenth elsewhere (a log). */
final class ProgressBar {

    private static final int WIDTH = 40;

    private final PrintStream out;
    private final boolean terminal;
    private final String what;
    private final long total;
    private int shown = -1;

    /**
     * @param terminal whether lines can be redrawn
     * @param total how many make it full, more than 0
     */
    ProgressBar(PrintStream out, boolean terminal, String what, long total) {
        this.out = out;
        this.terminal = terminal;
        this.what = what;
        this.total = total;
    }

    /** Shows that {@code done} of the total are done. */
    void show(long done) {
        int percent = (int) (100 * Math.min(done, total) / total);
        if (terminal) {
            int filled = WIDTH * percent / 100;
            out.printf(
                    "\r%s [%s%s] %3d %%  %,d of %,d%s",
                    what,
                    "#".repeat(filled),
                    " ".repeat(WIDTH - filled),
                    percent,
                    done,
                    total,
                    done >= total ? "\n" : "");
            out.flush();
        } else if (percent / 10 > shown) {
            shown = percent / 10;
            out.printf("%s %d %% (%,d of %,d)%n", what, percent, done, total);
        }
    }
}
