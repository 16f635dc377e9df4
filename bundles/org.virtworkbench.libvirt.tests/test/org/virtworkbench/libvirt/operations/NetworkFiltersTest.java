package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.core.driver.FilterRecord;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.network.DefineFilterOperation;
import org.virtworkbench.core.network.DeleteFilterOperation;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.testhosts.TestHost;

/** Filters for the traffic of guests. */
class NetworkFiltersTest extends NetworkOnHost {

    NetworkFiltersTest(TestHost host) {
        super(host);
    }

    @Test
    void filtersAreMadeChangedAndForgottenAsVirshDoes() throws Exception {
        String filter = "<filter name='vw-filter' chain='root'><filterref filter='other'/><rule action='drop' direction='in'/></filter>";
        for (boolean byShell : new boolean[] { false, true }) {
            Operation define = new DefineFilterOperation(target(Optional.empty(), ""), "vw-filter", filter);
            run(define, byShell);
            FilterRecord made = connection.networks().filters().list().getFirst();
            assertEquals(new FilterRecord(made.uuid(), "vw-filter", "root", 1, List.of("other")), made);
            String changed = connection.networks().filters().xml(made.uuid()).replace("'drop'", "'reject'");
            assertEquals(made.uuid(), connection.networks().filters().define(changed));
            assertTrue(connection.networks().filters().xml(made.uuid()).contains("'reject'"));
            assertEquals(HypervisorException.Kind.OTHER, assertThrows(HypervisorException.class,
                    () -> connection.networks().filters().define("<filter name='x'><rule action='maybe' direction='in'/></filter>"))
                    .kind());
            DeleteFilterOperation delete = new DeleteFilterOperation(target(Optional.empty(), ""), made.uuid(), "vw-filter");
            run(delete, byShell);
            assertEquals(Optional.of(true), delete.verify(connection));
            assertEquals(HypervisorException.Kind.NOT_FOUND,
                    assertThrows(HypervisorException.class, () -> connection.networks().filters().xml(made.uuid())).kind());
        }
    }

    /** virsh takes names that libvirt's own schema refuses, and that libvirt writes as they are. */
    @Test
    void filtersAreReadWhateverIsInTheirNames(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("filter.xml");
        for (String name : List.of("a<b", "it's & so")) {
            String written = name.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;");
            Files.writeString(file, "<filter name='" + written + "' chain='ipv4'><filterref filter='to-" + written
                    + "'/><rule action='drop' direction='in'/></filter>");
            host.virsh("nwfilter-define", file.toString());
            FilterRecord found = connection.networks().filters().list().getFirst();
            assertEquals(new FilterRecord(found.uuid(), name, "ipv4", 1, List.of("to-" + name)), found);
            connection.networks().filters().undefine(found.uuid());
        }
    }
}
