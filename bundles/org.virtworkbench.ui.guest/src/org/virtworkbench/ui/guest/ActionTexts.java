package org.virtworkbench.ui.guest;

import org.virtworkbench.core.operation.GuestAction;

/** The words on the buttons. */
final class ActionTexts {

    private ActionTexts() {
    }

    static String of(GuestAction action) {
        return switch (action) {
            case START -> Messages.Action_start;
            case PAUSE -> Messages.Action_pause;
            case RESUME -> Messages.Action_resume;
            case SHUTDOWN -> Messages.Action_shutdown;
            case REBOOT -> Messages.Action_reboot;
            case RESET -> Messages.Action_reset;
            case FORCE_OFF -> Messages.Action_forceOff;
            case SAVE -> Messages.Action_save;
            case DISCARD_SAVE -> Messages.Action_discard;
            case AUTOSTART_ON -> Messages.Action_autostart;
            case AUTOSTART_OFF -> Messages.Action_autostartOff;
        };
    }
}
