package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.virtworkbench.app.tests.bot.Input;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.PictureGuest;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.ConsoleBot;
import org.virtworkbench.app.tests.page.DialogBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;
import org.virtworkbench.ui.widgets.ClipboardText;

/** The person chooses which engine shows screens. TigerVNC's is among the bundles of these tests. */
@WorkbenchTest
class EngineChoiceTest {

    private static final String GUEST = "picture";
    private static final String OWN = "Virt Workbench";
    private static final String OTHER = "TigerVNC";
    private static final String ENGINE = "Shown by the engine of:";
    private static final String HOW_TO_ADD = "is added by its bundles in this folder";
    private static final int COLOURS = 200;
    private static final int ATTEMPTS = 5;

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT);

    private final WorkbenchBot window = new WorkbenchBot();
    private final TestHost host;

    EngineChoiceTest(TestHost host) {
        this.host = host;
    }

    @Test
    void theChosenOneShowsWhatTheServerShows() {
        PictureGuest guest = PictureGuest.start(host, GUEST);
        try {
            LiveHost.connect("Real", host.uri(Transport.UNIX), false).until(GUEST, GuestState.RUNNING);
            choose(OWN, OTHER);
            assertShows(guest);
            assertTrue(isAtWork(OTHER), "another engine is at work");
            window.closeTab();
            choose(OTHER, OWN);
            assertShows(guest);
            Ui.until("the engine is at work no more", () -> !isAtWork(OTHER));
        } finally {
            host.virsh("destroy", GUEST);
            host.virsh("undefine", GUEST);
        }
    }

    private void choose(String before, String engine) {
        DialogBot dialog = window.preferences("Consoles");
        dialog.untilSays(ENGINE);
        assertEquals(List.of(OWN, OTHER), dialog.items(ENGINE));
        assertEquals(before, dialog.value(ENGINE));
        assertFalse(dialog.text().contains(HOW_TO_ADD), dialog.text());
        dialog.choose(ENGINE, engine);
        dialog.untilSays(engine.equals(OTHER) ? "for servers that you trust" : "The program's own");
        dialog.press("Apply and Close");
        dialog.untilClosed();
    }

    private void assertShows(PictureGuest guest) {
        ConsoleBot console = window.console(GUEST).untilPicture().takeKeyboard().giveKeyboardBack();
        ImageData server = guest.screenshot();
        assertTrue(pixels(server).distinct().count() > COLOURS, "there is no picture to compare");
        ImageData shown = copied(console);
        for (int i = 1; i < ATTEMPTS && !isSame(server, shown); i++) {
            shown = copied(console); // it had not come as a whole
        }
        assertTrue(isSame(server, shown), shown.width + "x" + shown.height + " for " + server.width + "x" + server.height);
    }

    private static ImageData copied(ConsoleBot console) {
        Ui.run(() -> ClipboardText.put(Ui.display(), "before"));
        Input.press(SWT.MOD1 | SWT.MOD2 | 'I');
        console.untilSays("The picture is in the clipboard");
        return Ui.await("a picture in the clipboard", EngineChoiceTest::clipboard);
    }

    private static Optional<ImageData> clipboard() {
        Clipboard clipboard = new Clipboard(Ui.display());
        try {
            return Optional.ofNullable((ImageData) clipboard.getContents(ImageTransfer.getInstance()));
        } finally {
            clipboard.dispose();
        }
    }

    private static boolean isSame(ImageData one, ImageData other) {
        return one.width == other.width && one.height == other.height && Arrays.equals(pixels(one).toArray(), pixels(other).toArray());
    }

    /** {@return red, green and blue of all pixels} */
    private static IntStream pixels(ImageData picture) {
        return IntStream.range(0, picture.width * picture.height).map(at -> {
            RGB colour = picture.palette.getRGB(picture.getPixel(at % picture.width, at / picture.width));
            return colour.red << 16 | colour.green << 8 | colour.blue;
        });
    }

    private static boolean isAtWork(String engine) {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals(engine.toLowerCase(Locale.ROOT) + "-reader"));
    }

    @Test
    void thePageSaysHowOneIsAddedWhereThereIsNoOther() throws BundleException {
        Bundle other = Platform.getBundle("org.virtworkbench.tigervnc");
        other.stop(Bundle.STOP_TRANSIENT);
        try {
            DialogBot dialog = window.preferences("Consoles");
            dialog.untilSays(HOW_TO_ADD);
            assertFalse(dialog.text().contains(ENGINE), dialog.text());
            dialog.press("Cancel");
            dialog.untilClosed();
        } finally {
            other.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
        }
    }
}
