package org.virtworkbench.ui.console;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.keys.IBindingService;
import org.virtworkbench.rfb.LedState;
import org.virtworkbench.rfb.RfbSession;
import org.virtworkbench.ui.console.keyboard.HeldKeys;
import org.virtworkbench.ui.console.keyboard.KeyCombination;
import org.virtworkbench.ui.console.keyboard.KeyStroke;
import org.virtworkbench.ui.console.keyboard.KeyboardLayout;
import org.virtworkbench.ui.console.keyboard.LockKeys;
import org.virtworkbench.ui.console.keyboard.TextTyping;
import org.virtworkbench.ui.console.keyboard.TypingSpeed;
import org.virtworkbench.ui.console.screen.ScreenCanvas;

/** What goes from this side to a guest's screen: keys, pointer, typed text, copied text. UI thread. */
final class ScreenInput {

    private final ScreenCanvas canvas;
    private final Supplier<Optional<RfbSession>> session;
    private final Runnable changed;
    private final Keyboard keyboard;
    private final PointerInput pointer;
    private final LockKeys locks;
    private final SharedClipboard clipboard;
    private Optional<TextTyping> typing = Optional.empty();

    /**
     * @param canvas the screen
     * @param session to the guest
     * @param clipboard that this desktop shares with the guest
     * @param commands take keys for this side
     * @param bindings of the window, silent while the guest has the keyboard
     * @param changed hears that who has keyboard or pointer did
     */
    ScreenInput(ScreenCanvas canvas, Supplier<Optional<RfbSession>> session, SharedClipboard clipboard, HeldKeys.Commands commands,
            IBindingService bindings, Runnable changed) {
        this.canvas = canvas;
        this.session = session;
        this.clipboard = clipboard;
        this.changed = changed;
        keyboard = new Keyboard(canvas, new HeldKeys(this::send, commands), bindings, this::captureChanged);
        locks = new LockKeys(keyboard::lights, this::send);
        pointer = new PointerInput(canvas, session, keyboard::capturesPointer, this::pointerChanged);
        canvas.addListener(SWT.MouseDown, event -> keyboard.capture());
        keyboard.grabs(ConsoleSettings.grabsKeyboard());
    }

    private void captureChanged() {
        if (keyboard.isCaptured()) {
            locks.captured();
            clipboard.captured();
        } else {
            locks.released();
        }
        changed.run();
    }

    private void pointerChanged() {
        keyboard.pointer(pointer.isCaptured());
        changed.run();
    }

    private void send(KeyStroke stroke, boolean down) {
        session.get().ifPresent(running -> running.sendKey(stroke.keysym(), stroke.code(), down));
    }

    /** {@return who has keyboard and pointer, in words} */
    String hint() {
        if (pointer.isCaptured()) {
            return Messages.Hint_pointer;
        }
        if (keyboard.isCaptured() && pointer.isRelative()) {
            return pointer.isFree() ? Messages.Hint_free : Messages.Hint_motion;
        }
        return !keyboard.isCaptured() ? Messages.Hint_click : keyboard.isGrabbed() ? Messages.Hint_grabbed : Messages.Hint_captured;
    }

    /** {@return whether the guest wants the pointer's motion instead of its place} */
    boolean wantsMotion() {
        return pointer.isRelative();
    }

    /** Gives keyboard and pointer back. */
    void release() {
        pointer.release();
        keyboard.release();
    }

    /** The session is over. */
    void end() {
        typing = Optional.empty();
        locks.forget();
        release();
    }

    /** Sets whether all keys are taken, also those of the desktop. */
    void grabs(boolean wanted) {
        keyboard.grabs(wanted);
        changed.run();
    }

    /** {@return whether all keys are to be taken} */
    boolean grabs() {
        return keyboard.grabs();
    }

    /** Notes that nothing may be sent, or that it may again: the guest has missed what was copied here meanwhile. */
    void viewOnly(boolean wanted) {
        clipboard.forget();
        if (!wanted && keyboard.isCaptured()) {
            clipboard.captured();
        }
    }

    /** Presses keys together. */
    void send(KeyCombination keys) {
        keys.send(this::send);
    }

    /**
     * Types the text on the desktop's clipboard, once it is read.
     *
     * @param missing hears which characters are left out while the others are typed, each once
     */
    void typeClipboard(KeyboardLayout layout, TypingSpeed speed, Consumer<List<String>> missing) {
        new DesktopClipboard(canvas.getDisplay()).read(text -> {
            if (!text.isEmpty() && !canvas.isDisposed()) {
                TextTyping started = new TextTyping(text, layout, this::send);
                typing = Optional.of(started);
                typeOn(started, speed.pause());
                missing.accept(started.missing());
            }
        });
    }

    private void typeOn(TextTyping started, int pause) {
        Display display = canvas.isDisposed() ? null : canvas.getDisplay();
        if (display == null || typing.filter(current -> current == started).isEmpty()) {
            return;
        }
        if (started.typeNext()) {
            display.timerExec(pause, () -> typeOn(started, pause));
        } else {
            typing = Optional.empty();
        }
    }

    /** Types no more of what is being typed. {@return whether something was} */
    boolean stopTyping() {
        boolean typed = typing.isPresent();
        typing = Optional.empty();
        return typed;
    }

    // what the guest tells

    void pointerMode(boolean relative) {
        pointer.relative(relative);
    }

    void lights(LedState state) {
        locks.guestLights(state);
    }
}
