package org.virtworkbench.libvirt.internal.loop;

import org.virtworkbench.libvirt.internal.jna.LibvirtApi;
import org.virtworkbench.libvirt.internal.jna.LoopCallbacks;

/** libvirt's own event loop ({@code virEventRunDefaultImpl}), for systems whose toolkit does not live in GLib's default context: Windows and macOS. */
final class DefaultEventLoop implements EventLoop {

    private final LibvirtApi api;
    private final int timer;
    private final LoopCallbacks.TimeoutFunc switchOff;

    DefaultEventLoop(LibvirtApi api) {
        this.api = api;
        api.virEventRegisterDefaultImpl();
        switchOff = (number, opaque) -> api.virEventUpdateTimeout(number, -1);
        timer = api.virEventAddTimeout(-1, switchOff, null, null);
    }

    @Override
    public void turn() {
        api.virEventRunDefaultImpl();
    }

    @Override
    public void wake() {
        api.virEventUpdateTimeout(timer, 0);
    }
}
