package org.crosstally.extraction.text;

/** What a word of saying needs around it before it means that somebody speaks. */
public enum CueForm {
    /** said: nothing. */
    SAYS,
    /** note, claims: a word that is as often a noun or means another act; a clause must follow. */
    CLAUSE,
    /** counted, recorded: only a body that counts speaks, and a number must follow. */
    COUNTS,
    /** annoncé, mitgeteilt: a participle; an auxiliary must be near. */
    PARTICIPLE,
    /** gab: the verb has a particle at the end of its clause: bekannt. */
    SPLIT
}
