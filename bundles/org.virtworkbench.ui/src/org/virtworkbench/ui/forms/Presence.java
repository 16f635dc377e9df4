package org.virtworkbench.ui.forms;

/** Whether the object of an editor is in the inventory. */
public enum Presence {
    /** Its host has not told yet. */
    WAITING,
    /** It is there. */
    PRESENT,
    /** Its host no longer has it. */
    GONE
}
