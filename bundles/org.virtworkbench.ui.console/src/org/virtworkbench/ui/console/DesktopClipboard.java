package org.virtworkbench.ui.console;

import java.util.Optional;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Display;
import org.virtworkbench.ui.widgets.ClipboardText;

/** The clipboard that all programs of the desktop share. UI thread. */
public record DesktopClipboard(Display display) implements SharedClipboard.Desktop {

    @Override
    public Optional<String> text() {
        Clipboard clipboard = new Clipboard(display);
        try {
            return clipboard.getContents(TextTransfer.getInstance()) instanceof String text ? Optional.of(text) : Optional.empty();
        } finally {
            clipboard.dispose();
        }
    }

    @Override
    public void put(String text) {
        ClipboardText.put(display, text);
    }
}
