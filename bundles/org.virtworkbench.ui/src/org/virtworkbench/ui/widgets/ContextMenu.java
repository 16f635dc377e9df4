package org.virtworkbench.ui.widgets;

import java.util.function.Consumer;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/**
 * The context menu of a part's control, made when it is asked for the first time: the workbench fills a menu with all that others contribute as soon as
 * it is registered, which would be a good part of the start for menus that may never be opened. UI thread.
 */
public final class ContextMenu implements Listener {

    private final Control control;
    private final Consumer<MenuManager> register;

    private ContextMenu(Control control, Consumer<MenuManager> register) {
        this.control = control;
        this.register = register;
    }

    /**
     * Gives a control a menu. Listeners for {@link SWT#MenuDetect} that are added later find it set, and may set another.
     *
     * @param control to open it on
     * @param register adds to the empty menu and registers it with the part's site; called once, before the menu is shown
     */
    public static void on(Control control, Consumer<MenuManager> register) {
        control.addListener(SWT.MenuDetect, new ContextMenu(control, register));
    }

    @Override
    public void handleEvent(Event event) {
        control.removeListener(SWT.MenuDetect, this);
        MenuManager manager = new MenuManager();
        control.setMenu(manager.createContextMenu(control));
        register.accept(manager);
    }
}
