package org.virtworkbench.ui.console.serial;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.keys.IBindingService;
import org.virtworkbench.terminal.SpecialKey;
import org.virtworkbench.terminal.Terminal;
import org.virtworkbench.ui.console.gtk.GtkKeySource;
import org.virtworkbench.ui.console.keyboard.KeySource;
import org.virtworkbench.ui.console.keyboard.KeyStroke;
import org.virtworkbench.ui.console.keyboard.Keys;

/**
 * Gives the keyboard to the guest's programs while the terminal has the focus. SWT's events are used, as the desktop's layout and its dead keys count here;
 * only what a menu bar would take first comes from GTK. UI thread.
 */
final class TerminalKeys {

    /** What is for this side. */
    interface Commands {
        /** The person wants to copy. */
        void copy();

        /** The person wants to select everything. */
        void selectAll();

        /** The person wants to paste. */
        void paste();

        /** The person wants to find something. */
        void find();

        /** The person wants the keyboard back. */
        void release();

        /** The person wants the terminal to fill the display, or not to any more. */
        void toggleFullScreen();
    }

    private static final int CONTROL_LETTERS = 0x20;
    private static final int LETTER_BITS = 0x60;
    private static final Map<Integer, SpecialKey> SPECIAL = Map.ofEntries(Map.entry(SWT.ARROW_UP, SpecialKey.UP),
            Map.entry(SWT.ARROW_DOWN, SpecialKey.DOWN), Map.entry(SWT.ARROW_LEFT, SpecialKey.LEFT),
            Map.entry(SWT.ARROW_RIGHT, SpecialKey.RIGHT), Map.entry(SWT.HOME, SpecialKey.HOME), Map.entry(SWT.END, SpecialKey.END),
            Map.entry(SWT.INSERT, SpecialKey.INSERT), Map.entry((int) SWT.DEL, SpecialKey.DELETE),
            Map.entry(SWT.PAGE_UP, SpecialKey.PAGE_UP), Map.entry(SWT.PAGE_DOWN, SpecialKey.PAGE_DOWN), Map.entry(SWT.F1, SpecialKey.F1),
            Map.entry(SWT.F2, SpecialKey.F2), Map.entry(SWT.F3, SpecialKey.F3), Map.entry(SWT.F4, SpecialKey.F4),
            Map.entry(SWT.F5, SpecialKey.F5), Map.entry(SWT.F6, SpecialKey.F6), Map.entry(SWT.F7, SpecialKey.F7),
            Map.entry(SWT.F8, SpecialKey.F8), Map.entry(SWT.F9, SpecialKey.F9), Map.entry(SWT.F10, SpecialKey.F10),
            Map.entry(SWT.F11, SpecialKey.F11), Map.entry(SWT.F12, SpecialKey.F12));

    private final TerminalCanvas canvas;
    private final Terminal terminal;
    private final Consumer<byte[]> guest;
    private final Commands commands;
    private final IBindingService bindings;
    private final KeySource menuKeys = new GtkKeySource(TerminalKeys::isOfTheMenuBar);
    private boolean armed;

    TerminalKeys(TerminalCanvas canvas, Terminal terminal, Consumer<byte[]> guest, Commands commands, IBindingService bindings) {
        this.canvas = canvas;
        this.terminal = terminal;
        this.guest = guest;
        this.commands = commands;
        this.bindings = bindings;
        canvas.addListener(SWT.KeyDown, this::pressed);
        canvas.addListener(SWT.KeyUp, this::released);
        canvas.addListener(SWT.Traverse, event -> event.doit = false);
        canvas.addListener(SWT.FocusIn, event -> capture());
        canvas.addListener(SWT.FocusOut, event -> release());
        canvas.addListener(SWT.Dispose, event -> release());
    }

    private void capture() {
        bindings.setKeyFilterEnabled(false);
        menuKeys.attach(canvas, this::menuKey);
    }

    private void release() {
        armed = false;
        menuKeys.detach();
        bindings.setKeyFilterEnabled(true);
    }

    /** F10 opens the menu bar, and so does Alt with a letter. */
    private static boolean isOfTheMenuBar(KeyStroke stroke, boolean alt, boolean control) {
        boolean character = stroke.keysym() >= ' ' && stroke.keysym() <= '~';
        return stroke.keysym() == Keys.function(10).keysym() || alt && !control && character;
    }

    private void menuKey(KeyStroke stroke, boolean down) {
        if (down) {
            armed = false;
            boolean function = stroke.keysym() == Keys.function(10).keysym();
            send(function ? terminal.key(SpecialKey.F10, false, false, false) : terminal.key(stroke.keysym(), false, true, false));
        }
    }

    private void pressed(Event event) {
        boolean shift = (event.stateMask & SWT.SHIFT) != 0;
        boolean alt = (event.stateMask & SWT.ALT) != 0;
        boolean control = (event.stateMask & SWT.CTRL) != 0;
        armed = event.keyCode == SWT.CTRL && alt || event.keyCode == SWT.ALT && control;
        event.doit = false;
        if (control && alt && (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR)) {
            commands.toggleFullScreen();
            return;
        }
        if (control && shift && isForUs(event.keyCode) || shift && !control && scrolls(event.keyCode)) {
            return;
        }
        SpecialKey special = SPECIAL.get(event.keyCode);
        if (special != null) {
            send(terminal.key(special, shift, alt, control));
        } else if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            send(terminal.key('\r', shift, alt, false));
        } else if (event.keyCode == SWT.BS) {
            send(terminal.key('\b', shift, alt, control));
        } else if (event.keyCode == SWT.TAB) {
            send(terminal.key('\t', shift, alt, false));
        } else if (event.character != 0 || control && event.keyCode == ' ') {
            boolean translated = control && event.character < CONTROL_LETTERS;
            int typed = !translated ? event.character : event.keyCode < CONTROL_LETTERS ? event.keyCode | LETTER_BITS : event.keyCode;
            send(terminal.key(typed, shift, alt, translated));
        }
    }

    private boolean isForUs(int key) {
        switch (Character.toLowerCase(key)) {
            case 'a' -> commands.selectAll();
            case 'c' -> commands.copy();
            case 'v' -> commands.paste();
            case 'f' -> commands.find();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean scrolls(int key) {
        switch (key) {
            case SWT.PAGE_UP -> canvas.scrollBy(1 - canvas.rows());
            case SWT.PAGE_DOWN -> canvas.scrollBy(canvas.rows() - 1);
            case SWT.INSERT -> commands.paste();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void released(Event event) {
        if (armed && (event.keyCode == SWT.CTRL || event.keyCode == SWT.ALT)) {
            armed = false;
            commands.release();
        }
    }

    private void send(byte[] bytes) {
        canvas.select(Optional.empty());
        canvas.scrollToEnd();
        guest.accept(bytes);
    }
}
