package org.virtworkbench.model.values;

/**
 * Why a host is not connected, told to a person.
 *
 * @param what what did not work, one sentence
 * @param why the reason as libvirt or the system told it
 * @param cure what the person can do about it; empty when nothing is known
 */
public record ConnectionProblem(String what, String why, String cure) {
}
