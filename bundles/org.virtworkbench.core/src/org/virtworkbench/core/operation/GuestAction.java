package org.virtworkbench.core.operation;

import org.virtworkbench.core.operation.GuestActionOperation.Call;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;

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

    /** {@return whether nothing is lost, but what runs in a guest is away for others meanwhile, so that the person is asked before it is done to several} */
    public boolean interrupts() {
        return this == SHUTDOWN || this == REBOOT || this == SAVE;
    }

    /** {@return whether it makes sense for a guest now; called in the model's realm} */
    public boolean appliesTo(Guest guest) {
        return GuestActionRules.applies(this, guest);
    }

    /** {@return the operation that does it; called in the model's realm} */
    public Operation on(Guest guest) {
        return switch (this) {
            case START -> StartGuestOperation.on(guest);
            case PAUSE -> simple(Call.PAUSE, guest);
            case RESUME -> simple(guest.getState() == GuestState.SUSPENDED ? Call.WAKE_UP : Call.RESUME, guest);
            case SHUTDOWN -> new ShutdownGuestOperation(Targets.of(guest));
            case REBOOT -> simple(Call.REBOOT, guest);
            case RESET -> simple(Call.RESET, guest);
            case FORCE_OFF -> simple(Call.FORCE_OFF, guest);
            case SAVE -> new SaveGuestOperation(Targets.of(guest));
            case DISCARD_SAVE -> simple(Call.DISCARD_SAVE, guest);
            case AUTOSTART_ON -> simple(Call.AUTOSTART_ON, guest);
            case AUTOSTART_OFF -> simple(Call.AUTOSTART_OFF, guest);
        };
    }

    private static Operation simple(Call call, Guest guest) {
        return new GuestActionOperation(call, Targets.of(guest));
    }
}
