package org.virtworkbench.libvirt;

/**
 * How long a silent host is waited for. Where somebody offers one as a service, it counts for the links that are opened from then on.
 *
 * @param silenceSeconds after so much time in which no call returned the host is asked for a sign of life
 * @param signs after so many times this time without an answer the link is given up
 * @param connectSeconds longest time for a connection to stand, without the time that a person takes to answer
 */
public record LinkPatience(int silenceSeconds, int signs, int connectSeconds) {

    /** For a person: a link is given up after 20 seconds of silence. */
    public static final LinkPatience USUAL = new LinkPatience(5, 3, 30);
}
