package org.virtworkbench.app.tests.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
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
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;
import org.virtworkbench.ui.editor.Editors;

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
    private static final long KIB = 1024;
    private static final String TITLE = "Title";
    private static final Set<String> KEYS = Set.of("Id", "UUID", "State", "CPU(s)", "Max memory", "Used memory", "Persistent", "Autostart",
            "Managed save");
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
            for (LiveHost each : live) {
                Ui.until("first is known", () -> each.guest("first").isPresent());
                useViews();
                useEditors(each);
            }
            Map<String, Long> graphics = Resources.graphics();
            long heap = usedHeap();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (System.nanoTime() < end) {
                for (int i = 0; i < 6; i++) {
                    change(hosts.get(random.nextInt(hosts.size())));
                }
                useViews();
                useEditors(live.get(random.nextInt(live.size())));
            }
            for (int i = 0; i < hosts.size(); i++) {
                VirshList.untilSame(live.get(i), hosts.get(i));
                LiveHost shown = live.get(i);
                Ui.untilEquals("values of " + shown.name() + " (seed " + seed + ")", told(hosts.get(i)), () -> shown(shown));
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
                switch (random.nextInt(4)) {
                    case 0 -> at.virsh("undefine", name);
                    case 1 -> at.virsh("domrename", name, "renamed" + number++);
                    case 2 -> at.virsh("desc", name, "--title", "--config", "title " + number++);
                    default -> at.virsh("start", name, "--paused");
                }
            }
            case "paused" -> at.virsh(random.nextBoolean() ? "resume" : "destroy", name);
            default -> at.virsh(random.nextBoolean() ? "suspend" : "destroy", name);
        }
    }

    /** Opens the editors of a host and of one of its guests, with two pages of that, and its console, and closes them again. */
    private void useEditors(LiveHost live) {
        Ui.run(() -> {
            IWorkbenchPage page = window.page();
            try {
                List<Guest> guests = live.host().getGuests();
                if (!guests.isEmpty()) {
                    Guest guest = guests.get(random.nextInt(guests.size()));
                    Editors.openConsole(page, guest);
                    Editors.open(page, guest, Editors.PAGE_OVERVIEW);
                    Editors.open(page, guest, Editors.PAGE_PERFORMANCE);
                }
                Editors.open(page, live.host());
            } catch (PartInitException e) {
                throw new IllegalStateException(e);
            }
        });
        Ui.run(() -> {
            IWorkbenchPage page = window.page();
            for (IEditorReference editor : page.getEditorReferences()) {
                if (!editor.getId().equals(Editors.GUESTS)) {
                    page.closeEditor(editor.getEditor(false), false);
                }
            }
        });
    }

    /** Closes all views and opens them again. */
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

    /** {@return what virsh tells, guest by guest} */
    private static Map<String, Map<String, String>> told(TestHost host) {
        Map<String, Map<String, String>> told = new TreeMap<>();
        for (String name : VirshList.of(host).keySet()) {
            Map<String, String> values = new TreeMap<>();
            host.virsh("dominfo", name).lines().map(line -> line.split(":", 2))
                    .filter(words -> words.length == 2 && KEYS.contains(words[0]))
                    .forEach(words -> values.put(words[0], words[1].strip()));
            String title = host.virsh("desc", "--title", name);
            values.put(TITLE, title.startsWith("No title") ? "" : title);
            told.put(name, values);
        }
        return told;
    }

    /** {@return what the window shows, guest by guest, in virsh's words; UI thread} */
    private static Map<String, Map<String, String>> shown(LiveHost live) {
        Map<String, String> states = VirshList.shown(live);
        Map<String, Map<String, String>> shown = new TreeMap<>();
        for (Guest guest : live.host().getGuests()) {
            Map<String, String> values = new TreeMap<>();
            values.put("Id", guest.getDomainId().isPresent() ? Integer.toString(guest.getDomainId().getAsInt()) : "-");
            values.put("UUID", guest.getUuid().toString());
            values.put("State", states.get(guest.getName()));
            values.put("CPU(s)", Integer.toString(guest.getVcpus()));
            values.put("Max memory", guest.getMaxMemory() / KIB + " KiB");
            values.put("Used memory", guest.getMemory() / KIB + " KiB");
            values.put("Persistent", guest.isPersistent() ? "yes" : "no");
            values.put("Autostart", guest.isAutostart() ? "enable" : "disable");
            values.put("Managed save", guest.isManagedSave() ? "yes" : "no");
            values.put(TITLE, guest.getTitle());
            shown.put(guest.getName(), values);
        }
        return shown;
    }
}
