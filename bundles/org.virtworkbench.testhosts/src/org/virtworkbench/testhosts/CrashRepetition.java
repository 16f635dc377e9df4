package org.virtworkbench.testhosts;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.opentest4j.TestAbortedException;

/** Does a test once more each time when a daemon crashed in its midst, up to a number of times, else once. */
final class CrashRepetition implements TestTemplateInvocationContextProvider {

    /** The worst of them crashes its daemon in one of four times: so often in a row, once in some hundred runs. */
    private static final int MOST = 4;

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    /** Each invocation is asked for when the one before is over. */
    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        AtomicBoolean wanted = new AtomicBoolean(true);
        return Stream.iterate(1, time -> wanted.getAndSet(false), time -> time + 1).map(time -> new Time(time.intValue() < MOST, wanted));
    }

    /** One invocation. */
    private static final class Time implements TestTemplateInvocationContext, BeforeEachCallback, TestExecutionExceptionHandler {

        private final boolean repeatable;
        private final AtomicBoolean again;
        private DaemonCrashes crashes;

        Time(boolean repeatable, AtomicBoolean again) {
            this.repeatable = repeatable;
            this.again = again;
        }

        @Override
        public String getDisplayName(int invocation) {
            return "time " + invocation;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            crashes = new DaemonCrashes();
        }

        @Override
        public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
            List<String> found = crashes.since();
            if (found.isEmpty() || !repeatable) {
                throw failure;
            }
            again.set(true);
            throw new TestAbortedException("Repeated, since libvirtd crashed (host and signal): " + String.join(", ", found), failure);
        }
    }
}
