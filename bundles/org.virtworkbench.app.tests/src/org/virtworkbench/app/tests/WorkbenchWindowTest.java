package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.virtworkbench.app.window.VirtualMachinesPerspective;

/** The window that a person sees first. */
class WorkbenchWindowTest {

    @Test
    void opensOneWindowWithTheProductsNameAndPerspective() {
        AtomicReference<String> title = new AtomicReference<>();
        AtomicReference<String> perspective = new AtomicReference<>();
        AtomicReference<Boolean> visible = new AtomicReference<>();
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.syncExec(() -> {
            IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
            assertEquals(1, windows.length);
            Shell shell = windows[0].getShell();
            title.set(shell.getText());
            visible.set(shell.isVisible());
            perspective.set(windows[0].getActivePage().getPerspective().getId());
        });
        assertEquals("Virt Workbench", title.get());
        assertTrue(visible.get());
        assertEquals(VirtualMachinesPerspective.ID, perspective.get());
    }
}
