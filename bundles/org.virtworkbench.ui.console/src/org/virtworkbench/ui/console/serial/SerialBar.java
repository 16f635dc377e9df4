package org.virtworkbench.ui.console.serial;

import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.virtworkbench.core.driver.SerialDevice;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.console.WaySwitch;
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

    private final Icons icons;
    private final ToolBar bar;
    private final WaySwitch ways;
    private final ToolItem line;
    private final ToolItem fullScreen;
    private final Label hint;
    private final Commands commands;
    private Optional<SerialAttachment.Lines> lines = Optional.empty();
    private Optional<Menu> menu = Optional.empty();

    SerialBar(Composite parent, Icons icons, Commands commands, WaySwitch.Listener way) {
        super(parent, SWT.NONE);
        this.icons = icons;
        this.commands = commands;
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 2).applyTo(this);
        bar = new ToolBar(this, SWT.FLAT | SWT.RIGHT);
        ways = new WaySwitch(bar, WaySwitch.Way.SERIAL, way);
        line = item(SWT.DROP_DOWN, "serial", Messages.Bar_line);
        line.addListener(SWT.Selection, event -> chooseLine());
        line.setEnabled(false);
        new ToolItem(bar, SWT.SEPARATOR);
        push("copy", Messages.Bar_copy, commands::copy);
        push("notes", Messages.Bar_paste, commands::paste);
        push("search", Messages.Bar_find, commands::find);
        new ToolItem(bar, SWT.SEPARATOR);
        push("columns", Messages.Bar_size, commands::tellSize);
        ToolItem pointer = item(SWT.CHECK, "input", Messages.Bar_pointer);
        pointer.addListener(SWT.Selection, event -> commands.pointerForGuest(pointer.getSelection()));
        push("save", Messages.Bar_save, commands::save);
        push("discard", Messages.Bar_clear, commands::clear);
        fullScreen = push("expand", Messages.Bar_fullScreen, commands::toggleFullScreen);
        fullScreen.setEnabled(false);
        hint = CssClass.MUTED.on(new Label(this, SWT.RIGHT));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(hint);
        var themes = icons.onThemeChange(this::showIcons);
        addDisposeListener(event -> {
            themes.close();
            menu.ifPresent(Menu::dispose);
        });
        showIcons();
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
        String text = Map.of("console", Messages.Line_console, "parallel", Messages.Line_parallel).getOrDefault(device.kind(),
                Messages.Line_serial);
        return NLS.bind(text, device.port());
    }

    private void chooseLine() {
        menu.ifPresent(Menu::dispose);
        Menu shown = new Menu(getShell(), SWT.POP_UP);
        menu = Optional.of(shown);
        lines.ifPresent(found -> found.all().forEach(device -> {
            MenuItem entry = new MenuItem(shown, SWT.RADIO);
            entry.setText(device.target().isEmpty() ? name(device) : name(device) + "  (" + device.target() + ')');
            entry.setSelection(device.equals(found.open()));
            entry.addListener(SWT.Selection, event -> {
                if (entry.getSelection() && !device.equals(found.open())) {
                    commands.line(device);
                }
            });
        }));
        Rectangle bounds = line.getBounds();
        shown.setLocation(bar.toDisplay(bounds.x, bounds.y + bounds.height));
        shown.setVisible(true);
    }

    private ToolItem item(int style, String icon, String text) {
        ToolItem item = new ToolItem(bar, style);
        item.setData(icon);
        item.setToolTipText(text);
        return item;
    }

    private ToolItem push(String icon, String text, Runnable action) {
        ToolItem item = item(SWT.PUSH, icon, text);
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }

    private void showIcons() {
        for (ToolItem item : bar.getItems()) {
            if (item.getData() instanceof String icon) {
                item.setImage(icons.image(icon));
            }
        }
    }
}
