package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.virtworkbench.app.tests.bot.RealKeys;
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

/** Which scan codes come out of a guest's keyboard for the keys that a person presses. */
@WorkbenchTest
class KeyboardTest {

    private static final String GUEST = "keys";

    /** Nobody waits until this is typed. */
    private static final int LONG_TEXT = 20_000;

    /** Linux' codes of keys. */
    private static final int TAB = 15;
    private static final int ACCENT = 13;
    private static final int Q = 16;
    private static final int E = 18;
    private static final int Y = 21;
    private static final int FRENCH_CIRCUMFLEX = 26;
    private static final int CONTROL = 29;
    private static final int CIRCUMFLEX = 41;
    private static final int SHIFT = 42;
    private static final int ALT = 56;
    private static final int CAPS_LOCK = 58;
    private static final int F5 = 63;
    private static final int F10 = 68;
    private static final int ALT_GR = 100;
    private static final int BESIDE_SHIFT = 86;
    private static final int DELETE = 111;

    private static final String TYPE = "Type the clipboard\u2019s text as keys (US layout); again to stop";
    private static final int SOME_KEYS = 12;
    private static final int SLOW_MILLIS = 100;
    private static final String VIEW_ONLY = "View only: send no keys, no pointer";

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT);

    private final WorkbenchBot window = new WorkbenchBot();
    private final RealKeys keys = new RealKeys();
    private final TestHost host;
    private ScanCodeGuest guest;
    private LiveHost live;

    KeyboardTest(TestHost host) {
        this.host = host;
    }

    @BeforeEach
    void start() {
        guest = ScanCodeGuest.start(host, GUEST);
        live = LiveHost.connect("real", host.uri(Transport.UNIX), false);
        live.until(GUEST, GuestState.RUNNING);
    }

    @AfterEach
    void end() {
        keys.close();
        ScanCodeGuest.remove(host, GUEST);
    }

    private ConsoleBot console() {
        return window.console(GUEST).untilPicture().takeKeyboard();
    }

    private void assertSends(String scanCodes, int... pressed) {
        guest.untilGets(scanCodes, keys, pressed);
    }

    @Test
    void eachKeyIsTheSameKeyInTheGuest() {
        console();
        assertSends("1e 9e", 30);
        assertSends("01 81", 1);
        assertSends("3b bb", 59);
        assertSends("44 c4", F10);
        assertSends("57 d7", 87);
        assertSends("58 d8", 88);
        assertSends("56 d6", BESIDE_SHIFT);
        assertSends("73 f3", 89);
        assertSends("7d fd", 124);
        assertSends("37 b7", 55);
        assertSends("e0 1c e0 9c", 96);
        assertSends("e0 35 e0 b5", 98);
        assertSends("e0 1d e0 9d", 97);
        assertSends("e0 48 e0 c8", 103);
        assertSends("e0 4b e0 cb", 105);
        assertSends("e0 53 e0 d3", DELETE);
        assertSends("e0 5b e0 db", 125);
        assertSends("e0 5d e0 dd", 127);
        assertSends("e0 2a e0 37 e0 b7 e0 aa", 99);
        assertSends("e1 1d 45 e1 9d c5", 119);
    }

    @Test
    void nobodyNeedsAPointerToLeaveTheGuestAndToComeBack() {
        ConsoleBot console = console().untilOffers("Full screen (Ctrl+Alt+Enter)");
        assertSends("1d 38 b8 9d", CONTROL, ALT);
        console.untilSays("Tab into it");
        keys.press(TAB);
        console.untilSays("gives the keyboard back");
        assertSends("1e 9e", 30);
    }

    @Test
    void combinationsArriveInTheirOrder() {
        console();
        assertSends("1d 2a 3f bf aa 9d", CONTROL, SHIFT, F5);
        assertSends("1d 38 e0 53 e0 d3 b8 9d", CONTROL, ALT, DELETE);
        assertSends("38 0f 8f b8", ALT, TAB);
        assertSends("e0 38 10 90 e0 b8", ALT_GR, Q);
    }

    @Test
    void placesCountWhateverTheLayoutOfTheDesktopIs() {
        console();
        try {
            keys.layout("de");
            assertSends("15 95", Y);
            assertSends("1a 9a", 26);
            assertSends("e0 38 10 90 e0 b8", ALT_GR, Q);
            assertSends("0d 8d", ACCENT); // dead on this layout: it waits for a letter, but not here
            assertSends("29 a9", CIRCUMFLEX);
            assertSends("12 92", E);
            keys.layout("fr");
            assertSends("10 90", Q);
            assertSends("03 83", 3);
            assertSends("1a 9a", FRENCH_CIRCUMFLEX);
            assertSends("12 92", E);
            assertSends("56 d6", BESIDE_SHIFT);
        } finally {
            keys.layout("us");
        }
    }

    @Test
    void typesTextsAsTheGuestsLayoutHasThem() {
        InstanceScope.INSTANCE.getNode("org.virtworkbench.ui.console").node("guests/" + live.uuid(GUEST)).put("layout", "GERMAN");
        ConsoleBot console = console();
        int mark = guest.mark();
        console.typeOnScreen("z@\u00df\u00ea", "German");
        guest.untilGot(mark, "15 95 e0 38 10 90 e0 b8 0c 8c 29 a9 12 92");
        console.typeOnScreen("\u0416", "German");
        console.untilSays("Left out, as it is on no key of the German layout: \u0416");
    }

    @Test
    void typesAsSlowlyAsAGuestNeedsIt() {
        ConsoleBot console = console();
        console.choose(TYPE, "Type Slowly");
        int mark = guest.mark();
        long begun = System.nanoTime();
        console.typeOnScreen("q".repeat(SOME_KEYS));
        guest.untilGot(mark, "10 90 ".repeat(SOME_KEYS).strip());
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        assertTrue(took >= (SOME_KEYS - 1) * SLOW_MILLIS, took + " ms");
    }

    @Test
    void typingCanBeStopped() {
        ConsoleBot console = console();
        int mark = guest.mark();
        console.typeOnScreen("a".repeat(LONG_TEXT));
        guest.untilBeginsWith(mark, "1e 9e 1e 9e");
        console.stopTyping("US");
        keys.press(Q);
        guest.untilEndsWith("10 90");
        assertTrue(guest.mark() - mark < LONG_TEXT * "1e 9e ".length(), "all was typed");
    }

    @Test
    void sendsCombinationsFromItsMenu() {
        InstanceScope.INSTANCE.getNode("org.virtworkbench.ui.console").put("keyCombinations", "Super+L\nCtrl+Shift+Esc");
        ConsoleBot console = console();
        assertMenuSends("1d 38 e0 53 e0 d3 b8 9d", console, "Ctrl+Alt+Del");
        assertMenuSends("1d 38 3b bb b8 9d", console, "Ctrl+Alt+F1");
        assertMenuSends("1d 38 58 d8 b8 9d", console, "Ctrl+Alt+F12");
        assertMenuSends("e0 2a e0 37 e0 b7 e0 aa", console, "Print");
        assertMenuSends("e0 5b 26 a6 e0 db", console, "Super+L");
        assertMenuSends("1d 2a 01 81 aa 9d", console, "Ctrl+Shift+Esc");
    }

    private void assertMenuSends(String scanCodes, ConsoleBot console, String item) {
        int mark = guest.mark();
        console.choose("Send keys", item);
        guest.untilGot(mark, scanCodes);
    }

    @Test
    void sendsNothingWhileOnlyLookingAndEverythingAfterIt() {
        ConsoleBot console = console();
        assertSends("1e 9e", 30);
        int mark = guest.mark();
        console.toggle(VIEW_ONLY).untilSays("View only");
        console.takeFocus();
        keys.press(Q);
        console.choose("Send keys", "Ctrl+Alt+Del");
        console.toggle(VIEW_ONLY).takeKeyboard();
        keys.press(Y);
        guest.untilGot(mark, "15 95");
    }

    @Test
    void lockKeysStayInStep() {
        ConsoleBot console = console();
        assertSends("3a ba", CAPS_LOCK);
        assertSends("3a ba", CAPS_LOCK);
        console.giveKeyboardBack();
        keys.press(CAPS_LOCK);
        try {
            int mark = guest.mark();
            console.takeKeyboard();
            guest.untilGot(mark, "3a ba");
            console.giveKeyboardBack();
            mark = guest.mark();
            console.takeKeyboard();
            assertSends("1e 9e", 30);
        } finally {
            keys.press(CAPS_LOCK);
        }
    }
}
