package org.virtworkbench.libvirt.internal.loop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.sun.jna.Function;
import com.sun.jna.Pointer;

/** The descriptors and timers that libvirt registered. Thread-safe; callbacks run outside its lock, as they register and remove others. */
final class Watches {

    /** A descriptor and the events it is watched for, in libvirt's bits. */
    record Descriptor(int number, int descriptor, int events, Pointer callback, Pointer opaque, Pointer free) {

        void call(int happened) {
            Function.getFunction(callback).invokeVoid(new Object[] { number, descriptor, happened, opaque });
        }
    }

    /** A timer; {@code interval} in ms, negative while it is off; {@code due} by {@link System#nanoTime()}. */
    record Timer(int number, int interval, long due, Pointer callback, Pointer opaque, Pointer free) {

        void call() {
            Function.getFunction(callback).invokeVoid(new Object[] { number, opaque });
        }

        Timer every(int milliseconds) {
            return new Timer(number, milliseconds, System.nanoTime() + milliseconds * 1_000_000L, callback, opaque, free);
        }
    }

    private final Map<Integer, Descriptor> descriptors = new LinkedHashMap<>();
    private final Map<Integer, Timer> timers = new LinkedHashMap<>();
    private final List<Runnable> releases = new ArrayList<>();
    private int last;

    synchronized int addDescriptor(int descriptor, int events, Pointer callback, Pointer opaque, Pointer free) {
        last++;
        descriptors.put(last, new Descriptor(last, descriptor, events, callback, opaque, free));
        return last;
    }

    synchronized void updateDescriptor(int number, int events) {
        descriptors.computeIfPresent(number,
                (key, old) -> new Descriptor(number, old.descriptor(), events, old.callback(), old.opaque(), old.free()));
    }

    synchronized int removeDescriptor(int number) {
        Descriptor removed = descriptors.remove(number);
        return removed == null ? -1 : release(removed.free(), removed.opaque());
    }

    synchronized int addTimer(int milliseconds, Pointer callback, Pointer opaque, Pointer free) {
        last++;
        timers.put(last, new Timer(last, 0, 0, callback, opaque, free).every(milliseconds));
        return last;
    }

    synchronized void updateTimer(int number, int milliseconds) {
        timers.computeIfPresent(number, (key, old) -> old.every(milliseconds));
    }

    synchronized int removeTimer(int number) {
        Timer removed = timers.remove(number);
        return removed == null ? -1 : release(removed.free(), removed.opaque());
    }

    /** libvirt holds locks while it removes: what was registered is freed later, by the loop. */
    private int release(Pointer free, Pointer opaque) {
        if (free != null) {
            releases.add(() -> Function.getFunction(free).invokeVoid(new Object[] { opaque }));
        }
        return 0;
    }

    /** {@return what to poll: descriptors watched for anything} */
    synchronized List<Descriptor> watched() {
        return descriptors.values().stream().filter(descriptor -> descriptor.events() != 0).toList();
    }

    synchronized boolean isWatched(int number) {
        return descriptors.containsKey(number);
    }

    /** {@return ms until the next timer is due, 0 when one is or something is to be freed, -1 when there is no timer} */
    synchronized int waitMillis() {
        if (!releases.isEmpty()) {
            return 0;
        }
        long now = System.nanoTime();
        long nanos = timers.values().stream().filter(timer -> timer.interval() >= 0).mapToLong(timer -> Math.max(0, timer.due() - now))
                .min()
                .orElse(-1);
        return nanos < 0 ? -1 : (int) Math.min(Integer.MAX_VALUE, (nanos + 999_999) / 1_000_000);
    }

    /** {@return timers that are due, each set to its next turn} */
    synchronized List<Timer> takeDue() {
        long now = System.nanoTime();
        List<Timer> due = timers.values().stream().filter(timer -> timer.interval() >= 0 && timer.due() <= now).toList();
        due.forEach(timer -> timers.put(timer.number(), timer.every(timer.interval())));
        return due;
    }

    synchronized boolean isRunning(int timer) {
        Timer found = timers.get(timer);
        return found != null && found.interval() >= 0;
    }

    synchronized List<Runnable> takeReleases() {
        List<Runnable> taken = List.copyOf(releases);
        releases.clear();
        return taken;
    }
}
