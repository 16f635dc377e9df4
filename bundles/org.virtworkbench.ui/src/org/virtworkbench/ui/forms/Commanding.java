package org.virtworkbench.ui.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.ui.Icons;

/** The actions above a table: on a tool bar with their names, in the table's context menu, and by a key. Each knows when it may be used. */
public final class Commanding {

    private final Icons icons;
    private final ToolBarManager bar = new ToolBarManager(SWT.FLAT | SWT.RIGHT | SWT.HORIZONTAL);
    private final MenuManager menu = new MenuManager();
    private final List<Item> items = new ArrayList<>();
    private final List<IContributionItem> onBar = new ArrayList<>();

    /** One action. */
    private static final class Item extends Action {
        private final String icon;
        private final BooleanSupplier usable;
        private final Runnable run;
        private final int key;

        Item(String text, String icon, int key, BooleanSupplier usable, Runnable run) {
            super(text);
            this.icon = icon;
            this.key = key;
            this.usable = usable;
            this.run = run;
        }

        @Override
        public void run() {
            if (usable.getAsBoolean()) {
                run.run();
            }
        }
    }

    /** @param icons of the product */
    public Commanding(Icons icons) {
        this.icons = icons;
    }

    /**
     * Adds an action.
     *
     * @param text its name
     * @param icon its icon's name
     * @param key that runs it in the table, 0 for none
     * @param shown whether its name stands on the tool bar, beside its icon
     * @param usable whether it may be used now
     * @param run what it does
     */
    public void add(String text, String icon, int key, boolean shown, BooleanSupplier usable, Runnable run) {
        Item item = new Item(text, icon, key, usable, run);
        item.setToolTipText(text.replace("&", ""));
        items.add(item);
        ActionContributionItem tool = new ActionContributionItem(item);
        if (shown) {
            tool.setMode(ActionContributionItem.MODE_FORCE_TEXT);
        }
        onBar.add(tool);
        menu.add(item);
    }

    /** Adds a line between groups. */
    public void line() {
        onBar.add(new Separator());
        menu.add(new Separator());
    }

    /**
     * {@return the tool bar; {@link #update} says what may be used}
     *
     * @param parent where it is made
     */
    public ToolBar createBar(Composite parent) {
        ToolBar control = createEmptyBar(parent);
        fillBar();
        return control;
    }

    /** {@return the tool bar, which {@link #fillBar} fills: tools and their pictures take some milliseconds} */
    public ToolBar createEmptyBar(Composite parent) {
        ToolBar control = bar.createControl(parent);
        Subscription themes = icons.onThemeChange(this::showIcons);
        control.addDisposeListener(event -> {
            themes.close();
            bar.dispose();
            menu.dispose();
        });
        return control;
    }

    /** Puts the tools on the bar. */
    public void fillBar() {
        showIcons();
        onBar.forEach(bar::add);
        bar.update(true);
        bar.getControl().requestLayout();
    }

    /**
     * Gives a control the context menu and the keys.
     *
     * @param control such as a table
     */
    public void serve(Control control) {
        control.setMenu(menu.createContextMenu(control));
        control.addListener(SWT.KeyDown, event -> {
            for (Item item : items) {
                if (item.key != 0 && event.keyCode == item.key && event.stateMask == 0) {
                    event.doit = false;
                    item.run();
                    return;
                }
            }
        });
    }

    private void showIcons() {
        items.forEach(item -> item.setImageDescriptor(icons.descriptor(item.icon)));
    }

    /** Looks again which may be used. */
    public void update() {
        items.forEach(item -> item.setEnabled(item.usable.getAsBoolean()));
    }
}
