package org.crosstally.gazetteer.place;

import java.util.Arrays;

/**
 * Finds the places of a name by the 64-bit hash of its folded words. Keeping no strings makes the table small; that a word which is no
 * name has the hash of one has a chance below 1 in 10^13.
 */
final class NameTable {

    /** Marks an entry whose name is a secondary one of the place. */
    static final int SECONDARY = 1 << 30;

    /** Marks an entry whose name usually means this place and no other of that name. */
    static final int USUAL = 1 << 29;

    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long[] hashes = new long[1 << 20];
    private int[] heads = new int[1 << 20];
    private int used;
    private int[] places = new int[1 << 18];
    private int[] next = new int[1 << 18];
    private int entries = 1;

    static long start() {
        return SEED;
    }

    /** Extends the hash of a name by letters; words are separated by one space. */
    static long extend(long hash, String letters) {
        long extended = hash;
        for (int i = 0; i < letters.length(); i++) {
            extended = (extended ^ letters.charAt(i)) * PRIME;
        }
        return extended;
    }

    static long extend(long hash, char letter) {
        return (hash ^ letter) * PRIME;
    }

    /** Marks the start of a longer name, so that a search knows when to go on. */
    void addPrefix(long hash) {
        slotFor(hash);
    }

    /** Returns the number of the place of an entry. */
    static int place(int entry) {
        return entry & ~(SECONDARY | USUAL);
    }

    /** Adds a name of a place; a place that has the name already keeps the better mark. */
    void add(long hash, int place, int mark) {
        int slot = slotFor(hash);
        for (int entry = heads[slot]; entry > 0; entry = next[entry]) {
            if (place(places[entry]) == place) {
                places[entry] = mark == SECONDARY ? places[entry] : place | mark;
                return;
            }
        }
        if (entries == places.length) {
            places = Arrays.copyOf(places, entries * 2);
            next = Arrays.copyOf(next, entries * 2);
        }
        places[entries] = place | mark;
        next[entries] = heads[slot];
        heads[slot] = entries++;
    }

    /** Whether the hash is that of a name or of the start of one. */
    boolean contains(long hash) {
        return hashes[slot(hash)] != 0;
    }

    /** Returns the entries with that name: numbers of places with their marks. */
    int[] find(long hash) {
        int slot = slot(hash);
        if (hashes[slot] == 0 || heads[slot] == 0) {
            return new int[0];
        }
        int count = 0;
        for (int entry = heads[slot]; entry > 0; entry = next[entry]) {
            count++;
        }
        int[] found = new int[count];
        for (int entry = heads[slot]; entry > 0; entry = next[entry]) {
            found[--count] = places[entry];
        }
        return found;
    }

    private int slotFor(long hash) {
        int slot = slot(hash);
        if (hashes[slot] == 0) {
            if (used * 2 >= hashes.length) {
                grow();
                slot = slot(hash);
            }
            hashes[slot] = hash;
            used++;
        }
        return slot;
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) ((hash ^ (hash >>> 32)) * 0x9E3779B9L >>> 8) & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldHeads = heads;
        hashes = new long[oldHashes.length * 2];
        heads = new int[oldHashes.length * 2];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                heads[slot] = oldHeads[i];
            }
        }
    }
}
