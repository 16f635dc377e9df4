package org.virtworkbench.app.tests;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.WorkbenchBot;

/** Tabs that leave the others, and come back. */
@WorkbenchTest
class TabPlaceTest {

    private static final String GUEST = "web-01";
    private static final String TITLE = GUEST + " – Console";
    private static final String OWN_WINDOW = "Tab in Its Own Window and Back";
    private static final String BESIDE = "Tab Beside the Others and Back";

    private final WorkbenchBot window = new WorkbenchBot();
    private IEditorPart console;
    private IEditorPart guests;

    @BeforeEach
    void openConsole() {
        LiveHost.demo();
        guests = Ui.get(() -> window.page().getActiveEditor());
        window.console(GUEST);
        console = Ui.get(() -> window.page().getActiveEditor());
    }

    private Shell shell() {
        return console.getSite().getShell();
    }

    private boolean areBothSeen() {
        return window.page().isPartVisible(console) && window.page().isPartVisible(guests);
    }

    @Test
    void aConsoleGoesIntoItsOwnWindowAndBack() {
        window.choose("View", OWN_WINDOW);
        Ui.until("it has a window of its own", () -> shell() != window.shell());
        Shell own = Ui.get(this::shell);
        Ui.untilEquals("the window's title", TITLE, own::getText);
        Ui.until("both are seen", this::areBothSeen);
        window.choose("View", OWN_WINDOW);
        Ui.until("it is back", () -> shell() == window.shell());
        Ui.until("its own window is gone", own::isDisposed);
        window.untilTab(TITLE);
    }

    @Test
    void aConsoleGoesBesideTheOthersAndBack() {
        window.choose("View", BESIDE);
        Ui.until("both are seen", this::areBothSeen);
        window.choose("View", BESIDE);
        Ui.until("only one is seen", () -> !window.page().isPartVisible(guests));
        window.untilTab(TITLE);
    }

    @Test
    void theGuestsStay() {
        Ui.run(() -> window.page().activate(guests));
        window.choose("View", OWN_WINDOW);
        window.choose("View", BESIDE);
        Ui.untilEquals("the window of the guests", true, () -> guests.getSite().getShell() == window.shell());
        Ui.until("the console is behind", () -> !window.page().isPartVisible(console));
    }
}
