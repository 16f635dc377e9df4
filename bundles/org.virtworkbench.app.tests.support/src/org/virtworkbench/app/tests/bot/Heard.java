package org.virtworkbench.app.tests.bot;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/** Waits until the window has heard of a key or a click: they come by the window system, later than what is asked for meanwhile. From a test's thread. */
public final class Heard {

    private Heard() {
    }

    /**
     * Does something, and waits until the window has heard of it.
     *
     * @param what is heard of, for the failure
     * @param type of the event, the last one that comes of it
     * @param event whether it is that one; UI thread
     * @param action what to do
     */
    public static void after(String what, int type, Predicate<Event> event, Runnable action) {
        AtomicBoolean heard = new AtomicBoolean();
        Listener listener = each -> heard.compareAndSet(false, event.test(each));
        Ui.run(() -> Ui.display().addFilter(type, listener));
        try {
            action.run();
            Ui.until(what + " was heard", heard::get);
        } finally {
            Ui.run(() -> Ui.display().removeFilter(type, listener));
        }
    }
}
