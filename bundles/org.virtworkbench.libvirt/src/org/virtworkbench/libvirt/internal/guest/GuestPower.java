package org.virtworkbench.libvirt.internal.guest;

import java.util.UUID;

import org.virtworkbench.core.driver.GuestCalls.ShutdownMode;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Handles;
import org.virtworkbench.libvirt.internal.error.UnknownFlags;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;

import com.sun.jna.ptr.IntByReference;

/** Starts and stops guests. */
final class GuestPower {

    private static final int START_PAUSED = 1;
    private static final int START_FORCE_BOOT = 1 << 4;
    private static final int ACPI_POWER_BUTTON = 1;
    private static final int GUEST_AGENT = 1 << 1;
    private static final int STATE_PM_SUSPENDED = 7;

    private final GuestAccess guests;

    GuestPower(GuestAccess guests) {
        this.guests = guests;
    }

    void start(UUID guest, boolean paused, boolean discardSave) throws HypervisorException {
        int pause = paused ? START_PAUSED : 0;
        try {
            create(guest, pause | (discardSave ? START_FORCE_BOOT : 0));
        } catch (HypervisorException e) {
            if (UnknownFlags.of(e) != START_FORCE_BOOT) {
                throw e;
            }
            startWithoutSave(guest, pause);
        }
    }

    private void startWithoutSave(UUID guest, int flags) throws HypervisorException {
        Calls calls = guests.calls();
        boolean saved;
        try (Handles.Handle handle = guests.open(guest)) {
            saved = calls.run("virDomainHasManagedSaveImage", () -> calls.api().virDomainHasManagedSaveImage(handle.pointer(), 0)) == 1;
        }
        if (saved) {
            discardManagedSave(guest);
        }
        create(guest, flags);
    }

    private void create(UUID guest, int flags) throws HypervisorException {
        guests.actLong(guest, "virDomainCreateWithFlags", domain -> domain.create(flags));
    }

    void pause(UUID guest) throws HypervisorException {
        guests.act(guest, "virDomainSuspend", domain -> domain.suspend());
    }

    void resume(UUID guest) throws HypervisorException {
        if (isAsleep(guest)) {
            guests.act(guest, "virDomainPMWakeup", domain -> domain.PMwakeup());
        } else {
            guests.act(guest, "virDomainResume", domain -> domain.resume());
        }
    }

    private boolean isAsleep(UUID guest) throws HypervisorException {
        Calls calls = guests.calls();
        IntByReference state = new IntByReference();
        try (Handles.Handle handle = guests.open(guest)) {
            calls.run("virDomainGetState", () -> calls.api().virDomainGetState(handle.pointer(), state, new IntByReference(), 0));
        }
        return state.getValue() == STATE_PM_SUSPENDED;
    }

    void shutdown(UUID guest, ShutdownMode mode) throws HypervisorException {
        LibvirtApi api = guests.calls().api();
        try (Handles.Handle handle = guests.open(guest)) {
            guests.calls().run("virDomainShutdownFlags", () -> api.virDomainShutdownFlags(handle.pointer(), flags(mode)));
        }
    }

    void reboot(UUID guest, ShutdownMode mode) throws HypervisorException {
        guests.act(guest, "virDomainReboot", domain -> domain.reboot(flags(mode)));
    }

    private static int flags(ShutdownMode mode) {
        return switch (mode) {
            case DEFAULT -> 0;
            case ACPI -> ACPI_POWER_BUTTON;
            case AGENT -> GUEST_AGENT;
        };
    }

    void reset(UUID guest) throws HypervisorException {
        guests.act(guest, "virDomainReset", domain -> domain.reset());
    }

    void forceOff(UUID guest) throws HypervisorException {
        guests.act(guest, "virDomainDestroy", domain -> domain.destroy());
    }

    void managedSave(UUID guest) throws HypervisorException {
        guests.actLong(guest, "virDomainManagedSave", domain -> domain.managedSave());
    }

    void discardManagedSave(UUID guest) throws HypervisorException {
        guests.act(guest, "virDomainManagedSaveRemove", domain -> domain.managedSaveRemove());
    }

    void abortJob(UUID guest) throws HypervisorException {
        guests.act(guest, "virDomainAbortJob", domain -> domain.abortJob());
    }
}
