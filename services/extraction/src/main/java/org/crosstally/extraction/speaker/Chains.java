package org.crosstally.extraction.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.crosstally.extraction.mention.Mention;

/**
 * Orders the speakers of a sentence from the outlet's side to the source: the agency that reported, the ministry it cited. Who
 * is cited comes last; a second verb of saying right behind the first is inside it; one behind what was said is outside it.
 */
final class Chains {

    /** How far behind a speaker the one it cites may begin, in tokens: "the agency said on Friday evening, citing". */
    private static final int NEAR = 8;

    /** Words between two verbs of which the second is said by the first: "said that". */
    private static final int JOINED = 2;

    private Chains() {}

    /**
     * The cues of a number in order, the outermost speaker first.
     *
     * @param main who says it by the nearest cue; null when no verb of saying is near
     * @param here all cues of the main one's sentence
     * @param closes whether a cue behind the number ends what was said: ", the Tribune reported"
     */
    static List<Cue> order(Cue main, List<Cue> here, Mention mention, Predicate<Cue> closes) {
        List<Cue> chain = new ArrayList<>();
        if (main == null) {
            cited(null, here, mention, chain);
            return chain;
        }
        chain.add(main);
        Cue inner = main;
        for (int i = here.indexOf(main) - 1; i >= 0; i--) {
            Cue outer = here.get(i);
            boolean says = outer.kind() == Cue.Kind.BEFORE && inner.kind() == Cue.Kind.BEFORE;
            if (!says || inner.from() - outer.end() > JOINED || inner.from() < outer.end() || same(outer, inner)) {
                break;
            }
            chain.add(0, outer);
            inner = outer;
        }
        for (Cue cue : here) {
            boolean behind = main.end() <= mention.from && cue.start() >= mention.to && closes.test(cue);
            boolean says = cue.kind() == Cue.Kind.AFTER || cue.kind() == Cue.Kind.BEFORE;
            if (behind && says && main.kind() == Cue.Kind.BEFORE && !same(cue, main)) {
                chain.add(0, cue);
                break;
            }
        }
        cited(main, here, mention, chain);
        return chain;
    }

    private static void cited(Cue main, List<Cue> here, Mention mention, List<Cue> chain) {
        for (Cue cue : here) {
            boolean free = cue.end() <= mention.from || cue.start() >= mention.to;
            boolean near = main == null || cue.start() >= main.start() && cue.start() - main.end() <= NEAR;
            if (cue.kind() == Cue.Kind.CITED && free && near) {
                chain.add(cue);
                return;
            }
        }
    }

    private static boolean same(Cue one, Cue other) {
        return one.from() < other.to() && other.from() < one.to();
    }
}
