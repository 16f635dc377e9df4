package org.virtworkbench.ui.forms;

import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.ui.Icons;

/** Copies a text to the clipboard. */
public final class CopyButton {

    private CopyButton() {
    }

    /**
     * {@return a small button}
     *
     * @param parent where
     * @param what is copied, for its hint
     * @param text asked for when it is pressed
     * @param icons of the product
     */
    public static Control create(Composite parent, String what, Supplier<String> text, Icons icons) {
        ImageHyperlink button = new ImageHyperlink(parent, SWT.NONE);
        button.setImage(icons.image("copy"));
        button.setToolTipText(NLS.bind(Messages.Copy_tip, what));
        button.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(event -> copy(button.getDisplay(), text.get())));
        button.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = button.getToolTipText();
            }
        });
        Subscription themes = icons.onThemeChange(() -> button.setImage(icons.image("copy")));
        button.addDisposeListener(event -> themes.close());
        return button;
    }

    /** Puts a text on the clipboard. */
    public static void copy(Display display, String text) {
        if (text.isEmpty()) {
            return;
        }
        Clipboard clipboard = new Clipboard(display);
        try {
            clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
        } finally {
            clipboard.dispose();
        }
    }
}
