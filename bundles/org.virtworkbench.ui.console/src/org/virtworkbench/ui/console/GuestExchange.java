package org.virtworkbench.ui.console;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Display;
import org.virtworkbench.rfb.RfbSession;
import org.virtworkbench.ui.console.link.SideChannels;
import org.virtworkbench.ui.console.sound.SoundLines;
import org.virtworkbench.ui.forms.BackgroundJob;

/**
 * What passes between a guest and this desktop as soon as they are connected, whether or not anybody has seen the guest's screen. UI thread.
 *
 * @param clipboard copied text
 * @param sound of the guest
 */
record GuestExchange(SharedClipboard clipboard, ScreenSound sound) implements SideChannels {

    /** {@return that with a guest's session, while there is one} */
    static GuestExchange of(Display display, Supplier<Optional<RfbSession>> session, ScreenSound.Wish wish) {
        return new GuestExchange(
                new SharedClipboard(new DesktopClipboard(display), text -> session.get().ifPresent(running -> running.sendClipboard(text)),
                        ConsoleSettings::sharesClipboard),
                new ScreenSound(task -> {
                    if (!display.isDisposed()) {
                        display.asyncExec(task);
                    }
                }, work -> new BackgroundJob(Messages.Sound_job, monitor -> work.run()).schedule(), SoundLines.ofDesktop(), session, wish));
    }

    @Override
    public void copied(String text) {
        clipboard.copiedInGuest(text);
    }

    @Override
    public void audible() {
        sound.possible();
    }

    @Override
    public void over() {
        clipboard.forget();
        sound.end();
    }
}
