package org.virtworkbench.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.MApplicationFactory;
import org.eclipse.e4.ui.model.application.ui.basic.MBasicFactory;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.junit.jupiter.api.Test;

class LostTabsTest {

    private final MApplication application = MApplicationFactory.INSTANCE.createApplication();
    private final MPartStack tabs = MBasicFactory.INSTANCE.createPartStack();

    LostTabsTest() {
        MWindow window = MBasicFactory.INSTANCE.createWindow();
        application.getChildren().add(window);
        window.getChildren().add(tabs);
    }

    @Test
    void takesAwayEditorsThatKeptNothing() {
        part(LostTabs.EDITOR);
        MPart kept = part(LostTabs.EDITOR);
        kept.getPersistedState().put(LostTabs.KEPT, "<editor/>");
        MPart view = part("org.virtworkbench.ui.tasks");
        LostTabs.remove(application);
        assertEquals(List.of(kept, view), tabs.getChildren());
    }

    @Test
    void selectsNoneThatIsGone() {
        tabs.setSelectedElement(part(LostTabs.EDITOR));
        LostTabs.remove(application);
        assertNull(tabs.getSelectedElement());
    }

    @Test
    void keepsTheSelectedOneThatStays() {
        part(LostTabs.EDITOR);
        MPart view = part("org.virtworkbench.ui.tasks");
        tabs.setSelectedElement(view);
        LostTabs.remove(application);
        assertSame(view, tabs.getSelectedElement());
    }

    private MPart part(String id) {
        MPart part = MBasicFactory.INSTANCE.createPart();
        part.setElementId(id);
        tabs.getChildren().add(part);
        return part;
    }
}
