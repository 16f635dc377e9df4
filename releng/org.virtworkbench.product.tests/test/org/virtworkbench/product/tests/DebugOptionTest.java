package org.virtworkbench.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virtworkbench.product.tests.RunningProduct.CONNECTED;
import static org.virtworkbench.product.tests.RunningProduct.URI;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the product tells of calls to libvirt. */
class DebugOptionTest {

    private static final Pattern CALL = Pattern
            .compile("(?m)^\\d{4}-\\d\\d-\\d\\d [\\d:.]{12} DEBUG +\\S+: (vir\\w+) took [\\d.,]+ ms$");
    private static final Duration SOON = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    @Test
    void tracesEachCallWithItsDurationWhenAskedToAndElseNone() throws Exception {
        try (RunningProduct product = RunningProduct.unpack(folder)) {
            Process silent = product.start("--connect", URI);
            product.untilLogged(CONNECTED, 1);
            RunningProduct.kill(silent);
            assertEquals(0, CALL.matcher(product.log()).results().count());

            product.start("--debug");
            RunningProduct.until("calls are traced", SOON, () -> CALL.matcher(product.log()).results().map(found -> found.group(1))
                    .anyMatch("virConnectGetAllDomainStats"::equals));
        }
    }
}
