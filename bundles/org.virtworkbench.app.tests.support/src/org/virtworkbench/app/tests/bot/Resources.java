package org.virtworkbench.app.tests.bot;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.swt.graphics.DeviceData;
import org.eclipse.swt.graphics.TextLayout;

/** What the program holds that nobody takes away from it: images, fonts and the like, and threads. From a test's thread. */
public final class Resources {

    /** How many calls tell where something was made. */
    private static final int CALLS = 12;

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

    /** {@return the living resources of the display themselves} */
    public static Set<Object> living() {
        Set<Object> living = Collections.newSetFromMap(new IdentityHashMap<>());
        living.addAll(Arrays.asList(Ui.get(() -> Ui.display().getDeviceData().objects)));
        return living;
    }

    /** {@return where living resources were made that are not among those before, each place with how often: for messages} */
    public static Map<String, Long> madeSince(Set<Object> before) {
        return Ui.get(() -> {
            DeviceData data = Ui.display().getDeviceData();
            return IntStream.range(0, data.objects.length)
                    .filter(i -> !(data.objects[i] instanceof TextLayout) && !before.contains(data.objects[i]))
                    .mapToObj(i -> place(data.objects[i], data.errors[i]))
                    .collect(Collectors.groupingBy(place -> place, TreeMap::new, Collectors.counting()));
        });
    }

    private static String place(Object resource, Throwable made) {
        return resource.getClass().getSimpleName() + " by " + Arrays.stream(made.getStackTrace()).map(StackTraceElement::toString)
                .filter(call -> !call.contains("swt.graphics")).limit(CALLS).collect(Collectors.joining(" < "));
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
