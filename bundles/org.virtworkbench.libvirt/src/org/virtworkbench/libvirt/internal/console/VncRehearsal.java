package org.virtworkbench.libvirt.internal.console;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.libvirt.internal.jna.Libc;

import com.sun.jna.Native;
import com.sun.jna.Platform;

/**
 * Goes the way to the screen of a guest that is not there. Run at the end of the start in which the JVM takes notes: the classes that it needs are at hand in all
 * later starts. Made and run by the fast start.
 */
public final class VncRehearsal implements Runnable {

    private static final String GUEST = "<domain id='1'><name>rehearsal</name><devices><graphics type='vnc' port='5900' listen='127.0.0.1'/></devices></domain>";

    @Override
    public void run() {
        try {
            VncServer.of(GUEST).isPrivate();
            if (Platform.isLinux()) {
                try (HandedSocket socket = HandedSocket.open(Native.load("c", Libc.class))) {
                    new ChannelLink(socket.channel()).close();
                }
            }
        } catch (HypervisorException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
