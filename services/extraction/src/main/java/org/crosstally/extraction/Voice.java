package org.crosstally.extraction;

/** How a party's words reach the text. */
public enum Voice {
    /** Inside quotation marks. */
    DIRECT_QUOTE,
    /** Reported speech: he said that, according to. */
    PARAPHRASE,
    /** The writer's own assertion. */
    OWN_VOICE
}
