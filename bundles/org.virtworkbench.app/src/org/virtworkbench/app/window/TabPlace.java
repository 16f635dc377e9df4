package org.virtworkbench.app.window;

import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.virtworkbench.ui.editor.GuestsEditorInput;

/** Where an editor's tab is: among the others, beside them, or in a window of its own. UI thread. */
final class TabPlace {

    private static final float HALF = 0.5f;

    private final IWorkbenchWindow window;
    private final EModelService model;
    private final IEditorPart editor;
    private final MPart part;

    /** @param editor of the window's page */
    TabPlace(IWorkbenchWindow window, IEditorPart editor) {
        this.window = window;
        this.editor = editor;
        model = window.getService(EModelService.class);
        part = editor.getSite().getService(MPart.class);
    }

    /** {@return whether it may go elsewhere: the guests stay} */
    boolean isMovable() {
        return part.isCloseable() && part.getWidget() instanceof Control;
    }

    /** Takes it into a window of its own, or from there back to the others. */
    void toOwnWindow() {
        Control shown = (Control) part.getWidget();
        if (shown.getShell() != window.getShell()) {
            moveTo(home());
        } else {
            Point place = shown.toDisplay(0, 0);
            model.detach(part, place.x, place.y, shown.getSize().x, shown.getSize().y);
        }
        window.getActivePage().activate(editor);
    }

    /** Puts it to the right of the others, or from there back among them. */
    void beside() {
        MPartStack home = home();
        MUIElement now = part.getParent();
        if (now != home) {
            moveTo(home);
        } else {
            MPartStack side = model.createModelElement(MPartStack.class);
            model.insert(side, home, EModelService.RIGHT_OF, HALF);
            moveTo(side);
        }
        window.getActivePage().activate(editor);
    }

    /** {@return where the guests are, which can't be closed} */
    private MPartStack home() {
        MUIElement stack = window.getActivePage().findEditor(new GuestsEditorInput()).getSite().getService(MPart.class).getParent();
        return (MPartStack) stack;
    }

    private void moveTo(MPartStack stack) {
        MElementContainer<MUIElement> before = part.getParent();
        before.getChildren().remove(part);
        stack.getChildren().add(part);
        stack.setSelectedElement(part);
    }
}
