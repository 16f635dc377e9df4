package org.virtworkbench.ui.console.gtk;

import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.virtworkbench.ui.console.keyboard.KeySink;
import org.virtworkbench.ui.console.keyboard.KeySource;
import org.virtworkbench.ui.console.keyboard.KeyStroke;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.ShortByReference;

/** Takes key events from the window before GTK and SWT see them, all or some, with their hardware codes. GTK 3. */
public final class GtkKeySource implements KeySource {

    private static final int KEY_PRESS = 8;
    private static final int KEY_RELEASE = 9;
    private static final int TAKEN = 1;
    private static final int NOT_TAKEN = 0;
    /** X11 and Wayland count codes from 8, Linux from 0. */
    private static final int CODE_OFFSET = 8;
    private static final int SHORT_MASK = 0xFFFF;
    private static final int CONTROL = 1 << 2;
    private static final int ALT = 1 << 3;

    /** Chooses keys. */
    @FunctionalInterface
    public interface Choice {
        /** {@return whether a key is taken; others go on to the control} */
        boolean takes(KeyStroke stroke, boolean alt, boolean control);
    }

    /** Signals of GObject. */
    interface Signals extends Library {
        NativeLong g_signal_connect_data(Pointer instance, String signal, EventCallback callback, Pointer data, Pointer destroy, int flags);

        void g_signal_handler_disconnect(Pointer instance, NativeLong handler);
    }

    /** Events of GDK. */
    interface Events extends Library {
        int gdk_event_get_event_type(Pointer event);

        int gdk_event_get_keyval(Pointer event, IntByReference keysym);

        int gdk_event_get_keycode(Pointer event, ShortByReference code);

        int gdk_event_get_state(Pointer event, IntByReference state);
    }

    /** Widgets of GTK. */
    interface Widgets extends Library {
        Pointer gtk_widget_get_toplevel(Pointer widget);
    }

    /** The handler of the signal "event". */
    interface EventCallback extends Callback {
        /** {@return whether the event goes no further} */
        int invoke(Pointer widget, Pointer event, Pointer data);
    }

    /** The libraries of all sources, loaded with the first one that is used. */
    static final class Loaded {

        static final Signals SIGNALS = Native.load("libgobject-2.0.so.0", Signals.class);
        static final Events EVENTS = Native.load("libgdk-3.so.0", Events.class);
        static final Widgets WIDGETS = Native.load("libgtk-3.so.0", Widgets.class);
    }

    private final EventCallback callback = this::event;
    private final Choice choice;
    private final IntByReference state = new IntByReference();
    private final IntByReference keysym = new IntByReference();
    private final ShortByReference code = new ShortByReference();
    private boolean unusable = !GtkPlatform.isVersion3();
    private Optional<Control> control = Optional.empty();
    private Shell shell;
    private Pointer window = Pointer.NULL;
    private NativeLong handler = new NativeLong();
    private KeySink sink = (stroke, down) -> {};

    /** Makes one that takes all keys. */
    public GtkKeySource() {
        this((stroke, alt, control) -> true);
    }

    /** @param choice which keys it takes */
    public GtkKeySource(Choice choice) {
        this.choice = choice;
    }

    @Override
    public boolean attach(Control focused, KeySink keys) {
        detach();
        if (unusable) {
            return false;
        }
        try {
            window = Loaded.WIDGETS.gtk_widget_get_toplevel(new Pointer(Control.class.getField("handle").getLong(focused)));
            handler = Loaded.SIGNALS.g_signal_connect_data(window, "event", callback, Pointer.NULL, Pointer.NULL, 0);
            control = Optional.of(focused);
            shell = focused.getShell();
            sink = keys;
            return true;
        } catch (ReflectiveOperationException | LinkageError e) {
            ILog.of(GtkKeySource.class).warn("Keys for consoles come from SWT", e);
            unusable = true;
            return false;
        }
    }

    @Override
    public void detach() {
        if (control.isPresent()) {
            if (!shell.isDisposed()) {
                Loaded.SIGNALS.g_signal_handler_disconnect(window, handler);
            }
            control = Optional.empty();
        }
    }

    private int event(Pointer widget, Pointer event, Pointer data) {
        Events events = Loaded.EVENTS;
        int type = events.gdk_event_get_event_type(event);
        if (type != KEY_PRESS && type != KEY_RELEASE
                || control.filter(focused -> !focused.isDisposed() && focused.isFocusControl()).isEmpty()) {
            return NOT_TAKEN;
        }
        events.gdk_event_get_keyval(event, keysym);
        events.gdk_event_get_keycode(event, code);
        events.gdk_event_get_state(event, state);
        KeyStroke stroke = new KeyStroke(keysym.getValue(), Math.max(0, (code.getValue() & SHORT_MASK) - CODE_OFFSET));
        if (!choice.takes(stroke, (state.getValue() & ALT) != 0, (state.getValue() & CONTROL) != 0)) {
            return NOT_TAKEN;
        }
        try {
            sink.key(stroke, type == KEY_PRESS);
        } catch (RuntimeException e) {
            ILog.of(GtkKeySource.class).error("A key was lost", e); // nothing may be thrown into native code
        }
        return TAKEN;
    }
}
