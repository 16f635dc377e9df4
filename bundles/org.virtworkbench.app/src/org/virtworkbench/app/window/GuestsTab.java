package org.virtworkbench.app.window;

import java.util.List;

import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.virtworkbench.ui.editor.Editors;
import org.virtworkbench.ui.editor.GuestsEditorInput;

/** The table of guests as the first tab of the editors, which can't be closed. UI thread. */
public final class GuestsTab {

    private GuestsTab() {
    }

    /**
     * Brings it to the top; opens it where it is not there yet.
     *
     * @param page of the window
     * @throws PartInitException when it can't be made
     */
    public static void show(IWorkbenchPage page) throws PartInitException {
        IEditorPart editor = page.openEditor(new GuestsEditorInput(), Editors.GUESTS, true,
                IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
        if (editor != null) {
            pin(editor.getSite().getService(MPart.class));
        }
    }

    /** Opens it behind what is shown, or alone; where it is there already, it stays as it is. */
    static void openWhereMissing(IWorkbenchPage page) throws PartInitException {
        if (page.findEditors(new GuestsEditorInput(), Editors.GUESTS, IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID).length == 0) {
            IEditorPart before = page.getActiveEditor();
            show(page);
            if (before != null) {
                page.activate(before);
            }
        }
    }

    /**
     * {@return whether the person may close this editor}
     *
     * @param editor of the page
     */
    static boolean isCloseable(IEditorPart editor) {
        return editor.getSite().getService(MPart.class).isCloseable();
    }

    private static void pin(MPart part) {
        part.setCloseable(false);
        MElementContainer<MUIElement> stack = part.getParent();
        List<MUIElement> tabs = stack.getChildren();
        if (tabs.indexOf(part) > 0) {
            tabs.remove(part);
            tabs.add(0, part);
            stack.setSelectedElement(part);
        }
    }
}
