package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.virtworkbench.app.tests.bot.RealKeys;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.ScanCodeGuest;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.ConsoleBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;
import org.virtworkbench.ui.widgets.ClipboardText;

/** Where consoles are: side by side, behind others, in a window of their own, over the whole display. */
@WorkbenchTest
class ConsolePlacesTest {

    private static final List<String> GUESTS = List.of("left", "right");
    private static final int A = 30;
    private static final String CODES_OF_A = "1e 9e";
    private static final int NARROW = 420;

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT);

    private final WorkbenchBot window = new WorkbenchBot();
    private final RealKeys keys = new RealKeys();
    private final TestHost host;
    private ScanCodeGuest left;
    private ScanCodeGuest right;

    ConsolePlacesTest(TestHost host) {
        this.host = host;
    }

    @BeforeEach
    void start() {
        left = ScanCodeGuest.start(host, GUESTS.get(0));
        right = ScanCodeGuest.start(host, GUESTS.get(1));
        LiveHost live = LiveHost.connect("Real", host.uri(Transport.UNIX), false);
        GUESTS.forEach(guest -> live.until(guest, GuestState.RUNNING));
    }

    @AfterEach
    void end() {
        keys.close();
        GUESTS.forEach(guest -> ScanCodeGuest.remove(host, guest));
    }

    @Test
    void areSeenSideBySideAndEachGetsItsOwnKeys() {
        ConsoleBot one = window.console(GUESTS.get(0)).untilPicture();
        ConsoleBot other = window.console(GUESTS.get(1)).placeBeside().untilPicture();
        one.activate().untilPicture();
        other.untilPicture();
        assertTrue(one.screenArea().intersection(other.screenArea()).isEmpty(), "one covers the other");
        one.takeKeyboard();
        left.untilGets(CODES_OF_A, keys, A);
        other.takeKeyboard();
        int before = left.mark();
        right.untilGets(CODES_OF_A, keys, A);
        assertEquals(before, left.mark(), "the other guest got keys as well");
    }

    @Test
    void shareTextAndSoundAlsoWhereTheyWereNeverSeen() {
        window.guests().select(GUESTS.get(0), GUESTS.get(1));
        window.choose("Guest", "Console");
        window.openedConsole(GUESTS.get(0)).untilPicture();
        ConsoleBot behind = window.consoleBehind(GUESTS.get(1));
        Ui.run(() -> ClipboardText.put(Ui.display(), "before"));
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!"from behind".equals(window.clipboard())) {
            assertTrue(System.nanoTime() < end, "what was copied in the guest does not come");
            copyIn(GUESTS.get(1), "from behind"); // before the console is connected nobody hears of it
        }
        assertTrue(behind.isBlank());
        behind.bringToTop().untilOffers("Hear the guest");
    }

    /** Another viewer copies text, with ClientCutText: RFC 6143, 7.5.6. */
    private void copyIn(String guest, String text) {
        String display = host.virsh("vncdisplay", guest).strip();
        int port = 5900 + Integer.parseInt(display.substring(display.lastIndexOf(':') + 1));
        host.exec("bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/" + port + "; printf 'RFB 003.003\\n\\1' >&3; head -c 40 <&3 > /dev/null;"
                + " printf '\\6\\0\\0\\0\\0\\0\\0\\" + Integer.toOctalString(text.length()) + "%s' '" + text + "' >&3");
    }

    @Test
    void takeTwoRowsForTheirBarAlsoWhereTheyAreNarrow() {
        ConsoleBot console = window.console(GUESTS.get(0)).untilPicture();
        Shell shell = console.detach();
        console.untilPicture().takeKeyboard().untilOffers("Full screen (Ctrl+Alt+Enter)");
        Ui.run(() -> shell.setSize(NARROW, shell.getSize().y));
        Ui.until("the console is narrow", () -> console.screenArea().width <= NARROW);
        assertEquals(2, console.barRows());
    }

    @Test
    void haveAWindowOfTheirOwn() {
        ConsoleBot console = window.console(GUESTS.get(0)).untilPicture().takeKeyboard();
        left.untilGets(CODES_OF_A, keys, A);
        Shell shell = console.detach();
        console.untilPicture().takeKeyboard();
        left.untilGets(CODES_OF_A, keys, A);
        Rectangle screen = console.screenArea();
        assertEquals(screen, Ui.get(shell::getBounds).intersection(screen), "the screen is elsewhere");
        console.press("Full screen (Ctrl+Alt+Enter)");
        console.leaveFullScreen(GUESTS.get(0));
        console.untilPicture().takeKeyboard();
        assertEquals(shell, console.shell());
        left.untilGets(CODES_OF_A, keys, A);
    }
}
