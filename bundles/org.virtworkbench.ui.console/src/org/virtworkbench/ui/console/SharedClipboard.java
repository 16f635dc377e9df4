package org.virtworkbench.ui.console;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Passes copied text between the desktop and a guest: the guest's as soon as it is copied there, the desktop's when the keyboard goes to the guest, as only
 * then can it be pasted there. Each text passes once. UI thread.
 */
final class SharedClipboard {

    /** More is nobody's text: about a million characters. */
    static final int MOST = 1 << 20;

    /** The clipboard of the desktop. */
    interface Desktop {
        /** Asks for the text on it, and tells it now or later on the UI thread; tells nothing when there is none. */
        void read(Consumer<String> reader);

        /** Puts a text on it. */
        void put(String text);
    }

    private final Desktop desktop;
    private final Consumer<String> guest;
    private final BooleanSupplier allowed;
    private String last = "";
    private int session;

    /**
     * @param desktop the clipboard of this side
     * @param guest takes text for the guest's
     * @param allowed whether the person wants it
     */
    SharedClipboard(Desktop desktop, Consumer<String> guest, BooleanSupplier allowed) {
        this.desktop = desktop;
        this.guest = guest;
        this.allowed = allowed;
    }

    /** Somebody copied text in the guest. */
    void copiedInGuest(String text) {
        if (allowed.getAsBoolean() && isFresh(text)) {
            last = text;
            desktop.put(text);
        }
    }

    /** The keyboard goes to the guest. */
    void captured() {
        if (allowed.getAsBoolean()) {
            int asking = session;
            desktop.read(text -> {
                if (asking == session && isFresh(text)) {
                    last = text;
                    guest.accept(text);
                }
            });
        }
    }

    /** Another session: its clipboard has nothing of ours. */
    void forget() {
        last = "";
        session++;
    }

    private boolean isFresh(String text) {
        return !text.isEmpty() && text.length() <= MOST && !text.equals(last);
    }
}
