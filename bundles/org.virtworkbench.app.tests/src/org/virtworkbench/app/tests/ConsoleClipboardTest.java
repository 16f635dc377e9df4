package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.app.tests.bot.RealPointer;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.GuestDesktop;
import org.virtworkbench.app.tests.harness.GuestDesktop.Mouse;
import org.virtworkbench.app.tests.harness.ProgramClipboard;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.ConsoleBot;
import org.virtworkbench.app.tests.page.DialogBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;

/** Text that programs copy and paste on this desktop and on that of a guest. */
@WorkbenchTest
class ConsoleClipboardTest {

    private static final String OURS = "Gr\u00FC\u00DFe f\u00FCr 5 \u20AC, \u6F22\u5B57 \uD83D\uDE00\n\tand a second line";
    private static final String THEIRS = "na\u00EFve \u0416, 7 \u20AC \u6F22\nand \u05D0 below";
    private static final String BEFORE = "of before";
    private static final String VIEW_ONLY = "View only: send no keys, no pointer";

    @TempDir
    private Path folder;

    private final WorkbenchBot window = new WorkbenchBot();
    private final ProgramClipboard here = ProgramClipboard.ofWindow();
    private final RealPointer mouse = new RealPointer();
    private Optional<GuestDesktop> desktop = Optional.empty();

    @BeforeEach
    void start() {
        GuestDesktop started = GuestDesktop.start(folder, 500, 300).paint(0x204060);
        desktop = Optional.of(started);
        started.connect();
        here.copy(BEFORE);
    }

    @AfterEach
    void end() {
        mouse.close();
        here.close();
        desktop.ifPresent(GuestDesktop::close);
    }

    private GuestDesktop guest() {
        return desktop.orElseThrow();
    }

    private ProgramClipboard there() {
        return guest().clipboard();
    }

    private ConsoleBot open() {
        return window.console(GuestDesktop.GUEST).untilPicture().takeKeyboard();
    }

    private void share(boolean wanted) {
        DialogBot preferences = window.preferences("Consoles");
        if (preferences.isChecked("Share copied text between this desktop and guests") != wanted) {
            preferences.press("Share copied text between this desktop and guests");
        }
        preferences.press("Apply and Close");
        preferences.untilClosed();
    }

    @Test
    void whatIsCopiedHereCanBePastedThereAndTheOtherWayRound() {
        ConsoleBot console = open();
        there().untilPastes(BEFORE);
        console.giveKeyboardBack();
        here.copy(OURS);
        console.takeKeyboard();
        there().untilPastes(OURS);
        there().copy(THEIRS);
        here.untilPastes(THEIRS);
        there().copy("and once more");
        here.untilPastes("and once more");
        console.giveKeyboardBack();
        here.copy(OURS);
        console.takeKeyboard();
        there().untilPastes(OURS);
    }

    @Test
    void nothingIsSharedWhereThePersonDoesNotWantIt() {
        share(false);
        ConsoleBot console = open();
        there().copy(THEIRS);
        untilAllIsTold(console, 0xFF0000, new RGB(0xFF, 0, 0));
        there().untilPastes(THEIRS);
        untilAllIsTold(console, 0xFF, new RGB(0, 0, 0xFF));
        assertEquals(BEFORE, here.paste());
        Rectangle screen = console.screenArea();
        mouse.moveTo(new Point(screen.x + screen.width / 2, screen.y + screen.height / 2));
        Mouse before = guest().mouse();
        mouse.moveTo(new Point(screen.x + screen.width / 3, screen.y + screen.height / 3));
        Ui.until("the guest was told where the pointer is", () -> !guest().mouse().equals(before));
        assertEquals(THEIRS, there().paste());
        console.giveKeyboardBack();
        share(true);
        console.takeKeyboard();
        there().untilPastes(BEFORE);
    }

    /** What the guest does comes in its order: when something is seen, what was copied before that has come as well. */
    private void untilAllIsTold(ConsoleBot console, int colour, RGB seen) {
        guest().paint(colour);
        console.untilColour("repainted", seen::equals);
    }

    @Test
    void whatWasCopiedWhileOnlyLookingCanBePastedAfterIt() {
        ConsoleBot console = open();
        there().untilPastes(BEFORE);
        console.giveKeyboardBack();
        here.copy(OURS);
        console.toggle(VIEW_ONLY).takeFocus();
        here.untilPastes(OURS); // the window has asked before
        there().untilPastes(BEFORE);
        console.toggle(VIEW_ONLY);
        there().untilPastes(OURS);
    }
}
