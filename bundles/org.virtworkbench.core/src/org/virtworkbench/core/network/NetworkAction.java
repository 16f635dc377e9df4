package org.virtworkbench.core.network;

/** What is done to a network with one call and no question. */
public enum NetworkAction {
    /** Starts it. */
    START,
    /** Stops it; guests that use it lose it. */
    STOP,
    /** Lets it start with its host. */
    AUTOSTART_ON,
    /** Lets it not start with its host. */
    AUTOSTART_OFF,
    /** Stops it and forgets it. */
    DELETE
}
