package org.crosstally.extraction.text;

/**
 * Small lists of words that a rule asks for, given by each language's lexicon as a setting: {@code setting | month or verb | may,
 * march}. A language without the setting has an empty list. The comments give the English words.
 */
public enum WordList {
    /** a, an: one, before a scale word. */
    ARTICLE,
    /** and: inside a number of words. */
    AND,
    /** or: between alternatives, which are no range. */
    OR,
    /** and, but: before the verb of a second clause. */
    CLAUSE_JOINT,
    /** that: begins what was said. */
    THAT,
    /** as: after a verb of citing that is no speech by itself. */
    AS,
    /** of: between a vague plural and what it counts. */
    OF,
    /** of: between a fraction and its whole. */
    PART_OF,
    /** in: between the parts of one date, besides OF. */
    DATE_OF,
    /** the: before a date. */
    THE,
    /** day, after its ordinal: the 15th day of May. */
    DAY,
    /** year, before its number: May of the year 2024. */
    YEAR,
    /** time: in two weeks' time. */
    TIME,
    /** may, march: months that are verbs too. */
    MONTH_OR_VERB,
    /** Mar, with this capital: a month that is a name too. */
    MONTH_OR_NAME,
    /** th, after a number in digits: an ordinal, which counts nothing. */
    ORDINAL_ENDING,
    /** th, after the number of a day. */
    DAY_ENDING,
    /** ing. */
    GERUND_ENDING,
    /** ed. */
    PARTICIPLE_ENDING,
    /** ly. */
    ADVERB_ENDING,
    /** was, said: a verb of the past. */
    PAST,
    /** ed: a verb of the past. */
    PAST_ENDING,
    /** will, expected: a verb of the future. */
    WILL,
    /** rá: a verb of the future. */
    WILL_ENDING,
    /** ended, through: before the last day of a period. */
    ENDED,
    /** begins: before the first day of a period. */
    BEGUN,
    /** magnitude: beside a number on a scale, which is no quantity. */
    MAGNITUDE,
    /** rose, by: before the size of a change. */
    CHANGED,
    /** whose: begins a clause of its own, whose date is not that of the words before. */
    SUBCLAUSE,
    /** stand, preis: the last part of a compound that names a state. */
    STATE_ENDING,
    /** opfer: of a compound that names what adds up. */
    COUNT_ENDING,
    /** umsatz: of a compound that names what comes about within a period. */
    FLOW_ENDING,
    /** announced: a verb of saying beside which a day is the day of the statement. */
    ANNOUNCED,
    /** року: the word "year" behind its number. */
    YEAR_BEHIND,
    /** number, count: a bare number behind "the number of" counts the noun that follows. */
    NUMBER_OF,
    /** victims, arrests: a bare number in their sentence is how many there are. */
    COUNTED_SUBJECT,
    /** since, seit; quando in "da quando": opens a clause whose date is the start of a total. */
    START_CLAUSE,
    /** in, near: before a place. */
    IN_PLACE,
    /** of, for: before what an amount is about. */
    OBJECT_OF,
    /** capital, region: a place without its name. */
    CAPITAL_CITY,
    /** capital: the capital of the country that a text is about. */
    SEAT_OF_GOVERNMENT,
    /** including: a part of what was counted follows. */
    INCLUDING,
    /** What the plural of a noun ends in, in languages where that shows a noun. */
    NOUN_ENDING,
    /** What an adjective before a noun ends in, in languages where that shows it. */
    ADJECTIVE_ENDING,
    /** What a verb after a number ends in, in languages where that shows it. */
    VERB_ENDING,
    /** will: puts what follows in the future. */
    FUTURE,
    /** couple: two, before a unit of time. */
    PAIR,
    /** next, coming: a window that lies ahead. */
    AHEAD,
    /** per: any noun may follow; the article needs a unit. */
    PER,
    /** plus: a bound after a number, or the sign of a sum. */
    PLUS,
    /** In front of a word for minus: the two compare, as in "al menos", "plus ou moins". */
    COMPARES_LESS,
    /** mark, threshold: passed the 300 mark. */
    MARK,
    /** of, out: between a part and its whole, 14 of 120. */
    WHOLE_OF,
    /** only: takes a negation before it away. */
    ONLY,
    /** in, at: before the place of an item of a list, 43 in Puebla. */
    PLACE_IN,
    /** pounds: a weight, but money above a million. */
    POUNDS,
    /** cost, paid: beside them pounds are money. */
    PAYING,
    /** the, these: a small number after it only points back. */
    DEFINITE,
    /** is, was, to: a verb of saying after it has no subject here. */
    PASSIVE,
    /** of, for: joins the parts of one name or office. */
    INNER,
    /** by: between what is said or written and its author. */
    AUTHOR,
    /** by, under: what a participle before it means is passive. */
    PASSIVE_BEHIND,
    /** в: after a verb of saying, before the body where it was said. */
    SAID_IN,
    /** bekannt: ends the clause of a verb of saying that is split. */
    VERB_PARTICLE,
    /** to: after a verb of promising, before what is promised. */
    INFINITIVE,
    /** i, we: the one whom a label names. */
    FIRST_PERSON,
    /** q, a: marks who speaks in an interview without a name. */
    INTERVIEW,
    /** a: the label of the one who answers. */
    ANSWER,
    /** worth: the thing before it is worth the amount. */
    WORTH,
    /** which: stands for the body named before it. */
    RELATIVE,
    /** a.m., o'clock: follows a time of day. */
    CLOCK,
    /** from, than, with: the number after it is compared with the one before, and shares its unit. */
    COMPARISON
}
