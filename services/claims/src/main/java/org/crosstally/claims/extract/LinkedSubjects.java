package org.crosstally.claims.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.crosstally.claims.api.extraction.Candidates.Candidate;
import org.crosstally.claims.extract.RegisterSearch.Named;
import org.crosstally.linking.party.SubjectLink;

/** Joins the party that a text names as the subject of a figure with the records of the register. */
final class LinkedSubjects {

    private LinkedSubjects() {}

    /**
     * The subjects of a draft, best first.
     *
     * @param link the party that the text names; {@code null} for none
     * @param byWords parties that share words with the text, best first
     */
    static List<Candidate> rank(SubjectLink link, NameIndex parties, List<Candidate> byWords) {
        if (link == null) {
            return byWords;
        }
        Named record = parties.sharing(Words.of(link.name())).stream()
                .filter(one -> one.called().equalsIgnoreCase(link.name()))
                .findFirst()
                .orElse(null);
        List<Candidate> subjects = new ArrayList<>();
        subjects.add(new Candidate(
                record == null ? null : record.id(),
                record == null ? link.name() : record.name(),
                BigDecimal.ONE,
                List.of(says(link))));
        byWords.stream()
                .filter(one -> record == null || !record.id().equals(one.id()))
                .forEach(subjects::add);
        return subjects;
    }

    private static String says(SubjectLink link) {
        String words = "'" + link.words() + "'";
        return switch (link.reason()) {
            case COUNTED -> words + " says whose they are";
            case LOSER -> words + " is who lost them";
            case LIST -> words + " is the only party named in the list";
            case CLAUSE -> words + " is the subject of the clause";
        };
    }
}
