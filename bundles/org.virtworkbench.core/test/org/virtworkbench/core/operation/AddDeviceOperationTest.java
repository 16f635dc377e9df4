package org.virtworkbench.core.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.Test;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.faking.FakeGuest;
import org.virtworkbench.core.faking.FakeHost;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryFactory;
import org.virtworkbench.model.inventory.OtherDevice;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.DomainDocument;
import org.virtworkbench.xml.domain.Graphics;

class AddDeviceOperationTest {

    private final FakeHost fake = new FakeHost();
    private final FakeGuest guest = fake.add("web", "");
    private final Target target = new Target("host", "host", "test:///default", Optional.of(guest.uuid()), guest.name);
    private final Operation screen = new AddVncOperation(target);
    private final Operation tablet = new AddTabletOperation(target);

    private void run(Operation operation) throws CoreException {
        operation.run(fake, SubMonitor.convert(new NullProgressMonitor()));
    }

    private void define(String devices) {
        guest.xml = "<domain type='kvm'><name>web</name><devices>" + devices + "</devices></domain>";
    }

    private void assertLeavesAlone(Operation operation) throws CoreException {
        run(operation);
        assertFalse(fake.calls.contains("define"), fake.calls::toString);
    }

    @Test
    void aScreenComesBesideWhatIsThere() throws CoreException, HypervisorException, XmlSyntaxException {
        define("<graphics type='spice' passwd='x'/>");
        assertEquals(Optional.of(false), screen.verify(fake));
        run(screen);
        DomainDocument definition = DomainDocument.parse(guest.nextXml);
        assertEquals("x", definition.graphics().get(0).element().attribute("passwd").orElseThrow());
        Graphics added = definition.graphics().get(1);
        assertEquals(Optional.of("vnc"), added.type());
        assertTrue(added.isAutoPort());
        assertEquals(Optional.of("127.0.0.1"), added.listen());
        assertEquals(Optional.of(true), screen.verify(fake));
    }

    @Test
    void aTabletComesBesideWhatIsThere() throws CoreException, HypervisorException {
        define("<input type='mouse' bus='ps2'/>");
        assertEquals(Optional.of(false), tablet.verify(fake));
        run(tablet);
        assertTrue(guest.nextXml.contains("<input type='mouse' bus='ps2'/>"), guest.nextXml);
        assertEquals(Optional.of(true), tablet.verify(fake));
    }

    @Test
    void aGuestThatHasAScreenIsLeftAlone() throws CoreException {
        define("<graphics type='vnc'/>");
        assertLeavesAlone(screen);
    }

    @Test
    void aGuestThatHasATabletIsLeftAlone() throws CoreException {
        define("<input type='tablet' bus='usb'/>");
        assertLeavesAlone(tablet);
    }

    @Test
    void aTabletIsOfferedToGuestsWithoutOne() {
        assertTrue(AddTabletOperation.appliesTo(guestWith()));
        assertTrue(AddTabletOperation.appliesTo(guestWith("mouse ps2", "tabletop usb")));
        assertFalse(AddTabletOperation.appliesTo(guestWith("mouse ps2", "tablet usb")));
        assertFalse(AddTabletOperation.appliesTo(guestWith("tablet")));
    }

    private static Guest guestWith(String... inputs) {
        Host host = InventoryFactory.eINSTANCE.createHost();
        host.setState(ConnectionState.CONNECTED);
        Guest known = InventoryFactory.eINSTANCE.createGuest();
        known.setPersistent(true);
        host.getGuests().add(known);
        for (String input : inputs) {
            OtherDevice device = InventoryFactory.eINSTANCE.createOtherDevice();
            device.setKind("input");
            device.setSummary(input);
            known.getOtherDevices().add(device);
        }
        return known;
    }

    @Test
    void tellsWhatToWriteIntoTheDefinition() {
        assertEquals("virsh -c test:///default edit web  # <devices>: <input type='tablet' bus='usb'/>", tablet.virshCommand());
    }

    @Test
    void aDefinitionThatCantBeReadIsNotWritten() throws HypervisorException {
        guest.xml = "<domain";
        assertTrue(
                assertThrows(CoreException.class, () -> run(tablet)).getMessage().startsWith("The definition of web can\u2019t be read"));
        assertEquals(Optional.empty(), tablet.verify(fake));
        assertFalse(fake.calls.contains("define"), fake.calls::toString);
    }
}
