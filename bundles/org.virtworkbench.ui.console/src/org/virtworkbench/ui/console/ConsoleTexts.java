package org.virtworkbench.ui.console;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.ui.console.link.ConsoleState;
import org.virtworkbench.ui.console.link.Trouble;
import org.virtworkbench.ui.widgets.EmptyState;
import org.virtworkbench.ui.widgets.EmptyState.Action;

/** Says why there is no screen, and what to do. */
public final class ConsoleTexts {

    /** What can be done about it. */
    public interface Remedies {
        /** Starts the guest. */
        void startGuest();

        /** Connects its host. */
        void connectHost();

        /** {@return what to offer for a trouble} */
        List<Action> offers(Trouble trouble);
    }

    private record Words(String connecting, String waiting, String waitingText, String off, String hostAway) {
    }

    private static final String SCREEN = "large/display";

    private final EmptyState place;
    private final Remedies remedies;
    private final Words words;

    private ConsoleTexts(EmptyState place, Remedies remedies, Words words) {
        this.place = place;
        this.remedies = remedies;
        this.words = words;
    }

    /** {@return texts about a guest's screen} */
    public static ConsoleTexts ofScreen(EmptyState place, Remedies remedies) {
        return new ConsoleTexts(place, remedies,
                new Words(Messages.State_connecting, Messages.State_waiting, Messages.State_waiting_text, Messages.State_off_text,
                        Messages.State_hostAway_text));
    }

    /** {@return texts about a guest's serial line} */
    public static ConsoleTexts ofSerialLine(EmptyState place, Remedies remedies) {
        return new ConsoleTexts(place, remedies,
                new Words(Messages.State_connecting_serial, Messages.State_waiting_serial, Messages.State_waiting_serialText,
                        Messages.State_off_serial, Messages.State_hostAway_serial));
    }

    /** Says why a guest is not seen. */
    public void show(ConsoleState state, String guest) {
        switch (state) {
            case ConsoleState.Connecting() -> place.show(SCREEN, NLS.bind(words.connecting(), guest), "");
            case ConsoleState.Waiting(Trouble trouble) -> place.show(SCREEN, NLS.bind(words.waiting(), guest),
                    paragraphs(trouble.what(), trouble.why(), words.waitingText()), remedies.offers(trouble).toArray(Action[]::new));
            case ConsoleState.GuestOff() -> place.show(SCREEN, NLS.bind(Messages.State_off, guest), words.off(),
                    new Action(Messages.State_start, remedies::startGuest));
            case ConsoleState.HostAway() -> place.show("large/host-disconnected", NLS.bind(Messages.State_hostAway, guest),
                    words.hostAway(), new Action(Messages.State_connect, remedies::connectHost));
            case ConsoleState.GuestGone() -> place.show("large/guest", NLS.bind(Messages.State_gone, guest), Messages.State_gone_text);
            case ConsoleState.Failed(Trouble trouble) -> place.show("large/warning", withoutDot(trouble.what()),
                    paragraphs(trouble.why(), trouble.cure()),
                    remedies.offers(trouble).toArray(Action[]::new));
            case ConsoleState.Shown() -> { // the screen speaks for itself
            }
        }
    }

    private static String paragraphs(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private static String withoutDot(String headline) {
        return headline.endsWith(".") ? headline.substring(0, headline.length() - 1) : headline;
    }
}
