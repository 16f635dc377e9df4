package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.LogFile;
import org.virtworkbench.app.tests.harness.ScanCodeGuest;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.WallBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** The wall of screens with guests of a real host: how much it asks of that. */
@WorkbenchTest
class ScreensOfRealGuestsTest {

    private static final List<String> GUESTS = List.of("one", "two");
    private static final String ASKED = ": virDomainScreenshot took ";
    private static final Pattern CALL = Pattern
            .compile("^\\S+ (\\d\\d:\\d\\d:\\d\\d\\.\\d{3}) .*: virDomainScreenshot took ([\\d.]+) ms");
    /** A host spends less than a hundredth of its time. */
    private static final int REST = 100;
    private static final int LOOKS = 6;
    private static final double ROUNDING_MILLIS = 3;

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT);

    private final WorkbenchBot window = new WorkbenchBot();
    private final TestHost host;

    ScreensOfRealGuestsTest(TestHost host) {
        this.host = host;
    }

    /**
     * A call as the log tells it.
     *
     * @param end of day, in milliseconds
     * @param took milliseconds
     */
    private record Call(double end, double took) {

        double begin() {
            return end - took;
        }
    }

    @BeforeEach
    void start() {
        GUESTS.forEach(guest -> ScanCodeGuest.start(host, guest));
        LogFile.tellAll();
        LiveHost live = LiveHost.connect("Real", host.uri(Transport.UNIX), false);
        GUESTS.forEach(guest -> live.until(guest, GuestState.RUNNING));
    }

    @AfterEach
    void end() {
        LogFile.tellLess();
        GUESTS.forEach(guest -> ScanCodeGuest.remove(host, guest));
    }

    private static List<Call> calls(long since) {
        return LogFile.text().lines().filter(line -> line.contains(ASKED)).skip(since).map(CALL::matcher).filter(call -> call.find())
                .map(call -> new Call(ChronoUnit.MICROS.between(LocalTime.MIDNIGHT, LocalTime.parse(call.group(1))) / 1000.0,
                        Double.parseDouble(call.group(2))))
                .toList();
    }

    @Test
    void costLessThanAPercentOfAHostsTimeHoweverManyLook() {
        long before = LogFile.lines(ASKED);
        window.guests().chooseInHeading("State", "Screen");
        WallBot wall = window.screens().placeBeside().untilBlack();
        untilAsked(before + LOOKS);
        wall.untilBlack();
        List<Call> calls = calls(before);
        assertTrue(calls.size() >= LOOKS, calls::toString);
        // the first picture of each guest comes sooner, for either who looks
        for (int i = 2 * GUESTS.size(); i + 1 < calls.size(); i++) {
            double rest = calls.get(i + 1).begin() - calls.get(i).end();
            assertTrue(rest >= REST * calls.get(i).took() - ROUNDING_MILLIS, calls::toString);
        }
        for (int i = 0; i + 1 < calls.size(); i++) {
            double rest = calls.get(i + 1).begin() - calls.get(i).end();
            assertTrue(rest >= REST / 10 * calls.get(i).took() - ROUNDING_MILLIS, calls::toString);
        }
    }

    private static void untilAsked(long times) {
        Ui.until("the host was asked for " + times + " pictures", () -> LogFile.lines(ASKED) >= times);
    }

    @Test
    void areTakenFromAConsoleThatIsOpen() {
        window.console(GUESTS.get(0)).untilPicture();
        long before = LogFile.lines(ASKED);
        WallBot wall = window.screens().filter(GUESTS.get(0)).untilBlack();
        assertEquals(before, LogFile.lines(ASKED), "the host was asked");
        window.openedTab(GUESTS.get(0) + " \u2013 Console");
        window.closeTab();
        window.openedTab("Screens");
        untilAsked(before + 1);
        wall.untilBlack();
    }
}
