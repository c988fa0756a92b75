package org.crosstally.claims.suggest;

/** Counts typing errors: letters left out, added, changed, or swapped with the next. */
final class TypingDistance {

    private TypingDistance() {}

    /** The fewest errors by which {@code typed} differs from a beginning of {@code name}. */
    static int toBeginning(String typed, String name) {
        int width = Math.min(name.length(), typed.length() * 2);
        int[] before = new int[width + 1];
        int[] last = new int[width + 1];
        for (int j = 0; j <= width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            int[] row = new int[width + 1];
            row[0] = i;
            for (int j = 1; j <= width; j++) {
                boolean same = typed.charAt(i - 1) == name.charAt(j - 1);
                row[j] = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && typed.charAt(i - 1) == name.charAt(j - 2)
                        && typed.charAt(i - 2) == name.charAt(j - 1);
                row[j] = swapped ? Math.min(row[j], before[j - 2] + 1) : row[j];
            }
            before = last;
            last = row;
        }
        int fewest = Integer.MAX_VALUE;
        for (int errors : last) {
            fewest = Math.min(fewest, errors);
        }
        return fewest;
    }
}
