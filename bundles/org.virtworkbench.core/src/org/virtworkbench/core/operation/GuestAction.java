package org.virtworkbench.core.operation;

/**
 * What can be done to a guest without any further question, declared once: menus, toolbars, keys and bulk actions all come from here.
 */
public enum GuestAction {

    /** Starts it, from its managed save where there is one. */
    START("start", false),
    /** Pauses it. */
    PAUSE("pause", false),
    /** Lets it run again. */
    RESUME("resume", false),
    /** Asks it to shut down. */
    SHUTDOWN("shutdown", false),
    /** Asks it to reboot. */
    REBOOT("reboot", false),
    /** Presses its reset button: unsaved work inside is lost. */
    RESET("reset", true),
    /** Pulls its plug: unsaved work inside is lost. */
    FORCE_OFF("force-off", true),
    /** Saves its memory to disk and stops it. */
    SAVE("save", false),
    /** Drops its saved memory: what was in it is lost. */
    DISCARD_SAVE("discard", true),
    /** Lets it start with its host. */
    AUTOSTART_ON("autostart", false),
    /** Lets it no longer start with its host. */
    AUTOSTART_OFF("autostart-off", false);

    private final String id;
    private final boolean dangerous;

    GuestAction(String id, boolean dangerous) {
        this.id = id;
        this.dangerous = dangerous;
    }

    /** {@return its name in icons, commands and preferences} */
    public String id() {
        return id;
    }

    /** {@return whether something may be lost, so that the person is asked first, once for all guests} */
    public boolean isDangerous() {
        return dangerous;
    }
}
