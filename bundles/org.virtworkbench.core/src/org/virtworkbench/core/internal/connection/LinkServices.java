package org.virtworkbench.core.internal.connection;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;

import org.virtworkbench.core.driver.HypervisorDriver;
import org.virtworkbench.core.internal.Pace;
import org.virtworkbench.core.internal.Trouble;
import org.virtworkbench.core.internal.calls.CallMeters;
import org.virtworkbench.core.internal.event.EventJournal;
import org.virtworkbench.core.internal.event.GuestReboots;
import org.virtworkbench.core.internal.history.SampleStore;
import org.virtworkbench.core.internal.inventory.ModelSink;

/**
 * What all workers use.
 *
 * @param driver opens connections
 * @param sink takes what is learned
 * @param samples takes samples
 * @param journal takes what happened
 * @param reboots hears of guests that rebooted
 * @param keyring answers for stored credentials
 * @param refreshSeconds seconds between two rounds of statistics
 * @param backOff waits between attempts
 * @param pace time
 * @param generations numbers the connects of all hosts, so that a host that is removed and added again does not count anew
 * @param meters measure the calls to each host
 * @param trouble takes failures that no person waits for
 */
record LinkServices(HypervisorDriver driver, ModelSink sink, SampleStore samples, EventJournal journal,
        GuestReboots reboots, Keyring keyring,
        IntSupplier refreshSeconds,
        BackOff backOff, Pace pace, AtomicLong generations, CallMeters meters, Trouble trouble) {
}
