package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.DialogBot;
import org.virtworkbench.app.tests.page.EditorBot;
import org.virtworkbench.app.tests.page.NetworkBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.core.task.TaskState;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** Networks of a real host that run: what they give out is seen, and what is edited counts at once or after they were started again. */
@WorkbenchTest
@ExtendWith(TestHostExtension.class)
class RealNetworkTest {

    private static final String LEASE = """
            [{"ip-address":"10.78.2.5","mac-address":"52:54:00:00:00:05","hostname":"web","expiry-time":4102444800}]""";

    private final WorkbenchBot window = new WorkbenchBot();
    private final TestHost host;

    RealNetworkTest(TestHost host) {
        this.host = host;
    }

    @AfterEach
    void forget() {
        for (String name : host.virsh("net-list", "--name", "--all").lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            host.virsh("net-destroy", name);
            host.virsh("net-undefine", name);
        }
    }

    /** Has the host run a network, and opens its host's networks with that one selected. */
    private EditorBot running(String name, String content) throws IOException {
        Path definition = host.folder().resolve(name + ".xml");
        Files.writeString(definition, "<network><name>" + name + "</name>" + content + "</network>");
        host.virsh("net-define", definition.toString());
        host.virsh("net-start", name);
        LiveHost.connect("Real", host.uri(Transport.UNIX), false);
        window.explorer().untilThere(true, "Real", "Networks");
        window.explorer().open("Real", "Networks");
        EditorBot networks = window.editor("Real: networks");
        networks.untilRows(List.of(name));
        networks.selectRow(name);
        return networks;
    }

    @Test
    void namesCountAtOnceAndTheMtuAfterANewStart() throws IOException {
        EditorBot networks = running("lab", "<bridge name='vwlab'/><ip address='10.78.1.1' prefix='24'/>");
        networks.pressTool("Edit…");
        NetworkBot network = new NetworkBot(window, "lab");
        network.untilValue("Bridge:", "vwlab");
        network.type("MTU:", "1400");
        network.page("DNS").untilRows("Names of addresses", List.of());
        network.press("Names of addresses", "Add…");
        DialogBot names = window.dialog("Add Names");
        names.type("Address:", "10.78.1.7");
        names.type("Names:", "printer, printer.lab");
        names.press("Add");
        network.untilRows("Names of addresses", List.of("10.78.1.7 printer, printer.lab"));
        network.editor().untilSays("At once when saved: DNS. At the network’s next start: MTU.");
        network.save();
        network.untilDirty(false);
        network.editor().untilSays("Waits for the network’s next start: MTU.");
        String live = host.virsh("net-dumpxml", "lab");
        assertTrue(live.contains("<hostname>printer.lab</hostname>") && !live.contains("1400"), live);
        network.editor().follow("Restart Network Now…");
        DialogBot question = window.dialog("Restart Network");
        question.untilSays("No running guest uses it.");
        question.press("Restart Network");
        Ui.until("it was restarted", () -> LiveHost.service(Tasks.class).all().stream()
                .anyMatch(task -> task.name().equals("Restart network lab") && task.state() == TaskState.DONE));
        assertTrue(host.virsh("net-dumpxml", "lab").contains("<mtu size='1400'/>"));
        network.editor().untilSilent("Waits for the network’s next start");
    }

    /** libvirt tells of none of them. */
    @Test
    void leasesComeAndGo() throws IOException {
        EditorBot networks = running("leases", "<bridge name='vwleases'/><ip address='10.78.2.1' prefix='24'>"
                + "<dhcp><range start='10.78.2.2' end='10.78.2.9'/></dhcp></ip>");
        networks.untilSays("Addresses given out by leases: 0");
        Path status = host.folder().resolve("lib/dnsmasq/vwleases.status");
        Files.writeString(status, LEASE);
        networks.untilSays("Addresses given out by leases: 1");
        networks.untilSecondTableHas("10.78.2.5/24");
        Files.writeString(status, "[]");
        networks.untilSays("Addresses given out by leases: 0");
    }
}
