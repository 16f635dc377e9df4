package org.virtworkbench.app.tests.page;

import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartSashContainerElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.ui.IEditorPart;
import org.virtworkbench.app.tests.bot.Ui;

/** Places tabs as the workbench does when a person drags them there. */
final class Tabs {

    private Tabs() {
    }

    /** Places a tab beside all others, where both are seen. */
    static void placeBeside(IEditorPart editor) {
        MPart part = editor.getSite().getService(MPart.class);
        Ui.run(() -> {
            EModelService model = part.getContext().get(EModelService.class);
            MPartSashContainerElement others = (MPartSashContainerElement) (MUIElement) part.getParent();
            MPartStack own = model.createModelElement(MPartStack.class);
            own.getChildren().add(part);
            own.setSelectedElement(part);
            model.insert(own, others, EModelService.RIGHT_OF, 0.5f);
        });
    }

    /** Makes a window of its own of a tab. */
    static void detach(IEditorPart editor, int width, int height) {
        MPart part = editor.getSite().getService(MPart.class);
        Ui.run(() -> part.getContext().get(EModelService.class).detach(part, 40, 40, width, height));
    }
}
