package org.virtworkbench.ui.console;

/** A part that can be made in two steps after its tab, so that none of them takes long. UI thread. */
public interface SteppedPart {

    /** Makes its controls, where they are not there yet. */
    void prepare();

    /** Fills them, where that has not been done. */
    void complete();
}
