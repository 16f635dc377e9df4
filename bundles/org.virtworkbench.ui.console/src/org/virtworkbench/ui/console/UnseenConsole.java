package org.virtworkbench.ui.console;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchWindow;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.ui.console.link.ScreenRoute;

/** A console of a guest that runs nowhere, in a window that is never opened. Each step of making it is a method of its own. UI thread. */
final class UnseenConsole {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;

    private final IWorkbenchWindow window;
    private final Shell shell;
    private final UnseenGuest guest = new UnseenGuest();
    private final ConsoleEditor editor = new ConsoleEditor();

    UnseenConsole(IWorkbenchWindow window) {
        this.window = window;
        shell = new Shell(window.getShell(), SWT.NONE);
        editor.init((IEditorSite) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { IEditorSite.class }, this::ofSite),
                guest.input());
    }

    /** Answers for a site that is in no window's page: what an editor does not ask for in its first second is not there. */
    private Object ofSite(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "getService" -> service((Class<?>) arguments[0]);
            case "getPage" -> window.getActivePage();
            case "getShell" -> shell;
            case "getWorkbenchWindow" -> window;
            default -> null;
        };
    }

    private Object service(Class<?> wanted) {
        if (wanted == InventoryService.class || wanted == ScreenRoute.class) {
            return guest;
        }
        boolean none = wanted == ConsolePreparation.class // it must not end itself
                || wanted == MPart.class;
        return none ? null : window.getService(wanted);
    }

    /** Makes what is seen first. */
    void create() {
        editor.createPartControl(shell);
    }

    /** Makes the rest of the bar. */
    void complete() {
        editor.screen().complete();
    }

    /** Gives everything its place. */
    void layOut() {
        shell.setSize(WIDTH, HEIGHT);
        shell.layout(true, true);
    }

    /** Paints the screen where nobody looks. */
    void paint() {
        Image image = new Image(shell.getDisplay(), 1, 1);
        GC gc = new GC(image);
        editor.screen().paint(gc);
        gc.dispose();
        image.dispose();
    }

    void dispose() {
        editor.dispose();
        shell.dispose();
    }
}
