package org.virtworkbench.app.tests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.Crowd;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.Plain;
import org.virtworkbench.app.tests.harness.Pulse;
import org.virtworkbench.app.tests.harness.VirshList;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.event.EventLog;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.testhosts.FaultyLink;
import org.virtworkbench.testhosts.FaultyLink.Fault;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.RepeatedOnCrash;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** Very many events at once: they coalesce, none is lost silently, and the picture is right afterwards. */
@WorkbenchTest
class StormTest {

    private static final int EVENTS = 10_000;
    /** Each with two kinds of events: more than wait for a host at most. */
    private static final int CROWD = 2_600;
    private static final String OVERFLOW = "More events came than can be told";

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT);

    private final TestHost host;

    @TempDir
    private Path folder;

    StormTest(TestHost host) {
        this.host = host;
    }

    private static Map<String, GuestState> shown(LiveHost live) {
        Map<String, GuestState> shown = new TreeMap<>();
        live.host().getGuests().forEach(guest -> shown.put(guest.getName(), guest.getState()));
        return shown;
    }

    private static Map<String, GuestState> told(LiveHost live) {
        Map<String, GuestState> told = new TreeMap<>();
        for (GuestRecord guest : live.behindTheScenes(connection -> connection.guests().list())) {
            told.put(guest.name(), guest.state());
        }
        return told;
    }

    /** Pauses and resumes guests, again and again, as fast as libvirt takes it. {@return ns} */
    private static long storm(LiveHost live, List<UUID> guests, int events) {
        return live.behindTheScenes(connection -> {
            long begun = System.nanoTime();
            for (int i = 0; i < events; i++) {
                UUID guest = guests.get(i / 2 % guests.size());
                if (i % 2 == 0) {
                    connection.guests().pause(guest);
                } else {
                    connection.guests().resume(guest);
                }
            }
            return System.nanoTime() - begun;
        }).longValue();
    }

    @Test
    void tenThousandEventsCoalesce() {
        LiveHost live = Crowd.connect("Crowd", folder, 20);
        List<UUID> guests = Ui.get(() -> live.host().getGuests().stream().map(guest -> guest.getUuid()).toList());
        InventoryService inventory = LiveHost.service(InventoryService.class);
        AtomicInteger flushes = new AtomicInteger();
        Subscription subscription = Ui.get(() -> inventory.subscribe(changes -> flushes.incrementAndGet()));
        try (Pulse pulse = new Pulse()) {
            long took = storm(live, guests, EVENTS);
            live.behindTheScenes(connection -> {
                connection.guests().pause(guests.get(7));
                return null;
            });
            Ui.untilEquals("states of all guests", told(live), () -> shown(live));
            long allowed = 20 * (1 + TimeUnit.NANOSECONDS.toSeconds(took)) + 100;
            assertTrue(flushes.get() < allowed, () -> flushes + " flushes for a storm of " + TimeUnit.NANOSECONDS.toMillis(took) + " ms");
            pulse.close();
            pulse.assertNeverWaited();
        } finally {
            Ui.run(subscription::close);
        }
    }

    @Test
    void moreEventsThanCanWaitLeadToALookAtAll() {
        LiveHost live = Crowd.connect("Crowd", folder, CROWD);
        List<UUID> guests = Ui.get(() -> live.host().getGuests().stream().map(guest -> guest.getUuid()).toList());
        EventLog log = LiveHost.service(EventLog.class);
        try (Pulse pulse = new Pulse()) {
            for (int round = 0; round < 5 && !overflown(log); round++) {
                storm(live, guests, 4 * CROWD);
            }
            Ui.until("it is told that events were left out", () -> overflown(log));
            live.behindTheScenes(connection -> {
                connection.guests().pause(guests.get(CROWD - 1));
                return null;
            });
            Ui.untilEquals("states of all guests", told(live), () -> shown(live));
            pulse.close();
            pulse.assertNeverWaited();
        }
    }

    private static boolean overflown(EventLog log) {
        return log.entries().stream().anyMatch(entry -> entry.text().contains(OVERFLOW));
    }

    private static boolean overflown(LiveHost live) {
        return LiveHost.service(EventLog.class).entries().stream()
                .anyMatch(entry -> entry.target().host().equals(live.id()) && entry.text().contains(OVERFLOW));
    }

    /** A link that stalls gives back at once all that happened meanwhile: more than can wait. */
    @RepeatedOnCrash
    void whatCouldNotWaitIsLookedUpAsVirshHasIt() {
        try (TestHost own = TestHost.start(HostOptions.DEFAULT); FaultyLink link = new FaultyLink(own.tcpPort())) {
            String uri = "test+unix:///default?socket=" + own.socket();
            LiveHost near = LiveHost.connect("Near", uri, false);
            near.behindTheScenes(connection -> {
                for (int i = 0; i < CROWD; i++) {
                    connection.guests().start(connection.guests().define(Crowd.xml(Crowd.name(i)), false), false, false);
                }
                return null;
            });
            LiveHost far = LiveHost.connect("Far", "test+tcp://127.0.0.1:" + link.port() + "/default", false);
            Ui.untilEquals("its guests", CROWD + 1, () -> far.host().getGuests().size());
            List<UUID> guests = Ui.get(() -> far.host().getGuests().stream().map(guest -> guest.getUuid()).toList());
            assertFalse(overflown(far), "already before");
            try (Pulse pulse = new Pulse()) {
                link.set(Fault.STALLED);
                storm(near, guests, 2 * guests.size());
                near.behindTheScenes(connection -> {
                    for (int i = 0; i < guests.size(); i += 3) {
                        connection.guests().pause(guests.get(i));
                    }
                    connection.guests().forceOff(guests.get(1));
                    return null;
                });
                link.set(Fault.NONE);
                Ui.until("it is told that events were left out", () -> overflown(far));
                Ui.untilEquals("guests as virsh lists them", VirshList.of(own, uri), () -> VirshList.shown(far));
                assertEquals(1, link.accepted(), "the link was given up");
                pulse.close();
                pulse.assertNeverWaited();
            }
        }
    }

    /** libvirt's test driver inside of a real daemon: as fast as a daemon can be, and all events come over its socket. */
    @Test
    void tenThousandEventsOverTheWireLeaveThePictureThatVirshHas() {
        String uri = "test+unix:///default?socket=" + host.socket();
        LiveHost live = LiveHost.connect("Far", uri, false);
        live.behindTheScenes(connection -> {
            for (int i = 0; i < 40; i++) {
                connection.guests().start(connection.guests().define(Crowd.xml("far" + i), false), false, false);
            }
            return null;
        });
        Ui.untilEquals("its guests", 41, () -> live.host().getGuests().size());
        List<UUID> guests = Ui.get(() -> live.host().getGuests().stream().map(guest -> guest.getUuid()).toList());
        try (Pulse pulse = new Pulse()) {
            storm(live, guests, EVENTS);
            live.behindTheScenes(connection -> {
                for (int i = 0; i < guests.size(); i += 3) {
                    connection.guests().pause(guests.get(i));
                }
                connection.guests().forceOff(guests.get(1));
                return null;
            });
            Ui.untilEquals("guests as virsh lists them", VirshList.of(host, uri), () -> VirshList.shown(live));
            pulse.close();
            pulse.assertNeverWaited();
        }
    }

    @Test
    void thePictureOfARealHostIsRightAfterAStorm() {
        for (int i = 0; i < 4; i++) {
            Plain.start(host, "storm" + i);
        }
        LiveHost live = LiveHost.connect("Real", host.uri(Transport.UNIX), false);
        VirshList.untilSame(live, host);
        List<UUID> guests = Ui.get(() -> live.host().getGuests().stream().map(guest -> guest.getUuid()).toList());
        live.behindTheScenes(connection -> {
            for (int i = 0; i < 100; i++) {
                UUID guest = guests.get(i % guests.size());
                connection.guests().resume(guest);
                connection.guests().pause(guest);
            }
            connection.guests().resume(guests.get(2));
            return null;
        });
        VirshList.untilSame(live, host);
    }
}
