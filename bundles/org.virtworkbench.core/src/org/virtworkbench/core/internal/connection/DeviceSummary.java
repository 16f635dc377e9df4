package org.virtworkbench.core.internal.connection;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.virtworkbench.xml.domain.Controller;
import org.virtworkbench.xml.domain.Device;
import org.virtworkbench.xml.domain.Filesystem;
import org.virtworkbench.xml.domain.HostDevice;
import org.virtworkbench.xml.domain.OtherDevice;
import org.virtworkbench.xml.domain.Tpm;
import org.virtworkbench.xml.domain.Video;

/** The few words that tell a guest's devices of one kind apart. */
final class DeviceSummary {

    private DeviceSummary() {
    }

    static String of(Device device) {
        Stream<Optional<String>> words = switch (device) {
            case Controller controller -> Stream.of(controller.type(), controller.model(), controller.index().map(String::valueOf));
            case Filesystem filesystem -> Stream.of(filesystem.source(), filesystem.target().map(target -> "as " + target));
            case HostDevice host -> Stream.of(host.type(), host.pciAddress(), numbers(host), host.mediatedDevice());
            case Tpm tpm -> Stream.of(tpm.model(), tpm.backend(), tpm.version());
            case Video video -> Stream.of(video.model());
            case OtherDevice other -> Stream.of(other.type(), other.model(), other.bus());
            default -> Stream.of(device.type());
        };
        return words.flatMap(Optional::stream).distinct().collect(Collectors.joining(" "));
    }

    private static Optional<String> numbers(HostDevice device) {
        return device.vendor().flatMap(vendor -> device.product().map(product -> vendor + ':' + product));
    }
}
