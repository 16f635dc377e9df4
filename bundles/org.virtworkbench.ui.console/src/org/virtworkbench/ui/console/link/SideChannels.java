package org.virtworkbench.ui.console.link;

/** What comes with a guest's screen, and counts also where nobody sees that. Told on the UI thread. */
public interface SideChannels {

    /** Somebody copied text in the guest. */
    void copied(String text);

    /** The guest can be heard. */
    void audible();

    /** The link is over. */
    void over();
}
