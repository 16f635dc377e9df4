package org.virtworkbench.testhosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.opentest4j.TestAbortedException;

/** That a test is repeated when the daemon crashed, and only then; and that a daemon that ended is started again. */
@Timeout(120)
@ExtendWith(TestHostExtension.class)
class CrashRepetitionTest {

    private final TestHost host;
    private final Throwable failure = new AssertionError("what the test found");
    private final Iterator<TestTemplateInvocationContext> times = new CrashRepetition().provideTestTemplateInvocationContexts(null)
            .iterator();

    CrashRepetitionTest(TestHost host) {
        this.host = host;
    }

    /** Ends the daemon, as if during a test that fails, and returns what becomes of the failure. */
    private Throwable failsWhen(String signal) throws Exception {
        TestTemplateInvocationContext first = times.next();
        ((BeforeEachCallback) first).beforeEach(null);
        if (!signal.isEmpty()) {
            host.exec("kill", "-" + signal, Files.readString(host.folder().resolve("libvirtd.pid")).strip());
            untilEnded();
            host.startDaemon();
        }
        TestExecutionExceptionHandler handler = (TestExecutionExceptionHandler) first.getAdditionalExtensions().getFirst();
        return assertThrows(Throwable.class, () -> handler.handleTestExecutionException(null, failure));
    }

    @Test
    void isRepeatedOnceWhenTheDaemonCrashed() throws Exception {
        Throwable repeated = failsWhen("SEGV");
        assertTrue(repeated instanceof TestAbortedException, repeated.toString());
        assertEquals("Repeated, since libvirtd crashed (host and signal): " + host.name() + " 11", repeated.getMessage());
        assertSame(failure, repeated.getCause());
        assertTrue(times.next().getAdditionalExtensions().isEmpty(), "what fails again is a failure");
        assertFalse(times.hasNext());
    }

    @Test
    void isNotRepeatedWhenTheDaemonWasKilled() throws Exception {
        assertSame(failure, failsWhen("KILL"));
        assertFalse(times.hasNext());
    }

    @Test
    void isNotRepeatedWhenTheDaemonLives() throws Exception {
        assertSame(failure, failsWhen(""));
        assertFalse(times.hasNext());
    }

    @Test
    void aDaemonThatEndedIsStartedAgain() {
        host.killDaemon();
        untilEnded();
        assertEquals(Optional.of("signal 9"), host.reviveDaemon());
        assertEquals(host.name(), host.virsh("hostname"));
        assertEquals(Optional.empty(), host.reviveDaemon());
    }

    private void untilEnded() {
        while (host.daemonEnd().isEmpty()) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
