package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.virtworkbench.app.tests.bot.RealKeys;
import org.virtworkbench.app.tests.bot.RealPointer;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.MouseGuest;
import org.virtworkbench.app.tests.harness.MouseGuest.Told;
import org.virtworkbench.app.tests.harness.ScanCodeGuest;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.ConsoleBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** What a guest's mouse tells that knows only how far it is moved, while a person moves the one of this machine. */
@WorkbenchTest
class MouseTest {

    private static final String GUEST = "mouse";
    private static final String CLICK_CATCHES = "click catches pointer";
    private static final String CAUGHT = "gives keyboard and pointer back";
    private static final int CONTROL = 29;
    private static final int ALT = 56;
    /** QEMU's mouse keeps a few more of its messages until the guest takes them. */
    private static final int AT_ONCE = 3;
    private static final int STEP = 60;
    private static final int FAR = 3000;

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT);

    private final WorkbenchBot window = new WorkbenchBot();
    private final RealKeys keys = new RealKeys();
    private final RealPointer mouse = new RealPointer();
    private final TestHost host;
    private MouseGuest guest;

    MouseTest(TestHost host) {
        this.host = host;
    }

    @BeforeEach
    void start() {
        guest = MouseGuest.start(host, GUEST);
        LiveHost.connect("real", host.uri(Transport.UNIX), false).until(GUEST, GuestState.RUNNING);
    }

    @AfterEach
    void end() {
        keys.close();
        mouse.close();
        ScanCodeGuest.remove(host, GUEST);
    }

    private ConsoleBot caught() {
        ConsoleBot console = window.console(GUEST).untilPicture().takeKeyboard().untilSays(CLICK_CATCHES);
        console.clickScreen();
        return console.untilSays(CAUGHT);
    }

    @Test
    void goesAsFarInTheGuestAsHere() {
        caught();
        Told first = guest.told();
        mouse.move(7, 3);
        guest.untilTold(first.moved(7, 3));
        mouse.move(-9, -5);
        guest.untilTold(first.moved(-2, -2));
    }

    @Test
    void isStoppedByNoEdge() {
        int width = caught().screenArea().width;
        for (int direction : new int[] { 1, -1 }) {
            int begin = guest.told().right() * direction;
            for (int went = 0; went < 2 * width;) {
                int before = guest.told().right();
                for (int i = 0; i < AT_ONCE; i++) {
                    mouse.move(STEP * direction, 0);
                }
                Ui.until("the guest was told", () -> guest.told().right() != before);
                went = guest.told().right() * direction - begin;
            }
        }
    }

    @Test
    void pressesItsButtonInTheGuest() {
        caught();
        Told first = guest.told();
        mouse.press(true);
        guest.untilTold(new Told(first.right(), first.down(), true));
        mouse.press(false);
        guest.untilTold(first);
    }

    @Test
    void staysOnTheScreenUntilTheKeysGiveItBack() {
        ConsoleBot console = caught();
        Told first = guest.told();
        Rectangle screen = console.screenArea();
        assertTrue(screen.x > 0, "the screen is at the edge of the display");
        for (int i = 0; i < 4; i++) {
            mouse.move(-FAR, 0);
        }
        Ui.until("the guest was told", () -> guest.told().right() < first.right());
        Ui.until("the pointer is on the screen", () -> screen.contains(Ui.display().getCursorLocation()));
        keys.press(CONTROL, ALT);
        console.untilSays("Tab into it");
        mouse.move(-FAR, 0);
        Ui.until("the pointer is free", () -> Ui.display().getCursorLocation().x == 0);
    }
}
