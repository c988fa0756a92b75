package org.crosstally.comparison.webhook;

/** How far a delivery is: it waits for an attempt, was accepted by its receiver, or has used up its attempts. */
enum DeliveryState {
    PENDING,
    DELIVERED,
    GAVE_UP
}
