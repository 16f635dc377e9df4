package org.virtworkbench.app.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.EditorBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** Addresses that a network gives out come and go before the person's eyes, although libvirt tells of none of them. */
@WorkbenchTest
@ExtendWith(TestHostExtension.class)
class NetworkLeasesTest {

    private static final String LEASE = """
            [{"ip-address":"10.78.2.5","mac-address":"52:54:00:00:00:05","hostname":"web","expiry-time":4102444800}]""";

    private final WorkbenchBot window = new WorkbenchBot();
    private final TestHost host;

    NetworkLeasesTest(TestHost host) {
        this.host = host;
    }

    @Test
    void leasesComeAndGo() throws IOException {
        Path definition = host.folder().resolve("leases.xml");
        Files.writeString(definition, """
                <network><name>leases</name><bridge name='vwleases'/><ip address='10.78.2.1' prefix='24'>
                <dhcp><range start='10.78.2.2' end='10.78.2.9'/></dhcp></ip></network>""");
        host.virsh("net-define", definition.toString());
        host.virsh("net-start", "leases");
        LiveHost.connect("Real", host.uri(Transport.UNIX), false);
        window.explorer().untilThere(true, "Real", "Networks");
        window.explorer().open("Real", "Networks");
        EditorBot networks = window.editor("Real: networks");
        networks.untilRows(List.of("leases"));
        networks.selectRow("leases");
        networks.untilSays("Addresses given out by leases: 0");
        Path status = host.folder().resolve("lib/dnsmasq/vwleases.status");
        Files.writeString(status, LEASE);
        networks.untilSays("Addresses given out by leases: 1");
        networks.untilSecondTableHas("10.78.2.5/24");
        Files.writeString(status, "[]");
        networks.untilSays("Addresses given out by leases: 0");
    }
}
