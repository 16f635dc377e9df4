package org.virtworkbench.core.driver;

import java.util.List;
import java.util.UUID;

/** Ways to the screens and the serial lines of guests. */
public interface ConsoleCalls {

    /**
     * Connects to a running guest's VNC server. On this machine the hypervisor is handed a socket ({@code virDomainOpenGraphics}) and asks for no password;
     * on another one the stream goes through ssh where the connection does, else by TCP to where the server listens. Blocks until the stream stands.
     *
     * @param guest uuid
     * @return the stream, before the server's first byte was read; for the caller to close
     * @throws HypervisorException of kind {@code INVALID_STATE} when the guest is off, {@code UNSUPPORTED} when it has no VNC server or the host no real
     *             guests, {@code UNREACHABLE} when its server can't be reached from here; with what to do
     */
    GraphicsLink openVnc(UUID guest) throws HypervisorException;

    /**
     * {@return the lines of a running guest that somebody can attach to, from its live definition}
     *
     * @param guest uuid
     * @throws HypervisorException of kind {@code INVALID_STATE} when the guest is off, {@code UNSUPPORTED} when it has none or the host no real guests; with
     *             what to do
     */
    List<SerialDevice> serialDevices(UUID guest) throws HypervisorException;

    /**
     * Attaches to a line of a running guest ({@code virDomainOpenConsole}), through the host's one connection. Blocks until it stands. The connection's end
     * ends it.
     *
     * @param guest uuid
     * @param alias of the line
     * @param takeOver whether somebody else who is attached is thrown out ({@code VIR_DOMAIN_CONSOLE_FORCE})
     * @return both directions, for the caller to close
     * @throws HypervisorException of kind {@code IN_USE} when somebody else is attached and is not to be thrown out, {@code INVALID_STATE} when the guest is
     *             off
     */
    SerialLink openSerial(UUID guest, String alias, boolean takeOver) throws HypervisorException;
}
