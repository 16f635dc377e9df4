package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.virtworkbench.app.tests.bot.RealKeys;
import org.virtworkbench.app.tests.bot.Resources;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.KeysymLog;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.OtherViewer;
import org.virtworkbench.app.tests.harness.PictureGuest;
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

/** A console that uses SWT alone, as on Windows and macOS. */
@WorkbenchTest
class ConsoleWithoutGtkTest {

    private static final String GUEST = "plain";
    private static final String USES_GTK = "org.virtworkbench.console.gtk";
    private static final int WARM_UP = 3;
    private static final int TIMES = 5;

    /** Linux' codes of keys. */
    private static final int ESCAPE = 1;
    private static final int SHARP_S = 12;
    private static final int ACCENT = 13;
    private static final int TAB = 15;
    private static final int Q = 16;
    private static final int E = 18;
    private static final int I = 23;
    private static final int CONTROL = 29;
    private static final int A = 30;
    private static final int UMLAUT = 40;
    private static final int SHIFT = 42;
    private static final int C = 46;
    private static final int ALT = 56;
    private static final int F5 = 63;
    private static final int F10 = 68;
    private static final int KEYPAD_PLUS = 78;
    private static final int RIGHT_CONTROL = 97;
    private static final int ALT_GR = 100;
    private static final int UP = 103;
    private static final int DELETE = 111;

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT);

    private final WorkbenchBot window = new WorkbenchBot();
    private final RealKeys keys = new RealKeys();
    private final TestHost host;
    private PictureGuest guest;
    private LiveHost live;

    ConsoleWithoutGtkTest(TestHost host) {
        this.host = host;
    }

    @BeforeEach
    void start() {
        System.setProperty(USES_GTK, "false");
        guest = PictureGuest.start(host, GUEST);
        live = LiveHost.connect("Real", host.uri(Transport.UNIX), false);
        live.until(GUEST, GuestState.RUNNING);
    }

    @AfterEach
    void end() {
        System.clearProperty(USES_GTK);
        keys.close();
        ScanCodeGuest.remove(host, GUEST);
    }

    @Test
    void showsWhatTheGuestShows() {
        ImageData screen = guest.screenshot();
        ConsoleBot console = window.console(GUEST).untilPicture();
        console.choose("Size of the picture", "Original Size");
        console.frame().untilShows(screen);
        assertEquals(1, Ui.get(() -> Resources.living().stream().filter(one -> one instanceof Image image && !image.isDisposed()
                && image.getBounds().width == screen.width && image.getBounds().height == screen.height).count()), "images of that size");
    }

    @Test
    void keysArriveAsWhatTheyMean() {
        window.console(GUEST).untilPicture().takeKeyboard();
        KeysymLog log = KeysymLog.of(host, GUEST);
        log.untilGets("+61 -61", keys, A);
        log.untilGets("+ffe1 +41 -41 -ffe1", keys, SHIFT, A);
        log.untilGets("+ff09 -ff09", keys, TAB);
        log.untilGets("+ff1b -ff1b", keys, ESCAPE);
        log.untilGets("+ffc2 -ffc2", keys, F5);
        log.untilGets("+ffc7 -ffc7", keys, F10);
        log.untilGets("+ff52 -ff52", keys, UP);
        log.untilGets("+ffab -ffab", keys, KEYPAD_PLUS);
        log.untilGets("+ffe3 +63 -63 -ffe3", keys, CONTROL, C);
        log.untilGets("+ffe4 +63 -63 -ffe4", keys, RIGHT_CONTROL, C);
        log.untilGets("+ffe3 +ffe1 +69 -69 -ffe1 -ffe3", keys, CONTROL, SHIFT, I); // of the window, when it has the keyboard
        log.untilGets("+ffe3 +ffe9 +ffff -ffff -ffe9 -ffe3", keys, CONTROL, ALT, DELETE);
        try {
            keys.layout("de");
            log.untilGets("+fe03 +40 -40 -fe03", keys, ALT_GR, Q);
            log.untilGets("+fe03 +10020ac -10020ac -fe03", keys, ALT_GR, E);
            log.untilGets("+df -df", keys, SHARP_S);
            log.untilGets("+e4 -e4", keys, UMLAUT);
            keys.press(ACCENT); // waits for a letter
            log.untilGets("+e9 -e9", keys, E);
        } finally {
            keys.layout("us");
        }
    }

    @Test
    void givesTheKeyboardBackByItsKeys() {
        ConsoleBot console = window.console(GUEST).untilPicture().takeKeyboard();
        keys.press(CONTROL, ALT);
        console.untilSays("Tab into it");
    }

    @Test
    void sharesTheClipboard() {
        ConsoleBot console = window.console(GUEST).untilPicture().takeKeyboard();
        try (OtherViewer guests = OtherViewer.of(live, GUEST)) {
            guests.copy("copied there");
            Ui.untilEquals("text on the desktop's clipboard", "copied there", window::clipboard);
            console.giveKeyboardBack();
            Ui.run(() -> ClipboardText.put(Ui.display(), "copied here, gr\u00fcn, \u20ac"));
            console.takeKeyboard();
            guests.untilCopied("copied here, gr\u00fcn, \u20ac");
        }
    }

    @Test
    void leavesNothingWhenItIsClosed() {
        openAndClose(WARM_UP);
        Map<String, Long> threads = Resources.threads();
        Map<String, Long> graphics = Resources.graphics();
        openAndClose(TIMES);
        Ui.untilEquals("resources of the display", graphics, Resources::graphics);
        Ui.untilEquals("threads that came", Map.of(), () -> Resources.threadsSince(threads));
    }

    private void openAndClose(int times) {
        for (int i = 0; i < times; i++) {
            window.console(GUEST).untilPicture().takeKeyboard();
            Ui.run(() -> window.page().closeEditor(window.page().getActiveEditor(), false));
            window.untilTab("Guests");
        }
    }
}
