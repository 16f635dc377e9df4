package org.virtworkbench.core.driver;

import java.util.UUID;

/** Ways to the screens of guests. */
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
}
