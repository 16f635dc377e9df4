package org.virtworkbench.app.tests.harness;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.virtworkbench.app.tests.bot.Ui;

/**
 * Fails a test during which an error got into the log or a thread died of an exception. Reaching a host on the UI thread is such an error: the driver refuses
 * it and writes it into the log, so that it is seen even where the caller swallows it.
 */
final class NoErrors implements BeforeEachCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(NoErrors.class);

    /** What went wrong during one test. */
    private static final class Problems implements ILogListener, UncaughtExceptionHandler {

        private final List<String> found = new CopyOnWriteArrayList<>();
        private final Optional<Pattern> expected;
        private final UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

        Problems(Optional<Pattern> expected) {
            this.expected = expected;
        }

        @Override
        public void logging(IStatus status, String plugin) {
            if (status.getSeverity() == IStatus.ERROR && expected.filter(pattern -> pattern.matcher(text(status)).find()).isEmpty()) {
                found.add(plugin + ": " + text(status) + trace(status.getException()));
            }
        }

        @Override
        public void uncaughtException(Thread thread, Throwable exception) {
            found.add("Thread " + thread.getName() + " died" + trace(exception));
        }

        private static String text(IStatus status) {
            StringBuilder text = new StringBuilder(status.getMessage());
            for (IStatus child : status.getChildren()) {
                text.append('\n').append(text(child));
            }
            return text.toString();
        }

        private static String trace(Throwable exception) {
            if (exception == null) {
                return "";
            }
            StringWriter out = new StringWriter();
            exception.printStackTrace(new PrintWriter(out.append('\n')));
            return out.toString();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Optional<Pattern> expected = context.getTestMethod().map(method -> method.getAnnotation(ExpectedLog.class)).map(ExpectedLog::value)
                .map(Pattern::compile);
        Problems problems = new Problems(expected);
        Platform.addLogListener(problems);
        Thread.setDefaultUncaughtExceptionHandler(problems);
        context.getStore(NAMESPACE).put(Problems.class, problems);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Problems problems = context.getStore(NAMESPACE).remove(Problems.class, Problems.class);
        Ui.run(() -> {
            // what was asked for before is over then
        });
        Platform.removeLogListener(problems);
        Thread.setDefaultUncaughtExceptionHandler(problems.before);
        if (!problems.found.isEmpty()) {
            throw new AssertionError("Went wrong in the background: " + String.join("\n", problems.found));
        }
    }
}
