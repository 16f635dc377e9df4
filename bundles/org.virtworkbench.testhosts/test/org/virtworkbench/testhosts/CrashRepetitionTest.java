package org.virtworkbench.testhosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.opentest4j.TestAbortedException;

/** That a test is repeated when the daemon crashed, and only then; and that a daemon that ended is started again. */
@Timeout(300)
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
            end(host, signal);
            host.startDaemon();
        }
        TestExecutionExceptionHandler handler = (TestExecutionExceptionHandler) first.getAdditionalExtensions().getFirst();
        return assertThrows(Throwable.class, () -> handler.handleTestExecutionException(null, failure));
    }

    @Test
    void isRepeatedWhenTheDaemonCrashed() throws Exception {
        Throwable repeated = failsWhen("SEGV");
        assertTrue(repeated instanceof TestAbortedException, repeated.toString());
        assertEquals("Repeated, since libvirtd crashed (host and signal): " + host.name() + " 11", repeated.getMessage());
        assertSame(failure, repeated.getCause());
        assertSame(failure, failsWhen(""), "another failure is none of a crash");
        assertFalse(times.hasNext());
    }

    @Test
    void isRepeatedNotForEver() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertTrue(failsWhen("ABRT") instanceof TestAbortedException);
        }
        assertSame(failure, failsWhen("ABRT"));
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
    void aDaemonThatEndedIsStartedAgain() throws IOException {
        end(host, "KILL");
        assertEquals(Optional.of("signal 9"), host.reviveDaemon());
        assertEquals(host.name(), host.virsh("hostname"));
        assertEquals(Optional.empty(), host.reviveDaemon());
    }

    @Test
    void aHostWhoseDaemonCrashedIsReplaced() throws Exception {
        List<String> told = new ArrayList<>();
        TestHostExtension extension = new TestHostExtension(HostOptions.DEFAULT, told::add);
        ExtensionContext context = context();
        extension.beforeAll(context);
        TestHost first = (TestHost) extension.resolveParameter(null, context);
        end(first, "KILL");
        extension.afterEach(context);
        assertSame(first, extension.resolveParameter(null, context), "it was killed");
        extension.beforeEach(context);
        end(first, "SEGV");
        extension.afterEach(context);
        TestHost second = (TestHost) extension.resolveParameter(null, context);
        assertNotEquals(first.name(), second.name());
        assertFalse(Files.exists(first.folder()));
        assertEquals(second.name(), second.virsh("hostname"));
        extension.afterAll(context);
        assertFalse(Files.exists(second.folder()));
        assertEquals(List.of("Test host " + first.name() + ": libvirtd had ended (signal 9), was started again",
                "Test host " + first.name() + ": libvirtd had ended (signal 11), " + second.name() + " takes its place"), told);
    }

    private static void end(TestHost host, String signal) throws IOException {
        host.exec("kill", "-" + signal, Files.readString(host.folder().resolve("libvirtd.pid")).strip());
        while (host.daemonEnd().isEmpty()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** {@return all that the extension needs of JUnit: something that keeps what it is given} */
    private static ExtensionContext context() {
        Map<Object, Object> kept = new HashMap<>();
        ExtensionContext.Store store = answering(ExtensionContext.Store.class, (method, arguments) -> switch (method) {
            case "put" -> kept.put(arguments[0], arguments[1]);
            case "get" -> kept.get(arguments[0]);
            case "remove" -> kept.remove(arguments[0]);
            default -> throw new UnsupportedOperationException(method);
        });
        return answering(ExtensionContext.class, (method, arguments) -> store);
    }

    private static <T> T answering(Class<T> type, BiFunction<String, Object[], Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
                (proxy, method, arguments) -> answers.apply(method.getName(), arguments)));
    }
}
