package org.virtworkbench.ui.console.gtk;

import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Control;
import org.virtworkbench.rfb.LedState;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;

/**
 * Takes the whole keyboard, also keys that the desktop uses itself, such as Alt+Tab, and the pointer wherever it is ({@code gdk_seat_grab}); and tells the
 * keyboard's lights. GTK 3. UI thread.
 */
public final class GtkSeatGrab {

    private static final int POINTER = 1 | 2 | 4;
    private static final int KEYBOARD = 8;
    private static final int SUCCESS = 0;

    /** Functions of GDK, see its manual. */
    interface Gdk extends Library {
        Pointer gdk_display_get_default();

        Pointer gdk_display_get_default_seat(Pointer display);

        int gdk_seat_grab(Pointer seat, Pointer window, int capabilities, int ownerEvents, Pointer cursor, Pointer event, Pointer prepare,
                Pointer data);

        void gdk_seat_ungrab(Pointer seat);

        Pointer gdk_window_get_toplevel(Pointer window);

        void gdk_window_set_event_compression(Pointer window, int compresses);

        Pointer gdk_keymap_get_for_display(Pointer display);

        int gdk_keymap_get_caps_lock_state(Pointer keymap);

        int gdk_keymap_get_num_lock_state(Pointer keymap);

        int gdk_keymap_get_scroll_lock_state(Pointer keymap);
    }

    /** Functions of GTK. */
    interface Gtk extends Library {
        Pointer gtk_widget_get_window(Pointer widget);
    }

    /** Functions of GObject. */
    interface GObject extends Library {
        String g_type_name_from_instance(Pointer instance);
    }

    private record Native3(Gdk gdk, Gtk gtk, GObject objects) {
    }

    /** The libraries of all grabs, loaded with the first one. */
    static final class Loaded {

        static final Native3 LIBRARIES = new Native3(Native.load("libgdk-3.so.0", Gdk.class),
                Native.load("libgtk-3.so.0", Gtk.class), Native.load("libgobject-2.0.so.0", GObject.class));
    }

    private boolean unusable = !GtkPlatform.isVersion3();
    private int grabbed;
    /** What is told of each motion. */
    private Optional<Control> precise = Optional.empty();

    /**
     * Takes what is wanted, and nothing else any more.
     *
     * @param focused the control that gets it
     * @param keyboard whether the keyboard is wanted
     * @param pointer whether the pointer is wanted
     * @return whether the keyboard is taken now
     */
    public boolean grab(Control focused, boolean keyboard, boolean pointer) {
        int wanted = (keyboard ? KEYBOARD : 0) | (pointer ? POINTER : 0);
        if (wanted != grabbed) {
            release();
            libraries().filter(loaded -> wanted != 0).ifPresent(loaded -> grab(loaded, focused, wanted));
        }
        return (grabbed & KEYBOARD) != 0;
    }

    private void grab(Native3 loaded, Control focused, int wanted) {
        try {
            Gdk gdk = loaded.gdk();
            Pointer window = loaded.gtk().gtk_widget_get_window(handle(focused));
            boolean pointer = (wanted & POINTER) != 0;
            // other parts of the window hear nothing of a pointer that is taken
            boolean done = window != null && gdk.gdk_seat_grab(seat(gdk), window, wanted, pointer ? 0 : 1, Pointer.NULL, Pointer.NULL,
                    Pointer.NULL, Pointer.NULL) == SUCCESS;
            grabbed = done ? wanted : 0;
            if (done && pointer) {
                compress(gdk, window, 0); // each motion counts, also one that another one follows at once
                precise = Optional.of(focused);
            }
        } catch (ReflectiveOperationException e) {
            warn(e);
        }
    }

    /** Gives it back. */
    public void release() {
        if (grabbed != 0) {
            grabbed = 0;
            libraries().ifPresent(loaded -> {
                loaded.gdk().gdk_seat_ungrab(seat(loaded.gdk()));
                precise.filter(control -> !control.isDisposed()).ifPresent(control -> compressAgain(loaded, control));
                precise = Optional.empty();
            });
        }
    }

    /** News of the pointer come to the window that the server knows, which may be that around all of them. */
    private static void compress(Gdk gdk, Pointer window, int compresses) {
        gdk.gdk_window_set_event_compression(window, compresses);
        gdk.gdk_window_set_event_compression(gdk.gdk_window_get_toplevel(window), compresses);
    }

    private void compressAgain(Native3 loaded, Control control) {
        try {
            Pointer window = loaded.gtk().gtk_widget_get_window(handle(control));
            if (window != null) {
                compress(loaded.gdk(), window, 1);
            }
        } catch (ReflectiveOperationException e) {
            warn(e);
        }
    }

    private static Pointer handle(Control control) throws ReflectiveOperationException {
        return new Pointer(Control.class.getField("handle").getLong(control));
    }

    /** {@return the lights of the keyboard; nothing where they can't be asked for} */
    public Optional<LedState> lights() {
        return libraries().map(Native3::gdk).map(gdk -> {
            Pointer keymap = gdk.gdk_keymap_get_for_display(gdk.gdk_display_get_default());
            return new LedState(gdk.gdk_keymap_get_scroll_lock_state(keymap) != 0, gdk.gdk_keymap_get_num_lock_state(keymap) != 0,
                    gdk.gdk_keymap_get_caps_lock_state(keymap) != 0);
        });
    }

    /** {@return whether a program may put the pointer somewhere else: not under Wayland} */
    public boolean movesPointer() {
        return libraries().map(loaded -> loaded.objects().g_type_name_from_instance(loaded.gdk().gdk_display_get_default()))
                .filter("GdkWaylandDisplay"::equals).isEmpty();
    }

    private static Pointer seat(Gdk gdk) {
        return gdk.gdk_display_get_default_seat(gdk.gdk_display_get_default());
    }

    private Optional<Native3> libraries() {
        if (unusable) {
            return Optional.empty();
        }
        try {
            return Optional.of(Loaded.LIBRARIES);
        } catch (LinkageError e) {
            warn(e);
            return Optional.empty();
        }
    }

    private void warn(Throwable reason) {
        unusable = true;
        ILog.of(GtkSeatGrab.class).warn("Keyboard and pointer can't be grabbed for consoles", reason);
    }
}
