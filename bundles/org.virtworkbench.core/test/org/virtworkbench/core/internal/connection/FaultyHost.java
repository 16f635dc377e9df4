package org.virtworkbench.core.internal.connection;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.virtworkbench.core.driver.ConsoleCalls;
import org.virtworkbench.core.driver.GuestCalls;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.CpuCounters;
import org.virtworkbench.core.driver.HostCalls;
import org.virtworkbench.core.driver.HostMemory;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorEvent;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.HypervisorListener;
import org.virtworkbench.core.driver.NetworkCalls;
import org.virtworkbench.core.driver.NetworkRecord;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.driver.StorageCalls;
import org.virtworkbench.core.driver.VolumeCalls;
import org.virtworkbench.core.driver.VolumeName;
import org.virtworkbench.core.faking.UnsupportedConnection;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.PoolState;
import org.virtworkbench.model.values.ConnectionProblem;
import org.virtworkbench.model.values.HostFacts;

/** A host that is not there: what it has can be set, and every fault can be made. */
final class FaultyHost {

    /** Storage of the host; methods are found by name. */
    public static final class Storage {

        volatile List<PoolRecord> pools = List
                .of(new PoolRecord(new UUID(7, 1), "default", PoolState.RUNNING, "dir", "/pool", 100, 40, 60, true, true));

        final AtomicInteger volumeReads = new AtomicInteger();

        public List<PoolRecord> pools() {
            return pools;
        }

        public List<VolumeName> names(@SuppressWarnings("unused") UUID pool) {
            volumeReads.incrementAndGet();
            return List.of();
        }
    }

    /** Networks of the host; methods are found by name. */
    public static final class Networks {

        public List<NetworkRecord> list() {
            return List.of(new NetworkRecord(new UUID(8, 1), "default", true, true, true, "virbr0", "nat", List.of("192.0.2.1/24"), true));
        }
    }

    /** Facts of the host; methods are found by name. */
    public final class Facts {

        public CpuCounters cpu() {
            long asked = cpuReads.incrementAndGet();
            return new CpuCounters(OptionalLong.of(asked), OptionalLong.of(4 * asked));
        }

        public HostMemory memory() {
            memoryReads.incrementAndGet();
            return new HostMemory(OptionalLong.of(1L << 34), OptionalLong.of(1L << 33));
        }

        public HostFacts facts() {
            return new HostFacts(hostname, "FAKE", "1.0.0", "9.0.0", "x86_64", "", "", 0, 4, 1, 4, 1, 1L << 34, List.of(), List.of(), "");
        }
    }

    final FakeGuests guests = new FakeGuests();
    final Storage storage = new Storage();
    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger cpuReads = new AtomicInteger();
    final AtomicInteger memoryReads = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    volatile String hostname = "fake";
    /** When set, opening fails so. */
    volatile HypervisorException refusal;
    /** When it is "open", opening hangs until it is given up. */
    volatile String hanging = "";
    /** Whether opening asks for a password. */
    volatile boolean asks;
    private volatile Gate gate = new Gate("");
    private volatile Connection current;

    /** Holds a call. */
    static final class Gate implements AutoCloseable {

        private final String method;
        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch opened = new CountDownLatch(1);

        Gate(String method) {
            this.method = method;
        }

        void awaitCall() throws InterruptedException {
            if (!entered.await(30, java.util.concurrent.TimeUnit.SECONDS)) {
                throw new AssertionError(method + " was not called");
            }
        }

        private void pass(String called) throws InterruptedException {
            if (called.equals(method)) {
                entered.countDown();
                opened.await();
            }
        }

        @Override
        public void close() {
            opened.countDown();
        }
    }

    /** Holds calls of a method until the gate is closed. */
    Gate hold(String method) {
        gate = new Gate(method);
        return gate;
    }

    void holdNothing() {
        gate = new Gate("");
    }

    static HypervisorException failure(Kind kind, String why) {
        return new HypervisorException(kind, new ConnectionProblem("It failed", why, "Do something"), null);
    }

    UUID add(String name, GuestState state) {
        UUID uuid = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        guests.guests.put(uuid, record(uuid, name, state));
        return uuid;
    }

    static GuestRecord record(UUID uuid, String name, GuestState state) {
        OptionalInt id = state == GuestState.RUNNING ? OptionalInt.of(name.hashCode() & 0xffff) : OptionalInt.empty();
        return new GuestRecord(uuid, name, id, state, "", true, false, false, 2, 1L << 30, 1L << 31);
    }

    void tell(HypervisorEvent event) {
        current.listener.happened(event);
    }

    /** The listener of the connection that stands now. */
    HypervisorListener listener() {
        return current.listener;
    }

    void cut() {
        Connection was = current;
        was.alive = false;
        was.listener.happened(new HypervisorEvent.LinkLost("cut by the test"));
    }

    HypervisorConnection open() throws HypervisorException {
        HypervisorException no = refusal;
        if (no != null) {
            throw no;
        }
        opened.incrementAndGet();
        current = new Connection();
        return current;
    }

    /** One connection. */
    private final class Connection extends UnsupportedConnection {

        private volatile boolean alive = true;
        private volatile HypervisorListener listener = event -> {
        };

        @SuppressWarnings("unchecked")
        private <T> T calls(Class<T> type, Object target) {
            InvocationHandler handler = (proxy, method, arguments) -> call(target, method, arguments);
            return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler);
        }

        private Object call(Object target, Method method, Object[] arguments) throws Throwable {
            if (!alive) {
                throw failure(Kind.LINK_LOST, "closed");
            }
            gate.pass(method.getName());
            if (!alive) {
                throw failure(Kind.LINK_LOST, "closed while it hung");
            }
            Method own = Arrays.stream(target.getClass().getMethods()).filter(each -> each.getName().equals(method.getName())
                    && Arrays.equals(each.getParameterTypes(), method.getParameterTypes())).findFirst().orElse(null);
            if (own == null) {
                throw failure(Kind.UNSUPPORTED, method.getName());
            }
            try {
                return own.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        @Override
        public HostCalls host() {
            return calls(HostCalls.class, new Facts());
        }

        @Override
        public GuestCalls guests() {
            return calls(GuestCalls.class, guests);
        }

        @Override
        public StorageCalls storage() {
            return calls(StorageCalls.class, storage);
        }

        @Override
        public VolumeCalls volumes() {
            return calls(VolumeCalls.class, storage);
        }

        @Override
        public NetworkCalls networks() {
            return calls(NetworkCalls.class, new Networks());
        }

        @Override
        public ConsoleCalls consoles() {
            return calls(ConsoleCalls.class, new Object());
        }

        @Override
        public boolean isAlive() {
            return alive;
        }

        @Override
        public void listen(HypervisorListener newListener) {
            listener = newListener;
        }

        @Override
        public void close() {
            if (alive) {
                closed.incrementAndGet();
            }
            alive = false;
        }
    }
}
