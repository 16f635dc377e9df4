package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Listener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.app.tests.bot.Input;
import org.virtworkbench.app.tests.bot.Resources;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.ConsoleBot;
import org.virtworkbench.app.tests.page.RecordingBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.TestGuest;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;
import org.virtworkbench.ui.widgets.ClipboardText;

/** The console of a real guest: a small Linux with a shell on its screen and on its serial line. */
@WorkbenchTest
class ConsoleTest {

    private static final String GUEST = "shell";
    private static final String SERIAL = "Serial";
    private static final String FIRST_LINE = "Serial 1 (ttyS0)";
    private static final String SECOND_LINE = "Serial 2 (ttyS1)";
    private static final int TIMES = 100;
    /** A guest that gets no time for a while loses keys, as its keyboard holds only a few: a person types again. */
    private static final int ATTEMPTS = 4;
    /** The first ones load what stays. */
    private static final int WARM_UP = 5;

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT);

    private final WorkbenchBot window = new WorkbenchBot();
    private final TestHost host;

    ConsoleTest(TestHost host) {
        this.host = host;
    }

    private Path twoLines() {
        String definition = TestGuest.definition(GUEST);
        int end = definition.indexOf("</serial>") + "</serial>".length();
        try {
            return Files.writeString(host.folder().resolve(GUEST + ".xml"), definition.substring(0, end)
                    + "<serial type='pty'><target port='1'/></serial>" + definition.substring(end));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LiveHost connect() {
        if (!host.virsh("list", "--all", "--name").contains(GUEST)) {
            host.virsh("define", twoLines().toString());
        }
        TestGuest guest = new TestGuest(host, GUEST);
        if (!guest.state().equals("running")) {
            guest.startAndWait();
        }
        LiveHost live = LiveHost.connect("real", host.uri(Transport.UNIX), false);
        live.until(GUEST, GuestState.RUNNING);
        return live;
    }

    @Test
    void whatIsTypedReachesTheGuest() {
        connect();
        ConsoleBot console = window.console(GUEST).untilPicture();
        console.way(SERIAL).untilTerminal();
        console.typeIntoTerminal("echo from the line\n");
        console.untilTerminalShows("\nfrom the line");
        boolean came = false;
        for (int attempt = 0; attempt < ATTEMPTS && !came; attempt++) {
            console.way("Screen").untilPicture();
            console.typeOnScreen("\ncp /proc/version /dev/ttyS0\n");
            came = console.way(SERIAL).comesIntoTerminal("Linux version", Duration.ofSeconds(15));
        }
        assertTrue(came, console::terminalText);
    }

    @Test
    void comesBackWhenTheGuestIsStartedAgain() {
        LiveHost live = connect();
        ConsoleBot console = window.console(GUEST).untilPicture();
        console.way(SERIAL).untilTerminal();
        live.behindTheScenes(connection -> {
            connection.guests().forceOff(live.uuid(GUEST));
            return null;
        });
        console.untilSays(GUEST + " is off");
        console.way("Screen").untilSays(GUEST + " is off");
        new TestGuest(host, GUEST).startAndWait();
        console.untilPicture();
        console.way(SERIAL).untilTerminalShows("GUEST-READY");
    }

    @Test
    void asksBeforeSomebodyElseIsThrownOut() {
        LiveHost live = connect();
        var other = live.behindTheScenes(connection -> connection.consoles().openSerial(live.uuid(GUEST), "serial0", true));
        ConsoleBot console = window.console(GUEST).way(SERIAL).untilSays("Somebody else is attached to this line");
        console.offer("Take Over");
        console.untilTerminal();
        console.typeIntoTerminal("echo mine now\n");
        console.untilTerminalShows("\nmine now");
        other.close();
    }

    @Test
    void eachSerialLineCanBeChosen() {
        connect();
        ConsoleBot console = window.console(GUEST).way(SERIAL).untilTerminal();
        console.typeIntoTerminal("line=$(echo /dev/tty[!0-9]1); echo $line it is\n"); // a test types no capitals
        console.untilTerminalShows("/dev/ttyS1 it is");
        console.typeIntoTerminal("while sleep 0.2; do echo on the second line > $line; done & echo $line is written\n");
        console.untilTerminalShows("/dev/ttyS1 is written"); // what is still on its way ends with the line
        console.line(SECOND_LINE).untilTerminal();
        console.untilTerminalShows("on the second line\non the second line");
        console.line(FIRST_LINE).untilTerminal();
        console.typeIntoTerminal("kill $!; echo on the first line\n");
        console.untilTerminalShows("\non the first line");
    }

    @Test
    void namesTheLineThatSomebodyElseIsAttachedTo() {
        LiveHost live = connect();
        ConsoleBot console = window.console(GUEST).way(SERIAL).untilTerminal();
        console.line(SECOND_LINE).untilTerminal();
        var other = live.behindTheScenes(connection -> connection.consoles().openSerial(live.uuid(GUEST), "serial0", true));
        console.line(FIRST_LINE).untilSays("Somebody else is attached to this line").untilSays(FIRST_LINE);
        other.close();
    }

    @Test
    void whatIsRecordedCanBePlayed(@TempDir Path folder) throws IOException {
        connect();
        InstanceScope.INSTANCE.getNode("org.virtworkbench.ui.console").put("recordings", folder.toString());
        ConsoleBot console = window.console(GUEST).untilPicture().record();
        Ui.until("two seconds are recorded", () -> console.recorded().compareTo("0:02") >= 0);
        console.endRecording();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        assertEquals(1, files.size(), files.toString());
        assertTrue(files.getFirst().getFileName().toString().startsWith(GUEST), files.toString());
        RecordingBot recording = window.playRecording(files.getFirst()).untilPicture().untilEnd();
        recording.speed("0.25\u00D7").press(SWT.HOME).untilAt("0:00").untilPlays(false).press(' ').untilPlays(true).untilPicture();
        recording.press(SWT.END).untilEnd().dragToBeginning().untilAt("0:00").untilPicture();
    }

    @Test
    void theSerialLineFillsTheDisplay() {
        connect();
        ConsoleBot console = window.console(GUEST).way(SERIAL).untilTerminal();
        console.press("Full screen (Ctrl+Alt+Enter)");
        console.leaveFullScreen(GUEST);
        console.untilTerminal();
        console.typeIntoTerminal("echo back again\n");
        console.untilTerminalShows("\nback again");
    }

    @Test
    void theScreenFillsTheDisplay() {
        connect();
        ConsoleBot console = window.console(GUEST).untilPicture();
        console.press("Full screen (Ctrl+Alt+Enter)");
        List<String> offers = console.offersInFullScreen(GUEST);
        assertTrue(offers.containsAll(List.of("Send keys", "Screenshot", "View only: send no keys, no pointer")), offers.toString());
        console.leaveFullScreen(GUEST);
        console.untilPicture();
    }

    @Test
    void theBarOfFullScreenSlidesAwayAndComesWhenThePointerTouchesTheEdge() {
        connect();
        ConsoleBot console = window.console(GUEST).untilPicture();
        console.press("Full screen (Ctrl+Alt+Enter)");
        console.untilBarInFullScreen(GUEST, true);
        movePointer(300, 400);
        console.untilBarInFullScreen(GUEST, false);
        movePointer(310, 0);
        console.untilBarInFullScreen(GUEST, true);
        movePointer(300, 410);
        console.untilBarInFullScreen(GUEST, false);
        console.leaveFullScreen(GUEST);
        console.untilPicture();
    }

    private static void movePointer(int x, int y) {
        Ui.run(() -> Ui.display().setCursorLocation(x, y));
    }

    @Test
    void throwsOtherViewersOutWhenThePersonWantsThat() {
        connect();
        ConsoleBot console = window.console(GUEST).untilPicture();
        String viewer = viewWithOthers();
        console.activate().untilPicture();
        assertEquals("1", host.exec("sh", "-c", "kill -0 " + viewer + " && echo 1").strip(), "it is gone already");
        console.choose("More", "Disconnect Other Viewers");
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!host.exec("sh", "-c", "kill -0 " + viewer + " 2> /dev/null || echo gone").contains("gone")) {
            assertTrue(System.nanoTime() < end, "the other viewer goes on");
        }
        console.untilPicture();
        console.choose("More", "Disconnect Other Viewers");
        console.untilPicture();
    }

    /** Connects to the screen as a viewer that shares it, for as long as it is let. {@return the viewer's process in the host} */
    private String viewWithOthers() {
        return host.exec("bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/" + screenPort()
                + "; printf 'RFB 003.003\\n\\1' >&3; head -c 40 <&3 > /dev/null; cat <&3 > /dev/null 2>&1 & echo $!").strip();
    }

    @Test
    void theScreenKeepsItsSizeWhileTheBarIsFilled() {
        connect();
        List<Point> sizes = new ArrayList<>();
        Listener watch = event -> {
            if (event.widget instanceof Canvas canvas && canvas.getClass().getSimpleName().equals("ScreenCanvas")) {
                sizes.add(canvas.getSize());
            }
        };
        Ui.run(() -> Ui.display().addFilter(SWT.Resize, watch));
        try {
            window.console(GUEST).untilPicture().untilOffers("Full screen (Ctrl+Alt+Enter)").untilSays("gives the keyboard back");
        } finally {
            Ui.run(() -> Ui.display().removeFilter(SWT.Resize, watch));
        }
        assertEquals(1, sizes.size(), sizes.toString());
    }

    @Test
    void saysThatAPausedGuestAnswersNothing() {
        LiveHost live = connect();
        ConsoleBot console = window.console(GUEST).untilPicture();
        console.way(SERIAL).untilTerminal();
        live.behindTheScenes(connection -> {
            connection.guests().pause(live.uuid(GUEST));
            return null;
        });
        console.untilSays("The guest is paused, and answers nothing");
        console.way("Screen").untilSays("The guest is paused, and takes no keys");
        live.behindTheScenes(connection -> {
            connection.guests().resume(live.uuid(GUEST));
            return null;
        });
        console.untilSaysNoMore("The guest is paused");
    }

    @Test
    void saysThatTheScreenDoesNotComeWhileSomebodyElseHasItAlone() {
        connect();
        ConsoleBot console = window.console(GUEST).untilPicture();
        String viewer = viewAlone();
        console.untilSays("The screen of " + GUEST + " does not come").untilSays("Try Again");
        host.exec("kill", viewer);
        console.untilPicture();
    }

    /** Connects to the screen as a viewer that shares it with nobody: RFC 6143, 7.3.1. {@return the viewer's process in the host} */
    private String viewAlone() {
        return host.exec("bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/" + screenPort()
                + "; printf 'RFB 003.003\\n\\0' >&3; sleep 600 > /dev/null 2>&1 & echo $!").strip();
    }

    private int screenPort() {
        String display = host.virsh("vncdisplay", GUEST);
        return 5900 + Integer.parseInt(display.substring(display.lastIndexOf(':') + 1));
    }

    @Test
    void aKeyCopiesThePictureOfTheScreen() {
        connect();
        ConsoleBot console = window.console(GUEST).untilPicture().takeKeyboard().giveKeyboardBack();
        Ui.run(() -> ClipboardText.put(Ui.display(), "before"));
        Input.press(SWT.MOD1 | SWT.MOD2 | 'I');
        console.untilSays("The picture is in the clipboard");
        Ui.until("there is a picture in the clipboard", ConsoleTest::isPictureCopied);
    }

    private static boolean isPictureCopied() {
        Clipboard clipboard = new Clipboard(Ui.display());
        Object picture = clipboard.getContents(ImageTransfer.getInstance());
        clipboard.dispose();
        return picture instanceof ImageData data && data.width > 1;
    }

    @Test
    void openedAndClosedAHundredTimesLeavesNothing() {
        connect();
        for (int i = 0; i < WARM_UP; i++) {
            openAndClose();
        }
        untilNoConsoleIsLeft();
        Map<String, Long> threads = Resources.threads();
        Map<String, Long> graphics = Resources.graphics();
        long sockets = sockets();
        for (int i = 0; i < TIMES; i++) {
            openAndClose();
        }
        Ui.untilEquals("resources of the display", graphics, Resources::graphics);
        untilNoConsoleIsLeft();
        Ui.untilEquals("threads that came", Map.of(), () -> Resources.threadsSince(threads));
        Ui.untilEquals("sockets", sockets, ConsoleTest::sockets);
    }

    /** A console's socket is closed before its reader ends. */
    private static void untilNoConsoleIsLeft() {
        Ui.untilEquals("threads of consoles", List.of(), () -> Resources.threads().keySet().stream()
                .filter(name -> name.startsWith("rfb-") || name.equals("guest-sound")).toList());
    }

    private void openAndClose() {
        window.console(GUEST).untilPicture();
        Ui.run(() -> window.page().closeEditor(window.page().getActiveEditor(), false));
        window.untilTab("Guests");
    }

    /** {@return how many sockets this program has open} */
    private static long sockets() {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors.filter(ConsoleTest::isSocket).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException e) {
            return false; // closed meanwhile
        }
    }

    @Test
    void saysThatGuestsOfTheDemoHaveNoSerialLine() {
        LiveHost.demo();
        window.console("desktop-fedora").way(SERIAL).untilSays("Guests of the demo have no serial line");
    }
}
