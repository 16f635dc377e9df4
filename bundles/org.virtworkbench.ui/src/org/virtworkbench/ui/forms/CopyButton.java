package org.virtworkbench.ui.forms;

import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.widgets.ClipboardText;

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
        button.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(event -> ClipboardText.put(button.getDisplay(), text.get())));
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
}
