package org.crosstally.local;

import java.io.PrintStream;

/** A progress bar: redrawn in place on a terminal, one line for each 10 % in a log. */
final class ProgressBar {

    private static final int WIDTH = 40;

    private final PrintStream out;
    private final boolean terminal;
    private final String what;
    private final long total;
    private int shown = -1;

    /**
     * @param terminal whether the output is a terminal
     * @param total the count at 100 %, greater than 0
     */
    ProgressBar(PrintStream out, boolean terminal, String what, long total) {
        this.out = out;
        this.terminal = terminal;
        this.what = what;
        this.total = total;
    }

    /** Shows {@code done} of the total. */
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
