package org.virtworkbench.core.driver;

/**
 * A network interface of a host ({@code virInterface}).
 *
 * @param name such as {@code br0}
 * @param type such as {@code ethernet}, {@code bridge}, {@code bond} or {@code vlan}
 * @param active whether it is up
 */
public record HostInterface(String name, String type, boolean active) {

    /** {@return whether guests can be plugged into it} */
    public boolean isBridge() {
        return type.equals("bridge");
    }
}
