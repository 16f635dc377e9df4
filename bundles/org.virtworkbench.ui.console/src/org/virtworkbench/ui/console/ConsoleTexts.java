package org.virtworkbench.ui.console;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.ui.console.link.ConsoleState;
import org.virtworkbench.ui.console.link.Trouble;
import org.virtworkbench.ui.widgets.EmptyState;
import org.virtworkbench.ui.widgets.EmptyState.Action;

/** Says why there is no screen, and what to do. */
final class ConsoleTexts {

    /** What can be done about it. */
    interface Remedies {
        void startGuest();

        void connectHost();

        void retry();
    }

    private static final String SCREEN = "large/display";

    private final EmptyState place;
    private final Remedies remedies;

    ConsoleTexts(EmptyState place, Remedies remedies) {
        this.place = place;
        this.remedies = remedies;
    }

    void show(ConsoleState state, String guest) {
        switch (state) {
            case ConsoleState.Connecting() -> place.show(SCREEN, NLS.bind(Messages.State_connecting, guest), "");
            case ConsoleState.GuestOff() -> place.show(SCREEN, NLS.bind(Messages.State_off, guest), Messages.State_off_text,
                    new Action(Messages.State_start, remedies::startGuest));
            case ConsoleState.HostAway() -> place.show("large/host-disconnected", NLS.bind(Messages.State_hostAway, guest),
                    Messages.State_hostAway_text, new Action(Messages.State_connect, remedies::connectHost));
            case ConsoleState.GuestGone() -> place.show("large/guest", NLS.bind(Messages.State_gone, guest), Messages.State_gone_text);
            case ConsoleState.Failed(Trouble trouble) -> place.show("large/warning", withoutDot(trouble.what()), text(trouble),
                    new Action(Messages.State_retry, remedies::retry));
            case ConsoleState.Shown() -> { // the screen speaks for itself
            }
        }
    }

    private static String text(Trouble trouble) {
        List<String> parts = new ArrayList<>(List.of(trouble.why(), trouble.cure()));
        parts.removeIf(String::isEmpty);
        return String.join("\n\n", parts);
    }

    private static String withoutDot(String headline) {
        return headline.endsWith(".") ? headline.substring(0, headline.length() - 1) : headline;
    }
}
