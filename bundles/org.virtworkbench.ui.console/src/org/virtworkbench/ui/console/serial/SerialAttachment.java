package org.virtworkbench.ui.console.serial;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.driver.ConsoleCalls;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.SerialDevice;
import org.virtworkbench.core.driver.SerialLink;
import org.virtworkbench.terminal.Terminal;
import org.virtworkbench.ui.console.link.GuestLink;
import org.virtworkbench.ui.console.link.ScreenLink;
import org.virtworkbench.ui.console.link.Trouble;

/** One attachment to a serial line: a thread reads it into the terminal, another one writes what is typed. */
final class SerialAttachment implements GuestLink {

    /** What is typed while the guest reads nothing, in pieces; more is lost, as on a real line. */
    private static final int MOST_WAITING = 4096;
    private static final int CHUNK = 64 * 1024;
    private static final byte[] END = {};

    /**
     * Which line.
     *
     * @param guest the guest
     * @param alias of the line; empty for the first one
     * @param takeOver whether somebody else is thrown out
     */
    record Wish(ScreenLink.Target guest, Optional<String> alias, boolean takeOver) {
    }

    private final Wish wish;
    private final Connections connections;
    private final Terminal terminal;
    private final Executor ui;
    private final Consumer<Lines> found;
    private final Events events;
    private final BlockingQueue<byte[]> typed = new LinkedBlockingQueue<>(MOST_WAITING);
    private Optional<SerialLink> link = Optional.empty();
    private volatile boolean closed;

    /**
     * The lines of a guest.
     *
     * @param all of them
     * @param open the one that is attached
     */
    record Lines(List<SerialDevice> all, SerialDevice open) {
    }

    SerialAttachment(Wish wish, Connections connections, Terminal terminal, Executor ui, Consumer<Lines> found, Events events) {
        this.wish = wish;
        this.connections = connections;
        this.terminal = terminal;
        this.ui = ui;
        this.found = found;
        this.events = events;
    }

    @Override
    public void open() {
        daemon("serial-" + wish.guest().name(), this::run).start();
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private void run() {
        try (ConnectionLease lease = connections.lease(wish.guest().host(), NLS.bind(Messages.usage, wish.guest().name()))) {
            lease.onAbandoned(this::close);
            ConsoleCalls consoles = lease.connection().consoles();
            List<SerialDevice> lines = consoles.serialDevices(wish.guest().uuid());
            SerialDevice line = lines.stream().filter(each -> wish.alias().filter(each.alias()::equals).isPresent()).findFirst()
                    .orElse(lines.get(0));
            try (SerialLink open = consoles.openSerial(wish.guest().uuid(), line.alias(), wish.takeOver())) {
                if (attach(open)) {
                    tell(() -> {
                        found.accept(new Lines(lines, line));
                        events.established();
                    });
                    read(open.input());
                }
            } finally {
                typed.clear();
                typed.add(END);
            }
            tell(() -> events.ended(Optional.empty()));
        } catch (HypervisorException e) {
            tell(() -> events.ended(Optional.of(Trouble.of(e))));
        }
    }

    private synchronized boolean attach(SerialLink open) {
        if (closed) {
            return false;
        }
        link = Optional.of(open);
        daemon("serial-typing-" + wish.guest().name(), () -> write(open)).start();
        return true;
    }

    private void read(InputStream input) {
        byte[] buffer = new byte[CHUNK];
        try {
            int count = input.read(buffer);
            while (count >= 0 && !closed) {
                terminal.receive(buffer, 0, count);
                count = input.read(buffer);
            }
        } catch (IOException e) {
            ended(e);
        }
    }

    private void write(SerialLink open) {
        try {
            byte[] next = typed.take();
            while (next != END) {
                open.output().write(next);
                next = typed.take();
            }
        } catch (IOException e) {
            ended(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Guests stop, and lines are taken over: nothing to worry about. */
    private void ended(IOException reason) {
        if (!closed) {
            ILog.of(SerialAttachment.class).info(NLS.bind(Messages.ended, wish.guest().name(), reason.getMessage()));
        }
    }

    /** Sends bytes to the guest; returns at once. */
    void send(byte[] bytes) {
        if (bytes.length > 0 && !closed) {
            typed.offer(bytes);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        link.ifPresent(SerialLink::close);
    }

    private void tell(Runnable news) {
        ui.execute(() -> {
            if (!closed) {
                news.run();
            }
        });
    }
}
