package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.EventsBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;

/** The view of events. */
@WorkbenchTest
class EventsViewTest {

    private final WorkbenchBot window = new WorkbenchBot();

    @Test
    void listsFiltersAndForgetsWhatHappens() {
        LiveHost demo = LiveHost.demo();
        EventsBot events = window.events();
        demo.behindTheScenes(connection -> {
            connection.guests().pause(demo.uuid("web-01"));
            connection.guests().forceOff(demo.uuid("web-02"));
            return null;
        });
        events.untilEvent("web-01", "aused");
        events.untilEvent("web-02", "topped");
        events.filter("web-02");
        events.untilOnly(List.of("web-02"));
        events.filter("");
        window.guests().select("web-01");
        events.press("Only Selected Objects");
        events.untilOnly(List.of("web-01"));
        window.guests().select("web-02");
        events.untilOnly(List.of("web-02"));
        events.press("Only Selected Objects");
        events.untilEvent("web-01", "aused");
        events.press("Clear Events");
        events.untilOnly(List.of());
        assertTrue(events.text().contains("No events yet"), events.text());
    }
}
