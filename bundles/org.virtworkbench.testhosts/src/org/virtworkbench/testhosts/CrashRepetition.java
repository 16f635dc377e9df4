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

/** Does a test twice when a daemon crashed in its midst, else once. */
final class CrashRepetition implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    /** The second invocation is asked for when the first one is over. */
    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        AtomicBoolean crashed = new AtomicBoolean();
        return Stream.of(new First(crashed), new Again()).takeWhile(time -> time instanceof First || crashed.get());
    }

    /** The usual time. */
    private static final class First implements TestTemplateInvocationContext, BeforeEachCallback, TestExecutionExceptionHandler {

        private final AtomicBoolean crashed;
        private DaemonCrashes crashes;

        First(AtomicBoolean crashed) {
            this.crashed = crashed;
        }

        @Override
        public String getDisplayName(int invocation) {
            return "once";
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
            if (found.isEmpty()) {
                throw failure;
            }
            crashed.set(true);
            throw new TestAbortedException("Repeated, since libvirtd crashed (host and signal): " + String.join(", ", found), failure);
        }
    }

    /** After a crash. */
    private record Again() implements TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int invocation) {
            return "again";
        }
    }
}
