package org.virtworkbench.libvirt.internal.guest;

import java.util.Optional;
import java.util.UUID;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.JobProgress;
import org.virtworkbench.core.driver.Screenshot;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Handles;
import org.virtworkbench.libvirt.internal.call.Streams;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;
import org.virtworkbench.libvirt.internal.jna.Text;

import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;

/** What is asked of a guest when somebody looks at it. */
final class GuestDetails {

    private static final int XML_SECURE = 1;
    private static final int XML_INACTIVE = 2;

    private final GuestAccess guests;
    private final Streams streams;

    GuestDetails(GuestAccess guests, Streams streams) {
        this.guests = guests;
        this.streams = streams;
    }

    String xml(UUID guest, boolean inactive, boolean secure) throws HypervisorException {
        LibvirtApi api = guests.calls().api();
        int flags = (inactive ? XML_INACTIVE : 0) | (secure ? XML_SECURE : 0);
        try (Handles.Handle handle = guests.open(guest)) {
            return Text.take(guests.calls().run("virDomainGetXMLDesc", () -> api.virDomainGetXMLDesc(handle.pointer(), flags)));
        }
    }

    Screenshot screenshot(UUID guest) throws HypervisorException {
        LibvirtApi api = guests.calls().api();
        try (Handles.Handle handle = guests.open(guest)) {
            String[] type = new String[1];
            byte[] data = streams.receive(stream -> type[0] = Text
                    .take(guests.calls().run("virDomainScreenshot", () -> api.virDomainScreenshot(handle.pointer(), stream, 0, 0))));
            return new Screenshot(type[0], data);
        }
    }

    Optional<JobProgress> job(UUID guest) throws HypervisorException {
        Calls calls = guests.calls();
        IntByReference type = new IntByReference();
        IntByReference count = new IntByReference();
        PointerByReference parameters = new PointerByReference();
        try (Handles.Handle handle = guests.open(guest)) {
            calls.run("virDomainGetJobStats", () -> calls.api().virDomainGetJobStats(handle.pointer(), type, parameters, count, 0));
        }
        try {
            return type.getValue() == 0 ? Optional.empty() : Optional.of(JobParameters.read(parameters.getValue(), count.getValue()));
        } finally {
            calls.api().virTypedParamsFree(parameters.getValue(), count.getValue());
        }
    }
}
