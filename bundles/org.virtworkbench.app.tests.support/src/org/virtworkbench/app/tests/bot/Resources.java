package org.virtworkbench.app.tests.bot;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.swt.graphics.DeviceData;
import org.eclipse.swt.graphics.TextLayout;

/** What the program holds that nobody takes away from it: images, fonts and the like, and threads. From a test's thread. */
public final class Resources {

    private Resources() {
    }

    /**
     * {@return living resources of the display by kind} Layouts of words are left out: tables keep those that they painted, up to a number of them, and what they
     * paint changes with the guests' measures.
     *
     * @throws IllegalStateException when the display was made without tracking: {@code org.eclipse.ui/trace/graphics} is not on
     */
    public static Map<String, Long> graphics() {
        return Ui.get(() -> {
            DeviceData data = Ui.display().getDeviceData();
            if (!data.tracking) {
                throw new IllegalStateException("Resources are not tracked: the debug options of the tests are not in effect");
            }
            return Arrays.stream(data.objects).filter(one -> !(one instanceof TextLayout)).map(one -> one.getClass().getSimpleName())
                    .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
        });
    }

    /** {@return threads by name; those that serve in pools and end by themselves are left out} */
    public static Map<String, Long> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(name -> !isPooled(name))
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    }

    /** {@return threads that were not there before, by name: those that ended do not count, many do so by themselves when they have nothing to do} */
    public static Map<String, Long> threadsSince(Map<String, Long> before) {
        Map<String, Long> more = new TreeMap<>();
        threads().forEach((name, number) -> {
            if (number > before.getOrDefault(name, 0L)) {
                more.put(name, number - before.getOrDefault(name, 0L));
            }
        });
        return more;
    }

    private static boolean isPooled(String name) {
        return name.startsWith("Worker-") || name.startsWith("ForkJoinPool") || name.startsWith("pool-") || name.equals("process reaper");
    }
}
