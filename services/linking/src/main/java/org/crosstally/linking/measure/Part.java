package org.crosstally.linking.measure;

/**
 * One condition of a frame.
 *
 * @param role how the words relate to the figure
 * @param words name of a class of words; empty for {@link Role#BARE}
 */
public record Part(Role role, String words) {}
