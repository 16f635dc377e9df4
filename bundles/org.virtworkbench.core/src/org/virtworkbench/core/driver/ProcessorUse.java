package org.virtworkbench.core.driver;

import java.util.OptionalLong;

import org.virtworkbench.model.inventory.GuestState;

/**
 * What the processors of one guest did since its start ({@code virDomainListGetStats}).
 *
 * @param nanoTime when it was read, {@link System#nanoTime()}
 * @param state the guest's state then
 * @param stateReason why, as in {@link GuestRecord}
 * @param total CPU time in ns; empty when not known
 * @param user of it, in ns, what ran outside of the host's kernel: in the guest itself and in the program around it; empty when not known
 * @param moved bytes that its disks and network cards moved
 */
public record ProcessorUse(long nanoTime, GuestState state, String stateReason, OptionalLong total, OptionalLong user, long moved) {
}
