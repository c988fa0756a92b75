package org.crosstally.claims.api.claim;

/** How a link of the attribution chain passes the figure on. */
public enum Voice {
    DIRECT_QUOTE,
    PARAPHRASE,
    OWN_VOICE
}
