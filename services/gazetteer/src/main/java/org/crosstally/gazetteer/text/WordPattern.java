package org.crosstally.gazetteer.text;

/** A word, or the start of one with an ending of at most {@link #LONGEST_ENDING} letters: "ukrainisch*". */
public record WordPattern(String stem, boolean open) {

    public static final int LONGEST_ENDING = 5;

    /** Reads a pattern; an asterisk at the end leaves the ending open. */
    public static WordPattern of(String written) {
        boolean open = written.endsWith("*");
        return new WordPattern(Folding.fold(open ? written.substring(0, written.length() - 1) : written), open);
    }

    public boolean matches(String folded) {
        int ending = folded.length() - stem.length();
        return open ? ending >= 0 && ending <= LONGEST_ENDING && folded.startsWith(stem) : folded.equals(stem);
    }
}
