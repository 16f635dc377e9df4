package org.virtworkbench.ui.console;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.virtworkbench.rfb.RfbSession;
import org.virtworkbench.ui.console.sound.GuestSound;
import org.virtworkbench.ui.console.sound.SoundLines;

/** Lets a guest be heard where it can be, the person wants it, and this machine has a device for it. UI thread. */
final class ScreenSound {

    /** Hears of it, on the UI thread. */
    interface Listener {
        /** Whether the guest can be heard, or is, changed. */
        void changed();

        /** The person wants to hear the guest, and this machine can't. */
        void silent();
    }

    /** What the person wants, kept for the guest. */
    interface Wish {
        /** {@return whether the guest is to be heard} */
        boolean sound();

        /** Sets whether the guest is to be heard. */
        void sound(boolean wanted);
    }

    private final Executor ui;
    private final Executor background;
    private final SoundLines lines;
    private final Supplier<Optional<RfbSession>> session;
    private final Wish wish;
    private Optional<Listener> listener = Optional.empty();
    private boolean possible;
    private Optional<GuestSound> sound = Optional.empty();

    /**
     * @param ui runs what it is given on the UI thread, later; drops it when that has gone
     * @param background runs what may take a while
     * @param lines to the loudspeakers
     * @param session to the guest
     * @param wish of the person
     */
    ScreenSound(Executor ui, Executor background, SoundLines lines, Supplier<Optional<RfbSession>> session, Wish wish) {
        this.ui = ui;
        this.background = background;
        this.lines = lines;
        this.session = session;
        this.wish = wish;
    }

    /** Takes what shows it, which may be made after the guest is heard. */
    void shownBy(Listener made) {
        listener = Optional.of(made);
    }

    private void tellChange() {
        listener.ifPresent(Listener::changed);
    }

    private void tellSilence() {
        listener.ifPresent(Listener::silent);
    }

    /** {@return whether the guest sends sound} */
    boolean isPossible() {
        return possible;
    }

    /** {@return whether the guest is heard} */
    boolean isOn() {
        return sound.isPresent();
    }

    /** The guest can be heard: it is, if the person has not muted it. Without a device it stays silent, without a word. */
    void possible() {
        possible = true;
        tellChange();
        if (wish.sound()) {
            begin(() -> {
                // nobody asked for it now
            });
        }
    }

    /** Mutes the guest, or lets it be heard. */
    void toggle() {
        boolean wanted = !isOn();
        wish.sound(wanted);
        if (wanted) {
            begin(this::tellSilence);
        } else {
            stop();
        }
        tellChange();
    }

    /** The device is looked for in the background: that can take a while. */
    private void begin(Runnable without) {
        background.execute(() -> {
            boolean there = lines.isThere();
            ui.execute(() -> {
                if (there) {
                    start();
                } else {
                    without.run();
                    tellChange();
                }
            });
        });
    }

    private void start() {
        if (!possible || isOn() || !wish.sound()) {
            return;
        }
        session.get().ifPresent(running -> {
            GuestSound started = GuestSound.start(lines, why -> ui.execute(() -> {
                stop();
                tellSilence();
                tellChange();
            }));
            sound = Optional.of(started);
            running.listen(Optional.of(started));
            tellChange();
        });
    }

    private void stop() {
        session.get().ifPresent(running -> running.listen(Optional.empty()));
        sound.ifPresent(GuestSound::close);
        sound = Optional.empty();
    }

    /** The session is over, or the console goes. */
    void end() {
        possible = false;
        stop();
    }
}
