package org.virtworkbench.core.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.Test;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.faking.FakeGuest;
import org.virtworkbench.core.faking.FakeHost;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.DomainDocument;
import org.virtworkbench.xml.domain.Graphics;

class AddVncOperationTest {

    private final FakeHost fake = new FakeHost();
    private final FakeGuest guest = fake.add("web", "");
    private final AddVncOperation operation = new AddVncOperation(
            new Target("host", "host", "test:///default", Optional.of(guest.uuid()), guest.name));

    private void run() throws CoreException {
        operation.run(fake, SubMonitor.convert(new NullProgressMonitor()));
    }

    @Test
    void addsOneToTheDefinitionAndKeepsWhatIsThere() throws CoreException, HypervisorException, XmlSyntaxException {
        guest.xml = "<domain type='kvm'><name>web</name><devices><graphics type='spice' passwd='x'/></devices></domain>";
        assertEquals(Optional.of(false), operation.verify(fake));
        run();
        DomainDocument definition = DomainDocument.parse(guest.nextXml);
        assertEquals("x", definition.graphics().get(0).element().attribute("passwd").orElseThrow());
        Graphics added = definition.graphics().get(1);
        assertEquals(Optional.of("vnc"), added.type());
        assertTrue(added.isAutoPort());
        assertEquals(Optional.of("127.0.0.1"), added.listen());
        assertEquals(Optional.of(true), operation.verify(fake));
    }

    @Test
    void leavesAGuestAloneThatHasOne() throws CoreException {
        guest.xml = "<domain type='kvm'><name>web</name><devices><graphics type='vnc'/></devices></domain>";
        run();
        assertFalse(fake.calls.contains("define"), fake.calls::toString);
    }
}
