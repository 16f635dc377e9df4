package org.virtworkbench.core.creation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.XmlSyntaxException;

class UseEmulationOperationTest {

    private static XmlElement domain(String cpu) throws XmlSyntaxException {
        return XmlElement.parse(
                "<domain type='kvm'><name>a</name><features><acpi/><hyperv><vapic state='on'/></hyperv><kvm><hidden/></kvm></features>"
                        + cpu + "<clock offset='utc'><timer name='rtc'/><timer name='hypervclock' present='yes'/></clock></domain>");
    }

    @Test
    void takesOutWhatOnlyKvmHas() throws XmlSyntaxException {
        XmlElement domain = domain("<cpu mode='host-passthrough' check='none'><topology sockets='1' cores='2' threads='1'/></cpu>");
        UseEmulationOperation.emulate(domain, List.of("maximum"));
        assertEquals(Optional.of("qemu"), domain.attribute("type"));
        assertEquals(Optional.of("maximum"), domain.value("cpu/@mode"));
        assertEquals(Optional.of("2"), domain.value("cpu/topology/@cores"));
        assertEquals(Optional.of("rtc"), domain.value("clock/timer/@name"));
        assertFalse(domain.toXml().contains("hyperv"), domain.toXml());
        assertFalse(domain.toXml().contains("<kvm"), domain.toXml());
    }

    @Test
    void leavesTheProcessorToTheHypervisorWhereItHasNoSuchMode() throws XmlSyntaxException {
        XmlElement domain = domain("<cpu mode='host-model'/>");
        UseEmulationOperation.emulate(domain, List.of());
        assertFalse(domain.toXml().contains("<cpu"), domain.toXml());
    }

    @Test
    void keepsAModelThatSomebodyChose() throws XmlSyntaxException {
        XmlElement domain = domain("<cpu mode='custom'><model>qemu64</model></cpu>");
        UseEmulationOperation.emulate(domain, List.of("maximum"));
        assertEquals(Optional.of("qemu64"), domain.value("cpu/model"));
    }
}
