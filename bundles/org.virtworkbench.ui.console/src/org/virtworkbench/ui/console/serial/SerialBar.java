package org.virtworkbench.ui.console.serial;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.virtworkbench.core.driver.SerialDevice;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.console.BarItems;
import org.virtworkbench.ui.console.BarLayout;
import org.virtworkbench.ui.console.WaySwitch;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.widgets.CssClass;

/** What can be done with a serial line, and a hint beside it. UI thread. */
final class SerialBar extends Composite {

    /** What the bar asks for. */
    interface Commands {
        void line(SerialDevice line);

        void copy();

        void paste();

        void find();

        void clear();

        void save();

        void tellSize();

        void pointerForGuest(boolean allowed);

        void toggleFullScreen();
    }

    private final ToolBar bar;
    private final ToolBar last;
    private final WaySwitch ways;
    private final ToolItem line;
    private final ToolItem fullScreen;
    private final Label hint;
    private final Commands commands;
    private Optional<SerialAttachment.Lines> lines = Optional.empty();

    SerialBar(Composite parent, Icons icons, Commands commands, WaySwitch.Listener way) {
        super(parent, SWT.NONE);
        this.commands = commands;
        setLayout(new BarLayout());
        bar = new ToolBar(this, SWT.FLAT | SWT.RIGHT);
        BarItems items = new BarItems(bar, icons);
        ways = new WaySwitch(items, WaySwitch.Way.SERIAL, way);
        line = items.drop("serial", Messages.Bar_line, this::fillLines);
        line.setEnabled(false);
        items.separator();
        last = new ToolBar(this, SWT.FLAT | SWT.RIGHT);
        BarItems further = new BarItems(last, icons);
        fillText(further, commands);
        further.push("columns", Messages.Bar_size, commands::tellSize);
        further.toggle("input", Messages.Bar_pointer, false, commands::pointerForGuest);
        further.push("save", Messages.Bar_save, commands::save);
        further.push("discard", Messages.Bar_clear, commands::clear);
        fullScreen = further.push("full-screen", Messages.Bar_fullScreen, commands::toggleFullScreen);
        fullScreen.setEnabled(false);
        hint = CssClass.MUTED.on(new Label(this, SWT.RIGHT));
    }

    /** Focuses the tools from which one Tab leads to what is below the bar. */
    @Override
    public boolean setFocus() {
        return last.setFocus();
    }

    /** Makes the buttons for the text, which are there as well while the terminal fills the display. */
    static void fillText(BarItems items, Commands commands) {
        items.push("copy", Messages.Bar_copy, commands::copy);
        items.push("notes", Messages.Bar_paste, commands::paste);
        items.push("search", Messages.Bar_find, commands::find);
        items.separator();
    }

    /** Marks this way again, after the other bar was used. */
    void showWay() {
        ways.show();
    }

    /** Enables what needs a terminal. */
    void hasTerminal(boolean shown) {
        fullScreen.setEnabled(shown);
    }

    /** Says something beside the buttons. */
    void hint(String text) {
        hint.setText(text);
        hint.setToolTipText(text); // it may be longer than there is room
        hint.requestLayout();
    }

    /** Shows which lines there are. */
    void lines(SerialAttachment.Lines found) {
        lines = Optional.of(found);
        line.setText(name(found.open()));
        line.setEnabled(found.all().size() > 1);
        bar.requestLayout();
    }

    private static String name(SerialDevice device) {
        String port = Format.port(device.kind(), device.port());
        return device.device().isEmpty() ? port : port + " (" + device.device() + ')';
    }

    private void fillLines(Menu shown) {
        lines.ifPresent(found -> found.all().forEach(device -> {
            MenuItem entry = new MenuItem(shown, SWT.RADIO);
            entry.setText(name(device));
            entry.setSelection(device.equals(found.open()));
            entry.addListener(SWT.Selection, event -> {
                if (entry.getSelection() && !device.equals(found.open())) {
                    lines(new SerialAttachment.Lines(found.all(), device)); // what is said next is said of it
                    commands.line(device);
                }
            });
        }));
    }
}
