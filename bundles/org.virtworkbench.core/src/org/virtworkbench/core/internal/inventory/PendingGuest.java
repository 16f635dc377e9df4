package org.virtworkbench.core.internal.inventory;

import java.util.List;

import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.SnapshotRecord;
import org.virtworkbench.model.values.GuestSample;

/** Deltas of one guest merged until the next flush. A null field says: nothing new. */
final class PendingGuest {

    GuestRecord seen;
    boolean gone;
    GuestDetails details;
    List<String> addresses;
    List<SnapshotRecord> snapshots;
    GuestSample sample;

    void see(GuestRecord guest) {
        seen = guest;
        gone = false;
    }

    void leave() {
        seen = null;
        details = null;
        addresses = null;
        snapshots = null;
        sample = null;
        gone = true;
    }
}
