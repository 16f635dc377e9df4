package org.virtworkbench.app.tests.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.eclipse.ui.IViewReference;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.virtworkbench.app.tests.bot.Resources;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.Held;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.Plain;
import org.virtworkbench.app.tests.harness.VirshList;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/**
 * Guests of three hosts come, go, start, stop and are renamed at random while views are opened and closed. The system property
 * {@code virtworkbench.soak.seconds} tells how long; {@code releng/soak} lets it run for two hours.
 */
@WorkbenchTest
class SoakTest {

    private static final int SECONDS = Integer.getInteger("virtworkbench.soak.seconds", 20);
    private static final int MOST_GUESTS = 12;
    /** The states and severities that may be seen for the first time. */
    private static final int ICONS = 12;
    private static final long GROWTH = 24L << 20;
    private static final List<String> VIEWS = List.of("org.virtworkbench.ui.tasks", "org.virtworkbench.ui.events",
            "org.virtworkbench.ui.calls");

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT);

    private final WorkbenchBot window = new WorkbenchBot();
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final TestHost host;
    private int number;

    SoakTest(TestHost host) {
        this.host = host;
    }

    @Test
    @Timeout(value = 4, unit = TimeUnit.HOURS)
    void longAndVariedUseLeavesNothingBehindAndShowsWhatIsSo() {
        try (TestHost second = TestHost.start(HostOptions.DEFAULT); TestHost third = TestHost.start(HostOptions.DEFAULT)) {
            List<TestHost> hosts = List.of(host, second, third);
            Held before = Held.now();
            List<LiveHost> live = new ArrayList<>();
            for (TestHost each : hosts) {
                Plain.start(each, "first");
                live.add(LiveHost.connect(each.name(), each.uri(Transport.UNIX), false));
            }
            // what is made once is there after a first round
            useViews();
            useViews();
            Map<String, Long> graphics = Resources.graphics();
            long heap = usedHeap();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (System.nanoTime() < end) {
                for (int i = 0; i < 6; i++) {
                    change(hosts.get(random.nextInt(hosts.size())));
                }
                useViews();
            }
            for (int i = 0; i < hosts.size(); i++) {
                VirshList.untilSame(live.get(i), hosts.get(i));
                LiveHost shown = live.get(i);
                Ui.untilEquals("values of " + shown.name() + " (seed " + seed + ")", told(shown), () -> shown(shown));
            }
            Ui.untilEquals("resources of the display (seed " + seed + ")", Map.of(), () -> grown(graphics));
            long grown = usedHeap() - heap;
            assertTrue(grown < GROWTH, () -> "the heap grew by " + (grown >> 20) + " MiB (seed " + seed + ")");
            Connections connections = LiveHost.service(Connections.class);
            live.forEach(each -> connections.remove(each.id()));
            Ui.run(this::hideViews);
            before.untilNoMore();
        }
    }

    /** {@return resources that came; an icon is made when it is first shown, and stays for all} */
    private static Map<String, Long> grown(Map<String, Long> before) {
        Map<String, Long> grown = new TreeMap<>();
        Resources.graphics().forEach((kind, count) -> {
            long more = count - before.getOrDefault(kind, 0L);
            if (more > (kind.equals("Image") ? ICONS : 0)) {
                grown.put(kind, more);
            }
        });
        return grown;
    }

    /** Changes a guest of a host behind the window's back. */
    private void change(TestHost at) {
        List<Map.Entry<String, String>> guests = new ArrayList<>(VirshList.of(at).entrySet());
        if (guests.isEmpty() || guests.size() < MOST_GUESTS && random.nextInt(4) == 0) {
            number++;
            Plain.define(at, "soak" + number);
            return;
        }
        Map.Entry<String, String> guest = guests.get(random.nextInt(guests.size()));
        String name = guest.getKey();
        switch (guest.getValue()) {
            case "shut off" -> {
                switch (random.nextInt(3)) {
                    case 0 -> at.virsh("undefine", name);
                    case 1 -> at.virsh("domrename", name, "renamed" + number++);
                    default -> at.virsh("start", name, "--paused");
                }
            }
            case "paused" -> at.virsh(random.nextBoolean() ? "resume" : "destroy", name);
            default -> at.virsh(random.nextBoolean() ? "suspend" : "destroy", name);
        }
    }

    /** Closes all views and opens them again, a guest's editor among them. */
    private void useViews() {
        Ui.run(() -> {
            hideViews();
            try {
                for (String view : VIEWS) {
                    window.page().showView(view);
                }
            } catch (PartInitException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** UI thread. */
    private void hideViews() {
        for (IViewReference view : window.page().getViewReferences()) {
            if (VIEWS.contains(view.getId())) {
                window.page().hideView(view);
            }
        }
    }

    /** {@return the bytes that are in use after everything that can go is gone} */
    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** {@return what libvirt answers, guest by guest} */
    private static Map<String, List<Object>> told(LiveHost live) {
        Map<String, List<Object>> told = new TreeMap<>();
        List<GuestRecord> guests = new ArrayList<>(live.behindTheScenes(connection -> connection.guests().list()));
        guests.sort(Comparator.comparing(GuestRecord::name));
        for (GuestRecord guest : guests) {
            told.put(guest.name(),
                    List.of(guest.uuid(), guest.id(), guest.state(), guest.persistent(), guest.autostart(), guest.managedSave(),
                            guest.vcpus(), guest.memory(), guest.maxMemory()));
        }
        return told;
    }

    /** {@return what the window shows, guest by guest; UI thread} */
    private static Map<String, List<Object>> shown(LiveHost live) {
        Map<String, List<Object>> shown = new TreeMap<>();
        for (Guest guest : live.host().getGuests()) {
            shown.put(guest.getName(),
                    List.of(guest.getUuid(), guest.getDomainId(), guest.getState(), guest.isPersistent(), guest.isAutostart(),
                            guest.isManagedSave(), guest.getVcpus(), guest.getMemory(), guest.getMaxMemory()));
        }
        return shown;
    }
}
