package org.virtworkbench.app.tests.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import java.util.function.Supplier;

import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.GuestState;

/**
 * A host to which something happens, watched from the window: beside it another host goes on, the window goes on answering, and nothing is left when both
 * are gone.
 */
public final class Watched implements AutoCloseable {

    /** libvirt's own example: it lives in this process, with one guest. */
    private static final String WITNESS_URI = "test:///default";
    private static final String WITNESS = "test";

    private final Held before;
    private final LiveHost witness;
    private final Pulse pulse;
    private final LiveHost host;

    private Watched(Held before, LiveHost witness, LiveHost host) {
        this.before = before;
        this.witness = witness;
        this.host = host;
        this.pulse = new Pulse();
    }

    /** Connects a host by a URI, and another one beside it. */
    public static Watched connect(String uri) {
        return connect(() -> LiveHost.connect("Real", uri, false));
    }

    /** Connects a host in any way, and another one beside it. */
    public static Watched connect(Supplier<LiveHost> connect) {
        Held before = Held.now();
        LiveHost witness = LiveHost.connect("Witness", WITNESS_URI, false);
        return new Watched(before, witness, connect.get());
    }

    /** {@return the host to which something happens} */
    public LiveHost host() {
        return host;
    }

    /** Expects that a host is lost: with a reason, and with all that was known of it still there. */
    public void untilLost(Map<String, String> known) {
        Ui.until("the host is lost", () -> host.host().getState() != ConnectionState.CONNECTED);
        Ui.until("the reason is told", () -> host.host().getProblem() != null);
        assertFalse(Ui.get(() -> host.host().getProblem().what()).isBlank(), "no reason is told");
        assertEquals(known, Ui.get(() -> VirshList.shown(host)), "the last state does not stay");
    }

    /** Expects that the other host goes on as if nothing were. */
    public void assertOthersGoOn() {
        boolean runs = witness.about(WITNESS, guest -> Boolean.valueOf(guest.getState() == GuestState.RUNNING)).booleanValue();
        witness.behindTheScenes(connection -> {
            if (runs) {
                connection.guests().pause(witness.uuid(WITNESS));
            } else {
                connection.guests().resume(witness.uuid(WITNESS));
            }
            return null;
        });
        witness.until(WITNESS, runs ? GuestState.PAUSED : GuestState.RUNNING);
        assertEquals(ConnectionState.CONNECTED, Ui.get(() -> witness.host().getState()));
    }

    /** Waits until it is connected again, by itself. */
    public void untilBack() {
        host.until(ConnectionState.CONNECTED);
        assertEquals(null, Ui.get(() -> host.host().getProblem()), "an old reason is still told");
    }

    /** Expects that the window answered all the time, lets both hosts go, and expects that nothing is left of them. */
    public void assertNothingIsLeft() {
        pulse.close();
        pulse.assertSteady();
        Connections connections = LiveHost.service(Connections.class);
        connections.remove(host.id());
        connections.remove(witness.id());
        before.untilNoMore();
    }

    @Override
    public void close() {
        pulse.close();
    }
}
