package org.virtworkbench.libvirt.internal.loop;

/**
 * As long as it is held, the event loop leaves what comes on a link to the thread that holds it. Otherwise the loop would take the packets of a stream as fast
 * as the host sends them, and libvirt would keep all that the receiver has not asked for yet: gigabytes where a disk is slower than the link. A receiver that
 * is busy for long is stood in for, packet by packet and slowly, so that the host's signs of life are heard.
 */
public interface ReadHold extends AutoCloseable {

    /** Holds nothing: the link's socket is not known. */
    ReadHold NONE = new ReadHold() {

        @Override
        public void receiving() {
            // the loop reads
        }

        @Override
        public void close() {
            // the loop reads
        }
    };

    /** The thread that holds it receives now, which it has to say again and again. */
    void receiving();

    /** Lets the loop read again. */
    @Override
    void close();
}
