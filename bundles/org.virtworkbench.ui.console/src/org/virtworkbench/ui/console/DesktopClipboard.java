package org.virtworkbench.ui.console;

import java.util.function.Consumer;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Display;
import org.virtworkbench.ui.console.gtk.GtkClipboard;
import org.virtworkbench.ui.widgets.ClipboardText;

/** The clipboard that all programs of the desktop share. UI thread. */
public record DesktopClipboard(Display display) implements SharedClipboard.Desktop {

    @Override
    public void read(Consumer<String> reader) {
        if (!GtkClipboard.read(display, reader)) {
            readNow(reader);
        }
    }

    /** The UI thread waits for the program that has the text. */
    private void readNow(Consumer<String> reader) {
        Clipboard clipboard = new Clipboard(display);
        try {
            if (clipboard.getContents(TextTransfer.getInstance()) instanceof String text) {
                reader.accept(text);
            }
        } finally {
            clipboard.dispose();
        }
    }

    @Override
    public void put(String text) {
        ClipboardText.put(display, text);
    }
}
