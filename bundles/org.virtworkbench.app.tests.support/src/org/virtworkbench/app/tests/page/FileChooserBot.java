package org.virtworkbench.app.tests.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.virtworkbench.app.tests.bot.Ui;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;

/** The desktop's dialog that asks where to save a file: GTK's own, of which SWT knows no control. From a test's thread. */
public final class FileChooserBot {

    private static final String CHOOSER = "GtkFileChooserDialog";
    private static final String QUESTION = "GtkMessageDialog";
    private static final int ACCEPT = -3;
    private static final int CANCEL = -6;

    /** Functions of GTK 3, see its manual. */
    @SuppressWarnings("javadoc")
    interface Gtk extends Library {
        Pointer gtk_window_list_toplevels();

        int gtk_widget_get_visible(Pointer widget);

        Pointer gtk_dialog_get_widget_for_response(Pointer dialog, int response);

        void gtk_button_clicked(Pointer button);

        int gtk_file_chooser_set_current_folder(Pointer chooser, String folder);

        void gtk_file_chooser_set_current_name(Pointer chooser, String name);

        Pointer gtk_file_chooser_get_current_name(Pointer chooser);

        Pointer gtk_file_chooser_get_filename(Pointer chooser);
    }

    /** Functions of GLib and GObject, see their manual. */
    @SuppressWarnings("javadoc")
    interface GObject extends Library {
        void g_list_free(Pointer list);

        void g_free(Pointer memory);

        int g_idle_add(Task task, Pointer data);

        String g_type_name_from_instance(Pointer instance);

        void g_object_get(Pointer instance, String property, Object... more);
    }

    /** Runs once: {@code GSourceFunc}. */
    interface Task extends Callback {
        /** {@return whether it runs again} */
        int invoke(Pointer data);
    }

    private static final Gtk GTK = Native.load("gtk-3", Gtk.class);
    private static final GObject OBJECTS = Native.load("gobject-2.0", GObject.class);

    private final Pointer chooser;
    private Task clicking = data -> 0;

    private FileChooserBot(Pointer chooser) {
        this.chooser = chooser;
    }

    /** {@return the dialog, once it is open} */
    public static FileChooserBot open() {
        return new FileChooserBot(Ui.await("a dialog for a file", () -> shown(CHOOSER)));
    }

    /** {@return the file's name that it proposes} */
    public String proposal() {
        return Ui.get(() -> text(GTK.gtk_file_chooser_get_current_name(chooser)));
    }

    /** Names a file, and saves it. */
    public void save(Path file) {
        Ui.run(() -> {
            GTK.gtk_file_chooser_set_current_folder(chooser, file.getParent().toString());
            GTK.gtk_file_chooser_set_current_name(chooser, file.getFileName().toString());
        });
        Ui.untilEquals("the file that is named", file.toString(), () -> text(GTK.gtk_file_chooser_get_filename(chooser)));
        click(chooser, ACCEPT);
    }

    /** {@return what it asks before it goes on, once it does} */
    public String question() {
        Pointer question = Ui.await("a question", () -> shown(QUESTION));
        return Ui.get(() -> {
            PointerByReference text = new PointerByReference();
            OBJECTS.g_object_get(question, "text", text, Pointer.NULL);
            return text(text.getValue());
        });
    }

    /** Answers that question. */
    public void answer(boolean yes) {
        click(Ui.await("a question", () -> shown(QUESTION)), yes ? ACCEPT : CANCEL);
        Ui.until("the question is answered", () -> shown(QUESTION).isEmpty());
    }

    /** Saves nothing. */
    public void cancel() {
        click(chooser, CANCEL);
        untilClosed();
    }

    /** Waits until it is closed. */
    public void untilClosed() {
        Ui.until("the dialog for a file is closed", () -> shown(CHOOSER).isEmpty());
    }

    /** What it asks then waits for the person in the midst of the click: that may not be in the midst of one of the display's own tasks. */
    private void click(Pointer dialog, int response) {
        Ui.run(() -> {
            Pointer button = GTK.gtk_dialog_get_widget_for_response(dialog, response);
            clicking = data -> {
                GTK.gtk_button_clicked(button);
                return 0;
            };
            OBJECTS.g_idle_add(clicking, Pointer.NULL);
        });
    }

    /** {@return a dialog of GTK that is seen; UI thread} */
    private static Optional<Pointer> shown(String type) {
        List<Pointer> found = new ArrayList<>();
        Pointer list = GTK.gtk_window_list_toplevels();
        for (Pointer node = list; node != null; node = node.getPointer(Native.POINTER_SIZE)) {
            Pointer window = node.getPointer(0);
            if (OBJECTS.g_type_name_from_instance(window).equals(type) && GTK.gtk_widget_get_visible(window) != 0) {
                found.add(window);
            }
        }
        OBJECTS.g_list_free(list);
        return found.stream().findFirst();
    }

    private static String text(Pointer text) {
        if (text == null) {
            return "";
        }
        try {
            return text.getString(0, "UTF-8");
        } finally {
            OBJECTS.g_free(text);
        }
    }
}
