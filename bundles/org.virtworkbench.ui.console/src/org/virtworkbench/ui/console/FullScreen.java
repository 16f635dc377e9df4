package org.virtworkbench.ui.console;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.FormAttachment;
import org.eclipse.swt.layout.FormData;
import org.eclipse.swt.layout.FormLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.virtworkbench.ui.Icons;

/** Lets a control fill the display, with a small bar that appears when the pointer touches the upper edge. UI thread. */
public final class FullScreen {

    private static final int BAR_REACH = 48;

    private final Control control;
    private final Composite home;
    private final Icons icons;
    private final Runnable left;
    private Optional<Shell> shell = Optional.empty();

    /**
     * @param control what fills it
     * @param icons for the bar
     * @param left called when it is back at home
     */
    public FullScreen(Control control, Icons icons, Runnable left) {
        this.control = control;
        this.home = control.getParent();
        this.icons = icons;
        this.left = left;
        home.addDisposeListener(event -> shell.ifPresent(Shell::dispose));
    }

    /** {@return whether it fills the display} */
    public boolean isOn() {
        return shell.isPresent();
    }

    /**
     * Fills the display.
     *
     * @param title of what is shown
     */
    public void enter(String title) {
        Shell full = new Shell(control.getDisplay(), SWT.NO_TRIM | SWT.RESIZE);
        shell = Optional.of(full);
        full.setText(title);
        full.setLayout(new FormLayout());
        Composite bar = bar(full, title);
        control.setParent(full);
        FormData whole = new FormData();
        whole.left = new FormAttachment(0);
        whole.right = new FormAttachment(100);
        whole.top = new FormAttachment(0);
        whole.bottom = new FormAttachment(100);
        control.setLayoutData(whole);
        full.setBounds(control.getDisplay().getPrimaryMonitor().getBounds());
        full.setFullScreen(true);
        full.addListener(SWT.Close, event -> {
            event.doit = false;
            leave();
        });
        full.open();
        bar.moveAbove(control);
        bar.setVisible(true);
    }

    private Composite bar(Shell full, String title) {
        Composite bar = new Composite(full, SWT.BORDER);
        bar.setLayout(new FillLayout());
        Button leave = new Button(bar, SWT.PUSH);
        leave.setText(title + "   \u2013   " + Messages.Bar_leave);
        leave.setImage(icons.image("collapse"));
        leave.addListener(SWT.Selection, event -> leave());
        FormData place = new FormData();
        place.top = new FormAttachment(0);
        place.left = new FormAttachment(50, -leave.computeSize(SWT.DEFAULT, SWT.DEFAULT).x / 2);
        bar.setLayoutData(place);
        return bar;
    }

    /** Shows or hides the bar, by where the pointer is. */
    public void pointerAt(int y) {
        shell.ifPresent(full -> {
            for (Control child : full.getChildren()) {
                if (child != control) {
                    child.setVisible(y < (child.isVisible() ? BAR_REACH : 2));
                }
            }
        });
    }

    /** Goes back into the tab. */
    public void leave() {
        shell.ifPresent(full -> {
            shell = Optional.empty();
            control.setLayoutData(null);
            control.setParent(home);
            full.dispose();
            home.layout(true, true);
            left.run();
        });
    }
}
