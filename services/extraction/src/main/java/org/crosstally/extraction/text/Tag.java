package org.crosstally.extraction.text;

/** What a lexicon may say of a word besides its number: its part in a sentence, as far as the rules ask for it. */
public enum Tag {
    /** Ends a noun phrase: prepositions, conjunctions, auxiliaries, pronouns, common verbs. */
    STOP,
    PREPOSITION,
    CONJUNCTION,
    DETERMINER,
    PRONOUN,
    /** Stands for a person named before: he, she, they. */
    PERSON,
    AUXILIARY,
    NEGATION,
    ADVERB,
    /** Its own plural or an irregular one: people, personnel, aircraft. */
    PLURAL,
    /** A plural that often stands before another noun: sales managers. */
    PLURAL_BEFORE_NOUN,
    /** Describes a counted noun and is no part of it: more, full, consecutive. */
    FILLER,
    /** Stands before a number that is a name: page 3, Article 5. */
    DESIGNATOR,
    /** Stands before the number of a figure, table or page. */
    REFERENCE,
    /** Stands for a body named before: it. */
    BODY,
    /** A title or office before or instead of a name: Mr, General, president. */
    TITLE,
    /** A noun for a group or body that speaks: ministry, officials, company. */
    SPEAKER,
    /** A document that speaks: report, poll, statement. */
    SOURCE,
    /** A place or paper where something is said, which no one is: Twitter, interview, statement. */
    MEDIUM,
    /** People who are asked or counted; with a number before them they are no speaker: voters, respondents. */
    POLLED,
    /** A verb form that only reported speech has: sei, hätten. */
    REPORTED,
    /** Never a speaker though it looks like a subject: it, there, this. */
    NO_SPEAKER,
    /** Said of a number of years a person or thing has: aged, age. */
    AGE,
    /** Before a four-digit number that is a year: in, since, by. */
    BEFORE_YEAR,
    /** Before a day: on. */
    BEFORE_DAY,
    /** After a number that is a position, not a size: north, latitude. */
    POSITION,
    /** A word of result or score. */
    SCORE,
    /** Abbreviation whose point does not end a sentence. */
    ABBREVIATION,
    EXPECTATION,
    /** Begins a clause that is a condition. */
    CONDITION,
    /** A verb form: ends a noun phrase and may have a subject at its left. */
    VERB
}
