package org.virtworkbench.libvirt.internal.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.SerialDevice;

class SerialLinesTest {

    private static final String GUEST = "<domain type='kvm' id='1'><name>a</name><devices>%s</devices></domain>";

    private static List<SerialDevice> lines(String devices) throws HypervisorException {
        return SerialLines.of(GUEST.formatted(devices));
    }

    @Test
    void namesEachAsTheGuestDoes() throws HypervisorException {
        assertEquals(List.of(new SerialDevice("serial0", "serial", 0, "ttyS0"), new SerialDevice("serial1", "serial", 1, "ttyS1"),
                new SerialDevice("serial2", "serial", 2, "ttyUSB0"), new SerialDevice("serial3", "serial", 3, "pci-serial"),
                new SerialDevice("parallel0", "parallel", 0, ""), new SerialDevice("console2", "console", 2, "hvc1")), lines("""
                        <serial type='pty'><target type='isa-serial' port='0'/><alias name='serial0'/></serial>
                        <serial type='pty'><target type='isa-serial' port='1'/><alias name='serial1'/></serial>
                        <serial type='pty'><target type='usb-serial' port='2'/><alias name='serial2'/></serial>
                        <serial type='pty'><target type='pci-serial' port='3'/><alias name='serial3'/></serial>
                        <parallel type='pty'><target port='0'/><alias name='parallel0'/></parallel>
                        <console type='pty'><target type='serial' port='0'/><alias name='serial0'/></console>
                        <console type='unix'><target type='virtio' port='1'/><alias name='console1'/></console>
                        <console type='pty'><target type='virtio' port='2'/><alias name='console2'/></console>
                        <channel type='pty'><target type='virtio' name='org.example'/><alias name='channel0'/></channel>
                        """));
    }

    @Test
    void saysWhereThereIsNone() {
        HypervisorException none = assertThrows(HypervisorException.class,
                () -> lines("<serial type='file'><target type='isa-serial' port='0'/><alias name='serial0'/></serial>"));
        assertEquals(HypervisorException.Kind.UNSUPPORTED, none.kind());
    }
}
