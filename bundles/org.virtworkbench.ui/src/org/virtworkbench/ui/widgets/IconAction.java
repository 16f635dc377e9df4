package org.virtworkbench.ui.widgets;

import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.ui.Icons;

/** An action of a view's tool bar and menu, whose icon is always that of the theme. To be closed with its view. UI thread. */
public final class IconAction extends Action implements Subscription {

    private final Consumer<IAction> run;
    private final Subscription themes;

    /**
     * @param icons where its icon is from
     * @param icon its name
     * @param text in the menu
     * @param tip in the tool bar
     * @param style of {@link IAction}: push button or check box
     * @param run what it does
     */
    public IconAction(Icons icons, String icon, String text, String tip, int style, Consumer<IAction> run) {
        super(text, style);
        this.run = run;
        setToolTipText(tip);
        setImageDescriptor(icons.descriptor(icon));
        themes = icons.onThemeChange(() -> setImageDescriptor(icons.descriptor(icon)));
    }

    @Override
    public void run() {
        run.accept(this);
    }

    @Override
    public void close() {
        themes.close();
    }
}
