package org.crosstally.extraction.mention;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.crosstally.extraction.number.ParsedNumber;
import org.crosstally.extraction.text.Sentence;
import org.crosstally.extraction.time.TimeExpression;
import org.crosstally.quantity.assertion.Ambiguity;
import org.crosstally.quantity.assertion.FigureRole;
import org.crosstally.quantity.wording.Qualifier;

/** A number of the text with all that stands around it, claim or not. Filled by the scanner and its rules. */
public final class Mention {

    public final Sentence sentence;
    /** First token, bounds and signs of money included. */
    public int from;
    /** Behind the last token. */
    public int to;

    public ParsedNumber number;
    /** The second number of a range; null otherwise. */
    public ParsedNumber second;

    /** What stands behind a ±; null otherwise. */
    public ParsedNumber plusMinus;

    Qualifier qualifier;
    public String unit;
    public String currency;
    public String per;
    /** The counted noun with the words that describe it; empty range when there is none. */
    public int nounFrom;

    public int nounTo;
    /** A small number with nothing around it. */
    boolean bare;

    boolean hyphenated;
    /** Whether the unit was copied from a neighbour that names it. */
    boolean copied;
    /** Whether the unit comes from the verb or the head of the clause: 75 died. */
    boolean implied;
    /** Whether the unit comes from the next number of a list: 4, 6 and 13 kg. */
    public boolean listed;

    /** The dates of its sentence. */
    public List<TimeExpression> times = List.of();

    /** What it is in its sentence. */
    public FigureRole role = FigureRole.LEVEL;
    /** Other readings of it; empty when there are none. */
    public final Set<Ambiguity> ambiguities = EnumSet.noneOf(Ambiguity.class);

    public Dismissal dismissal;
    /** The rules that fired, in their order. */
    public final List<String> rules = new ArrayList<>();

    Mention(Sentence sentence, ParsedNumber number) {
        this.sentence = sentence;
        this.number = number;
        this.from = number.from();
        this.to = number.to();
    }

    public boolean isRange() {
        return second != null;
    }

    boolean isBare() {
        return unit == null && currency == null && nounFrom == nounTo;
    }

    void dismiss(Dismissal reason) {
        if (dismissal == null) {
            dismissal = reason;
        }
    }

    void extend(int start, int end) {
        from = Math.min(from, start);
        to = Math.max(to, end);
    }
}
