package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.app.tests.bot.Input;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.ConsoleBot;
import org.virtworkbench.app.tests.page.FileChooserBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.TestGuest;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** What programs in a real guest write to its serial line, and what a person does with it. */
@WorkbenchTest
class SerialLineInWindowTest {

    private static final String GUEST = "liner";
    private static final RGB TURQUOISE = new RGB(12, 200, 134);
    private static final RGB OF_THE_PALETTE = new RGB(0xFF, 0x00, 0xD7); // 200
    private static final String TELL_SIZE = "Tell the guest\u2019s shell the size (types stty)";
    private static final String POINTER = "Let programs in the guest have the pointer";
    private static final Pattern SIZE = Pattern.compile("(\\d+)by(\\d+)");

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT);

    private final WorkbenchBot window = new WorkbenchBot();
    private final TestHost host;
    private ConsoleBot console;

    SerialLineInWindowTest(TestHost host) {
        this.host = host;
    }

    @BeforeAll
    static void boot(TestHost host) {
        TestGuest.define(host, GUEST).startAndWait();
    }

    @AfterAll
    static void end(TestHost host) {
        host.virsh("destroy", GUEST);
        host.virsh("undefine", GUEST);
    }

    @BeforeEach
    void attach() {
        LiveHost.connect("Real", host.uri(Transport.UNIX), false).until(GUEST, GuestState.RUNNING);
        console = window.console(GUEST).way("Serial").untilTerminal();
        run("echo rea''dy", "\nready");
    }

    /** Pastes a command, and waits until the guest has answered. */
    private void run(String command, String answer) {
        console.pasteIntoTerminal(command + '\n');
        console.untilTerminalShows(answer);
    }

    @Test
    void paintsColoursLinesAndLettersOfAllScripts() {
        run("clear; printf '\\033[48;2;12;200;134m%60s\\033[0m\\n\\033[48;5;200m%60s\\033[0m\\n' x y; echo col''oured", "coloured");
        console.pasteIntoTerminal("\n"); // what was looked through is not marked any more
        console.untilTerminalHas(1000, TURQUOISE);
        console.untilTerminalHas(1000, OF_THE_PALETTE);
        run("printf 'gr\\303\\274n \\346\\227\\245 \\033(0lqk\\033(B \\342\\224\\202\\n'", "gr\u00fcn \u65e5 \u250c\u2500\u2510 \u2502");
    }

    @Test
    void findsTextInItsHistoryAndCopiesIt() {
        run("echo nee''dle; seq 1 300; echo e''nd", "\nend");
        console.findInTerminal("needle").untilSays("History: ");
        assertEquals("needle", console.copyFound());
        console.findInTerminal("no such words").untilSays("Not found");
        Input.press(SWT.ESC);
    }

    @Test
    void savesAllItsTextInAFile(@TempDir Path folder) throws IOException {
        run("seq 1 300; echo e''nd", "\nend");
        console.press("Save all text\u2026");
        FileChooserBot chooser = FileChooserBot.open();
        assertEquals(GUEST + ".txt", chooser.proposal());
        Path file = folder.resolve("all.txt");
        chooser.save(file);
        chooser.untilClosed();
        console.untilSays("The text is saved as all.txt");
        String text = Files.readString(file);
        assertTrue(text.contains("\n1\n2\n3\n") && text.contains("\n299\n300\nend\n"), text);
    }

    @Test
    void tellsTheGuestHowLargeItIs() {
        int small = tellRows("small");
        int height = console.terminalHeight();
        Ui.run(() -> window.page().toggleZoom(window.page().getActivePartReference()));
        console.untilTerminalIsHigherThan(height);
        try {
            int large = tellRows("large");
            assertTrue(small > 3 && large > small, small + " rows, " + large + " in the whole window");
        } finally {
            Ui.run(() -> {
                IWorkbenchPage page = window.page();
                page.toggleZoom(page.getActivePartReference());
            });
        }
    }

    /** {@return how many rows the guest's shell has then} */
    private int tellRows(String mark) {
        console.press(TELL_SIZE);
        run("clear; stty size | sed 's/ /by/'; echo to''ld " + mark, "told " + mark);
        Matcher size = SIZE.matcher(console.terminalText());
        int rows = 0;
        while (size.find()) { // the last one
            rows = Integer.parseInt(size.group(1));
        }
        return rows;
    }

    /** The program in the guest wants the pointer, reads two lines, and ends by itself. */
    @Test
    void keepsThePointerForThePersonUntilTheyLetProgramsHaveIt() {
        run("printf '\\033[?1000;1006h'; echo wa''iting; for i in 1 2; do read -r line; echo g''ot \"$line\" | cat -v; done; "
                + "printf '\\033[?1000;1006l'; echo ov''er", "\nwaiting");
        console.clickTerminal();
        run("nothing else", "\ngot nothing else");
        console.toggle(POINTER).clickTerminal();
        console.toggle(POINTER);
        run("", "\ngot ^[[<0;");
        console.untilTerminalShows("\nover");
    }
}
