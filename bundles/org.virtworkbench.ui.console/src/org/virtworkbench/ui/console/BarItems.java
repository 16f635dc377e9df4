package org.virtworkbench.ui.console;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.virtworkbench.ui.Icons;

/** Makes the buttons of a bar, with icons that follow the theme. UI thread. */
public final class BarItems {

    private final ToolBar bar;
    private final Icons icons;
    private Optional<Menu> open = Optional.empty();

    /**
     * @param bar where the buttons go, one after the other
     * @param icons of the product
     */
    public BarItems(ToolBar bar, Icons icons) {
        this.bar = bar;
        this.icons = icons;
        var themes = icons.onThemeChange(this::showIcons);
        bar.addListener(SWT.Dispose, event -> {
            themes.close();
            open.ifPresent(Menu::dispose);
        });
    }

    /** Gives the bar the room that its buttons need now. */
    void layOut() {
        bar.requestLayout();
    }

    /** Makes a gap. */
    public void separator() {
        new ToolItem(bar, SWT.SEPARATOR);
    }

    /**
     * {@return a new button}
     *
     * @param style of the button
     * @param icon name of its icon
     * @param tip what it does, or nothing
     */
    public ToolItem item(int style, String icon, String tip) {
        ToolItem item = new ToolItem(bar, style);
        icon(item, icon);
        if (!tip.isEmpty()) {
            item.setToolTipText(tip);
        }
        return item;
    }

    /** {@return a new button that does something} */
    public ToolItem push(String icon, String tip, Runnable action) {
        ToolItem item = item(SWT.PUSH, icon, tip);
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }

    /** {@return a new button that switches something on and off} */
    public ToolItem toggle(String icon, String tip, boolean on, Consumer<Boolean> action) {
        ToolItem item = item(SWT.CHECK, icon, tip);
        item.setSelection(on);
        item.addListener(SWT.Selection, event -> action.accept(item.getSelection()));
        return item;
    }

    /** {@return a new button that opens a menu, which is filled then} */
    public ToolItem drop(String icon, String tip, Consumer<Menu> filler) {
        ToolItem item = item(SWT.DROP_DOWN, icon, tip);
        item.addListener(SWT.Selection, event -> show(item, filler));
        return item;
    }

    /** Exchanges a button's icon. */
    public void icon(ToolItem item, String name) {
        item.setData(name);
        item.setImage(icons.image(name));
    }

    /** Opens a menu below a button. */
    public void show(ToolItem item, Consumer<Menu> filler) {
        open.ifPresent(Menu::dispose);
        Menu menu = new Menu(bar.getShell(), SWT.POP_UP);
        open = Optional.of(menu);
        filler.accept(menu);
        hideTip(item, menu);
        Rectangle bounds = item.getBounds();
        menu.setLocation(bar.toDisplay(bounds.x, bounds.y + bounds.height));
        menu.setVisible(true);
    }

    /** The button's tip would cover the menu. */
    private static void hideTip(ToolItem item, Menu menu) {
        String tip = item.getToolTipText();
        item.setToolTipText(null);
        menu.addListener(SWT.Hide, event -> {
            if (!item.isDisposed() && item.getToolTipText() == null) { // what was chosen may have set another one
                item.setToolTipText(tip);
            }
        });
    }

    private void showIcons() {
        for (ToolItem item : bar.getItems()) {
            if (item.getData() instanceof String icon) {
                item.setImage(icons.image(icon));
            }
        }
    }
}
