package org.virtworkbench.libvirt.internal.console;

import java.util.List;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.SerialDevice;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.CharacterDevice;
import org.virtworkbench.xml.domain.DomainDocument;

/** Which lines of a guest somebody can attach to. */
final class SerialLines {

    private static final String CONSOLE = "console";
    private static final String SERIAL = "serial";

    private SerialLines() {
    }

    /** {@return those of a running guest's definition that end at a terminal of its host, the only ones that libvirt attaches to} */
    static List<SerialDevice> of(String xml) throws HypervisorException {
        try {
            DomainDocument document = DomainDocument.parse(xml);
            if (document.id().isEmpty()) {
                throw Problems.of(Kind.INVALID_STATE, Messages.off, "", Messages.off_cure);
            }
            List<CharacterDevice> all = document.devices().stream().filter(CharacterDevice.class::isInstance)
                    .map(CharacterDevice.class::cast)
                    .filter(line -> !line.kind().equals("channel")).toList();
            boolean hasSerial = all.stream().anyMatch(line -> line.kind().equals(SERIAL));
            List<SerialDevice> lines = all.stream().filter(line -> line.type().filter("pty"::equals).isPresent())
                    .filter(line -> !hasSerial || !isMirror(line)).filter(line -> line.alias().isPresent())
                    .map(line -> device(line, all)).toList();
            if (lines.isEmpty()) {
                throw Problems.of(Kind.UNSUPPORTED, Messages.noSerial, Messages.noSerial_why, Messages.noSerial_cure);
            }
            return lines;
        } catch (XmlSyntaxException e) {
            throw Problems.of(Kind.OTHER, Messages.badXml, String.valueOf(e.getMessage()), "");
        }
    }

    /** {@return whether it is the first serial port once more, as libvirt writes it for old readers} */
    private static boolean isMirror(CharacterDevice line) {
        return line.kind().equals(CONSOLE) && is(line, SERIAL);
    }

    private static boolean is(CharacterDevice line, String target) {
        return line.targetType().filter(target::equals).isPresent();
    }

    private static SerialDevice device(CharacterDevice line, List<CharacterDevice> all) {
        int port = line.targetPort().orElse(0);
        String target = line.targetType().orElse("");
        String device = switch (target) {
            case "isa-serial" -> "ttyS" + port;
            case "system-serial" -> "ttyAMA" + port;
            case "usb-serial" -> "ttyUSB" + number(line, all, target);
            case "virtio" -> "hvc" + number(line, all, target);
            default -> target;
        };
        return new SerialDevice(line.alias().orElseThrow(), line.kind(), port, device);
    }

    /** {@return its number among those that are the same for the guest: ports count all of a kind} */
    private static int number(CharacterDevice line, List<CharacterDevice> all, String target) {
        return all.stream().filter(other -> is(other, target)).toList().indexOf(line);
    }
}
