package org.virtworkbench.core.faking;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.SnapshotRecord;
import org.virtworkbench.model.inventory.GuestState;

/** A guest of a {@link FakeHost}. */
public final class FakeGuest {

    private final UUID uuid;
    /** Its name. */
    public String name;
    /** Its number while it has a process that its state does not tell of. */
    public volatile OptionalInt id = OptionalInt.empty();
    /** Whether somebody starts it again at once when it is forced off. */
    public volatile boolean restless;
    /** Whether it is gone where the link is lost while its definition is removed. */
    public volatile boolean deletedUnheard;
    /** Its state. */
    public volatile GuestState state = GuestState.SHUT_OFF;
    /** Whether it has a managed save. */
    public volatile boolean managedSave;
    /** Whether it starts with its host. */
    public volatile boolean autostart;
    /** Whether it does what it is asked to. */
    public volatile boolean obedient = true;
    /** After how many looks at its job that is done and it is saved; never when less than none. */
    public volatile int looksAtSave = -1;
    /** Its definition. */
    public String xml;
    /** The definition for its next start, where that is another one. */
    public String nextXml;
    /** The definition with passwords, where it has some. */
    public String secureXml;
    /** Its snapshots. */
    public final List<SnapshotRecord> snapshots = new ArrayList<>();

    FakeGuest(UUID uuid) {
        this.uuid = uuid;
    }

    /** {@return its uuid} */
    public UUID uuid() {
        return uuid;
    }

    GuestRecord record() {
        return new GuestRecord(uuid, name, id, state, "", true, autostart, managedSave, 1, 1, 1);
    }
}
