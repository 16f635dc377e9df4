package org.virtworkbench.app.tests.faults;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.virtworkbench.app.tests.harness.Patience;
import org.virtworkbench.app.tests.harness.VirshList;
import org.virtworkbench.app.tests.harness.Watched;
import org.virtworkbench.testhosts.FaultyLink;
import org.virtworkbench.testhosts.TestHost;

/** A real daemon behind a link that can be made faulty, and a product that does not wait long. */
abstract class FaultyLinkFixture {

    final TestHost host;
    FaultyLink link;
    private Patience patience;

    FaultyLinkFixture(TestHost host) {
        this.host = host;
    }

    @BeforeEach
    void begin() {
        patience = Patience.little();
        link = new FaultyLink(host.tcpPort());
    }

    @AfterEach
    void end() {
        link.close();
        patience.close();
    }

    /** Connects the product by the link, and waits until it shows all guests. */
    final Watched connect() {
        Watched watched = Watched.connect(link.uri());
        VirshList.untilSame(watched.host(), host);
        return watched;
    }
}
