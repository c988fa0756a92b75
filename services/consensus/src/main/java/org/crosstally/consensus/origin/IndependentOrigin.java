package org.crosstally.consensus.origin;

import java.util.List;
import java.util.UUID;

/**
 * A party whose claims count as one, however many articles print them.
 *
 * @param id the origin's party id, or "group:" and the owner group, or "outlet:" and the outlet where it speaks for
 *     itself
 * @param name for explanations
 * @param claims the claims that go back to it
 * @param joinedBy why several articles count as one: ATTRIBUTION, WIRE_CREDIT, CHAIN (it names an outlet that names the
 *     origin, or they name each other), NEAR_DUPLICATE, OWNER_GROUP, SAME_OUTLET
 */
public record IndependentOrigin(String id, String name, List<UUID> claims, List<String> joinedBy) {}
