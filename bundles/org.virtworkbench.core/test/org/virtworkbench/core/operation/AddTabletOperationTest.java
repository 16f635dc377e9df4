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

class AddTabletOperationTest {

    private final FakeHost fake = new FakeHost();
    private final FakeGuest guest = fake.add("web", "");
    private final AddTabletOperation operation = new AddTabletOperation(
            new Target("host", "host", "test:///default", Optional.of(guest.uuid()), guest.name));

    private void run() throws CoreException {
        operation.run(fake, SubMonitor.convert(new NullProgressMonitor()));
    }

    @Test
    void addsOneToTheDefinitionAndKeepsWhatIsThere() throws CoreException, HypervisorException {
        guest.xml = "<domain type='kvm'><name>web</name><devices><input type='mouse' bus='ps2'/></devices></domain>";
        assertEquals(Optional.of(false), operation.verify(fake));
        run();
        assertTrue(guest.nextXml.contains("<input type='mouse' bus='ps2'/>"), guest.nextXml);
        assertEquals(Optional.of(true), operation.verify(fake));
    }

    @Test
    void leavesAGuestAloneThatHasOne() throws CoreException {
        guest.xml = "<domain type='kvm'><name>web</name><devices><input type='tablet' bus='usb'/></devices></domain>";
        run();
        assertFalse(fake.calls.contains("define"), fake.calls::toString);
    }
}
