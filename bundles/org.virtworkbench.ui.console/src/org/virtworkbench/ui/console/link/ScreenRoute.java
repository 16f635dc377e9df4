package org.virtworkbench.ui.console.link;

import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.driver.GraphicsLink;
import org.virtworkbench.core.driver.HypervisorException;

/** The way to the screens of guests; an OSGi service. Any thread but the UI's. */
public interface ScreenRoute {

    /**
     * Connects to a guest's VNC server.
     *
     * @param guest whose screen is wanted
     * @throws HypervisorException when the guest has none, or the host can't be reached
     */
    GraphicsLink open(ScreenLink.Target guest) throws HypervisorException;

    /**
     * {@return what is set for a host}
     *
     * @param id the host's
     * @throws HypervisorException when there is none any more
     */
    ConnectionProfile profile(String id) throws HypervisorException;
}
