package org.virtworkbench.libvirt.internal.loop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.virtworkbench.libvirt.internal.jna.Libc;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;
import org.virtworkbench.libvirt.internal.jna.LoopCallbacks;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;

/**
 * An event loop on {@code poll(2)}, for Linux. libvirt's own one ({@code virEventRegisterDefaultImpl}) runs GLib's default main context, which belongs to GTK
 * and so to the UI thread there: a second thread that iterates it would dispatch GTK's events, and GTK libvirt's.
 */
final class PollEventLoop implements EventLoop {

    private static final int READABLE = 1;
    private static final int WRITABLE = 2;
    private static final int ERROR = 4;
    private static final int HANGUP = 8;

    private static final int POLLIN = 0x1;
    private static final int POLLOUT = 0x4;
    private static final int POLLERR = 0x8;
    private static final int POLLHUP = 0x10;
    private static final int POLLNVAL = 0x20;

    private static final int EINTR = 4;

    private static final int POLLFD_SIZE = 8;
    private static final int EFD_CLOEXEC_NONBLOCK = 0x80800;

    private final Libc libc;
    private final Watches watches = new Watches();
    private final int waker;
    private final Memory one = new Memory(8);
    private final Memory drained = new Memory(8);
    private Memory polled = new Memory(POLLFD_SIZE * 16L);
    private volatile Thread runner;
    /** libvirt registers a link's socket on the thread that opens the link. */
    private final Map<Thread, LinkSocket> opening = new ConcurrentHashMap<>();

    // libvirt keeps these for the life of the process
    private final LoopCallbacks.AddHandle addHandle;
    private final LoopCallbacks.UpdateHandle updateHandle;
    private final LoopCallbacks.Remove removeHandle;
    private final LoopCallbacks.AddTimeout addTimeout;
    private final LoopCallbacks.UpdateTimeout updateTimeout;
    private final LoopCallbacks.Remove removeTimeout;

    PollEventLoop(LibvirtApi api, Libc libc) {
        this.libc = libc;
        this.waker = libc.eventfd(0, EFD_CLOEXEC_NONBLOCK);
        one.setLong(0, 1);
        addHandle = (fd, events, callback, opaque, free) -> {
            int number = watches.addDescriptor(fd, events, callback, opaque, free);
            Optional.ofNullable(opening.get(Thread.currentThread())).ifPresent(socket -> socket.take(fd, () -> holdReading(number)));
            return woken(number);
        };
        updateHandle = (watch, events) -> {
            if (watches.updateDescriptor(watch, events)) {
                wake();
            }
        };
        removeHandle = watch -> woken(watches.removeDescriptor(watch));
        addTimeout = (millis, callback, opaque, free) -> woken(watches.addTimer(millis, callback, opaque, free));
        updateTimeout = (timer, millis) -> {
            if (watches.updateTimer(timer, millis)) {
                wake();
            }
        };
        removeTimeout = timer -> woken(watches.removeTimer(timer));
        api.virEventRegisterImpl(addHandle, updateHandle, removeHandle, addTimeout, updateTimeout, removeTimeout);
    }

    private ReadHold holdReading(int number) {
        watches.hold(number);
        return new ReadHold() {

            @Override
            public void receiving() {
                watches.receiving(number);
            }

            @Override
            public void close() {
                watches.letGo(number);
                wake();
            }
        };
    }

    private int woken(int result) {
        wake();
        return result;
    }

    @Override
    public LinkSocket opening() {
        LinkSocket socket = new LinkSocket(libc);
        opening.put(Thread.currentThread(), socket);
        return socket;
    }

    @Override
    public void opened() {
        opening.remove(Thread.currentThread());
    }

    @Override
    public void wake() {
        if (Thread.currentThread() != runner) {
            libc.write(waker, one, new NativeLong(8));
        }
    }

    @Override
    public void turn() {
        runner = Thread.currentThread();
        watches.takeReleases().forEach(Runnable::run);
        List<Watches.Descriptor> watched = watches.watched();
        Memory buffer = fill(watched);
        int ready = libc.poll(buffer, new NativeLong(watched.size() + 1L), watches.waitMillis());
        int error = ready < 0 ? Native.getLastError() : 0;
        for (Watches.Timer timer : watches.takeDue()) {
            if (watches.isRunning(timer.number())) {
                timer.call();
            }
        }
        if (ready > 0) {
            dispatch(watched, buffer);
        } else if (ready < 0 && error != EINTR) {
            throw new IllegalStateException("poll failed with error " + error);
        }
    }

    private Memory fill(List<Watches.Descriptor> watched) {
        long size = POLLFD_SIZE * (watched.size() + 1L);
        if (polled.size() < size) {
            polled = new Memory(size * 2);
        }
        set(polled, 0, waker, POLLIN);
        for (int i = 0; i < watched.size(); i++) {
            Watches.Descriptor descriptor = watched.get(i);
            int events = ((descriptor.events() & READABLE) != 0 ? POLLIN : 0) | ((descriptor.events() & WRITABLE) != 0 ? POLLOUT : 0);
            set(polled, i + 1, descriptor.descriptor(), events);
        }
        return polled;
    }

    private static void set(Pointer buffer, int index, int descriptor, int events) {
        buffer.setInt(index * (long) POLLFD_SIZE, descriptor);
        buffer.setInt(index * (long) POLLFD_SIZE + 4, events);
    }

    private void dispatch(List<Watches.Descriptor> watched, Pointer buffer) {
        if (happened(buffer, 0) != 0) {
            libc.read(waker, drained, new NativeLong(8));
        }
        for (int i = 0; i < watched.size(); i++) {
            int happened = happened(buffer, i + 1);
            int wanted = happened == 0 ? 0 : watches.events(watched.get(i).number());
            int told = wanted == 0 ? 0 : happened & (wanted | ERROR | HANGUP);
            if (told != 0) {
                watched.get(i).call(told);
                watches.told(watched.get(i).number());
            }
        }
    }

    private static int happened(Pointer buffer, int index) {
        int revents = buffer.getShort(index * (long) POLLFD_SIZE + 6);
        return ((revents & POLLIN) != 0 ? READABLE : 0) | ((revents & POLLOUT) != 0 ? WRITABLE : 0)
                | ((revents & (POLLERR | POLLNVAL)) != 0 ? ERROR : 0) | ((revents & POLLHUP) != 0 ? HANGUP : 0);
    }
}
