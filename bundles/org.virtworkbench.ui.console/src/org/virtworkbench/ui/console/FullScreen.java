package org.virtworkbench.ui.console;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolItem;
import org.virtworkbench.ui.Icons;

/** Lets a control fill the display that it is on, with a bar that slides in when the pointer touches the upper edge, or when it is asked for by a key. UI thread. */
public final class FullScreen {

    /** Puts into the bar what it offers beside the way back. */
    @FunctionalInterface
    public interface Tools {
        /** Makes buttons. */
        void fill(BarItems items);
    }

    /** What there is only while it fills the display. */
    private record Filled(Shell shell, FullScreenBar bar) {
    }

    private final Control control;
    private final Composite home;
    private final Icons icons;
    private final Tools tools;
    private final Runnable left;
    private Optional<Filled> filled = Optional.empty();
    private String hint = "";

    /**
     * @param control what fills it
     * @param icons for the bar
     * @param tools what the bar offers
     * @param left called when it is back at home
     */
    public FullScreen(Control control, Icons icons, Tools tools, Runnable left) {
        this.control = control;
        this.home = control.getParent();
        this.icons = icons;
        this.tools = tools;
        this.left = left;
        home.addDisposeListener(event -> filled.ifPresent(full -> full.shell().dispose()));
    }

    /** {@return whether it fills the display} */
    public boolean isOn() {
        return filled.isPresent();
    }

    /**
     * Fills the display.
     *
     * @param title of what is shown
     */
    public void enter(String title) {
        Shell shell = new Shell(control.getDisplay(), SWT.NO_TRIM | SWT.RESIZE);
        shell.setText(title);
        shell.setImages(control.getShell().getImages());
        shell.setBounds(control.getMonitor().getBounds());
        FullScreenBar bar = new FullScreenBar(shell, icons, title, this::back);
        filled = Optional.of(new Filled(shell, bar));
        tools.fill(bar.items());
        ToolItem leave = bar.items().push("full-screen-end", Messages.Bar_leaveTip, this::leave);
        leave.setText(Messages.Bar_leave);
        bar.hint(hint);
        control.setLayoutData(null);
        control.setParent(shell);
        shell.addListener(SWT.Resize, event -> {
            control.setBounds(shell.getClientArea());
            bar.place();
        });
        shell.setFullScreen(true);
        shell.addListener(SWT.Close, event -> {
            event.doit = false;
            leave();
        });
        control.setBounds(shell.getClientArea());
        shell.open();
        bar.moveAbove(control);
        bar.begin();
    }

    /** Says something in the bar. */
    public void hint(String words) {
        hint = words;
        filled.ifPresent(full -> full.bar().hint(words));
    }

    /** Gives the bar the focus, for those who have no pointer at hand. */
    public void focusBar() {
        filled.ifPresent(full -> full.bar().takeFocus());
    }

    /** The person is done with the bar. */
    private void back() {
        control.setFocus();
    }

    /** Shows or hides the bar, by where the pointer is. */
    public void pointerMoved(Event move) {
        filled.ifPresent(full -> {
            int y = ((Control) move.widget).toDisplay(move.x, move.y).y - full.shell().getLocation().y;
            full.bar().pointerAt(y);
        });
    }

    /** Goes back into the tab. */
    public void leave() {
        filled.ifPresent(full -> {
            filled = Optional.empty();
            control.setParent(home);
            full.shell().dispose();
            home.layout(true, true);
            left.run();
        });
    }
}
