package org.virtworkbench.ui.console;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.ToolItem;

/** Two buttons of a bar that choose between a guest's screen and its serial line. Each of the two has its own bar, so each marks itself. UI thread. */
public final class WaySwitch {

    /** How a guest is seen. */
    public enum Way {
        /** Its graphical screen. */
        SCREEN,
        /** Its serial line. */
        SERIAL
    }

    /** Hears of the choice. */
    @FunctionalInterface
    public interface Listener {
        /** The person wants to see the guest another way. */
        void chosen(Way way);
    }

    private final Way own;
    private final ToolItem screen;
    private final ToolItem serial;

    /**
     * Makes the two buttons and a separator behind them.
     *
     * @param items makes them
     * @param own the way that the bar belongs to
     * @param listener hears of the other one
     */
    public WaySwitch(BarItems items, Way own, Listener listener) {
        this.own = own;
        screen = item(items, Way.SCREEN, "display", Messages.Way_screen, listener);
        serial = item(items, Way.SERIAL, "terminal", Messages.Way_serial, listener);
        items.separator();
        show();
    }

    private ToolItem item(BarItems items, Way way, String icon, String text, Listener listener) {
        ToolItem item = items.item(SWT.RADIO, icon, "");
        item.setText(text);
        item.addListener(SWT.Selection, event -> {
            if (item.getSelection() && way != own) {
                listener.chosen(way);
            }
        });
        return item;
    }

    /** Marks the own way again. */
    public void show() {
        screen.setSelection(own == Way.SCREEN);
        serial.setSelection(own == Way.SERIAL);
    }
}
