package org.virtworkbench.ui.console.gtk;

import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** Reads the desktop's clipboard without waiting for the program that has the text: it may be slow, or hang. GTK 3. */
public final class GtkClipboard {

    private static final String NAME = "CLIPBOARD";
    private static final String UTF_8 = "UTF-8";

    /** Names of GDK. */
    interface Atoms extends Library {
        Pointer gdk_atom_intern(String name, int onlyIfExists);
    }

    /** Clipboards of GTK. */
    interface Clipboards extends Library {
        Pointer gtk_clipboard_get(Pointer selection);

        void gtk_clipboard_request_text(Pointer clipboard, TextCallback callback, Pointer data);
    }

    /** Gets the text, or none: {@code GtkClipboardTextReceivedFunc}. */
    interface TextCallback extends Callback {
        /** The text is told. */
        void invoke(Pointer clipboard, Pointer text, Pointer data);
    }

    /** The libraries, loaded with the first use. */
    static final class Loaded {

        static final Atoms ATOMS = Native.load("libgdk-3.so.0", Atoms.class);
        static final Clipboards CLIPBOARDS = Native.load("libgtk-3.so.0", Clipboards.class);
    }

    private GtkClipboard() {
    }

    /**
     * Asks for the text.
     *
     * @param display of the UI thread, which this is called on
     * @param reader gets the text on the UI thread: at once when this program has it, else later; not at all when there is none
     * @return whether it could be asked for
     */
    public static boolean read(Display display, Consumer<String> reader) {
        if (!GtkPlatform.isVersion3()) {
            return false;
        }
        try {
            Pointer clipboard = Loaded.CLIPBOARDS.gtk_clipboard_get(Loaded.ATOMS.gdk_atom_intern(NAME, 0));
            Loaded.CLIPBOARDS.gtk_clipboard_request_text(clipboard, new Request(display, reader), Pointer.NULL);
            return true;
        } catch (LinkageError e) {
            ILog.of(GtkClipboard.class).warn("The clipboard is read the slow way", e);
            return false;
        }
    }

    /** One question. The display holds it until it is answered, as GTK does not. */
    private static final class Request implements TextCallback {

        private final Display display;
        private final Consumer<String> reader;
        private final String key = GtkClipboard.class.getName() + UUID.randomUUID();

        Request(Display display, Consumer<String> reader) {
            this.display = display;
            this.reader = reader;
            display.setData(key, this);
        }

        @Override
        public void invoke(Pointer clipboard, Pointer text, Pointer data) {
            if (display.isDisposed()) {
                return;
            }
            display.setData(key, null);
            try {
                if (text != null) {
                    reader.accept(text.getString(0, UTF_8));
                }
            } catch (RuntimeException e) {
                ILog.of(GtkClipboard.class).error("Copied text was lost", e); // nothing may be thrown into native code
            }
        }
    }
}
