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
    record Descriptor(int number, int descriptor, int events, Function callback, Pointer opaque, Pointer free) {

        void call(int happened) {
            callback.invokeVoid(new Object[] { number, descriptor, happened, opaque });
        }

        Descriptor with(int other) {
            return new Descriptor(number, descriptor, other, callback, opaque, free);
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
    private final ReadHolds holds = new ReadHolds();
    private final Map<Integer, Timer> timers = new LinkedHashMap<>();
    private final List<Runnable> releases = new ArrayList<>();
    private List<Descriptor> inWait = List.of();
    private long lookedAt = System.nanoTime();
    private long waitsUntil = System.nanoTime();
    private int last;

    synchronized int addDescriptor(int descriptor, int events, Pointer callback, Pointer opaque, Pointer free) {
        last++;
        descriptors.put(last, new Descriptor(last, descriptor, events, Function.getFunction(callback), opaque, free));
        return last;
    }

    /**
     * {@return whether the loop must look again for that} While a stream moves, libvirt stops and starts watching its socket with each packet: as long as the
     * loop is in a wait that has the socket, neither needs to wake it.
     */
    synchronized boolean updateDescriptor(int number, int events) {
        descriptors.computeIfPresent(number, (key, old) -> old.with(events));
        int watched = holds.unheld(number, events, System.nanoTime());
        for (Descriptor waiting : inWait) {
            if (waiting.number() == number) {
                return (watched & ~waiting.events()) != 0;
            }
        }
        return watched != 0;
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

    /** {@return whether the loop must look again for that: whether it waits for longer} */
    synchronized boolean updateTimer(int number, int milliseconds) {
        Timer updated = timers.computeIfPresent(number, (key, old) -> old.every(milliseconds));
        return updated != null && milliseconds >= 0 && updated.due() - waitsUntil < 0;
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

    /** {@return what to wait for: descriptors watched for anything} */
    synchronized List<Descriptor> watched() {
        List<Descriptor> watched = new ArrayList<>(descriptors.size());
        lookedAt = System.nanoTime();
        for (Descriptor descriptor : descriptors.values()) {
            int events = holds.unheld(descriptor.number(), descriptor.events(), lookedAt);
            if (events != 0) {
                watched.add(events == descriptor.events() ? descriptor : descriptor.with(events));
            }
        }
        inWait = watched;
        return watched;
    }

    /** {@return for what a descriptor is watched now; 0 for nothing, or when it is not there any more} */
    synchronized int events(int number) {
        Descriptor found = descriptors.get(number);
        return found == null ? 0 : holds.unheld(number, found.events(), System.nanoTime());
    }

    /** The loop leaves what can be read there to whoever holds it. */
    synchronized void hold(int number) {
        holds.hold(number, System.nanoTime());
    }

    /** Who holds it reads. */
    synchronized void receiving(int number) {
        holds.receiving(number, System.nanoTime());
    }

    /** One of those who hold it does so no more. */
    synchronized void letGo(int number) {
        holds.letGo(number);
    }

    /** The loop has read there once. */
    synchronized void told(int number) {
        holds.readByLoop(number, System.nanoTime());
    }

    /** {@return ms until the next timer is due, 0 when one is or something is to be freed, -1 when there is no timer; asked after {@link #watched}} The loop waits as long from now on. */
    synchronized int waitMillis() {
        long now = System.nanoTime();
        waitsUntil = now;
        if (!releases.isEmpty()) {
            return 0;
        }
        long nanos = holds.nanosUntilOverdue(lookedAt);
        for (Timer timer : timers.values()) {
            if (timer.interval() >= 0) {
                nanos = Math.min(nanos, Math.max(0, timer.due() - now));
            }
        }
        if (nanos == Long.MAX_VALUE) {
            waitsUntil = now + Long.MAX_VALUE / 2;
            return -1;
        }
        waitsUntil = now + nanos;
        return (int) Math.min(Integer.MAX_VALUE, (nanos + 999_999) / 1_000_000);
    }

    /** {@return timers that are due, each set to its next turn} */
    synchronized List<Timer> takeDue() {
        long now = System.nanoTime();
        List<Timer> due = new ArrayList<>();
        for (Timer timer : timers.values()) {
            if (timer.interval() >= 0 && timer.due() <= now) {
                due.add(timer);
            }
        }
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
