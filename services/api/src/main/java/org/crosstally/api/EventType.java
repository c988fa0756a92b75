package org.crosstally.api;

/** What kind of event it is. */
public enum EventType {
    WAR,
    CAMPAIGN,
    BATTLE,
    STRIKE,
    ATTACK,
    EARTHQUAKE,
    FLOOD,
    STORM,
    FIRE,
    DROUGHT,
    EPIDEMIC,
    ACCIDENT,
    PROTEST,
    ELECTION,
    CONTRACT,
    OTHER
}
