package org.crosstally.extraction;

/**
 * One party on a number's way to the reader.
 *
 * @param party who it is, pronouns and offices replaced by the last name they stand for; null for an unnamed outlet
 * @param verb the word that attributes ("said", "according to"); null for the outlet
 * @param voice how the words are given
 * @param partySpan where the text names the party, as it does there ("he"); null for the outlet
 * @param verbSpan where the verb stands; null for the outlet
 */
public record AttributionLink(String party, String verb, Voice voice, Span partySpan, Span verbSpan) {}
