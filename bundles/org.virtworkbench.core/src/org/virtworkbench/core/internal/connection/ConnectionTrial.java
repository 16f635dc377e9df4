package org.virtworkbench.core.internal.connection;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.OpenAttempt;
import org.virtworkbench.model.values.ConnectionProblem;
import org.virtworkbench.model.values.HostFacts;

/** Tries to reach a host once. The call runs in a thread of its own, so that the person can give up whatever it hangs in. */
final class ConnectionTrial {

    private static final long LOOK_MILLIS = 100;

    private final LinkServices services;

    ConnectionTrial(LinkServices services) {
        this.services = services;
    }

    HostFacts run(ConnectionProfile profile, IProgressMonitor monitor) throws HypervisorException {
        OpenAttempt attempt = new OpenAttempt();
        Keyring.Answers answers = services.keyring().trialAnswers(profile, new CallWatch(services.pace()));
        CompletableFuture<HostFacts> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                result.complete(reach(profile, answers, attempt));
            } catch (HypervisorException | RuntimeException | LinkageError e) {
                result.completeExceptionally(e);
            }
        }, "test-" + profile.uri());
        thread.setDaemon(true);
        thread.start();
        try {
            while (true) {
                try {
                    return result.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    if (monitor.isCanceled()) {
                        throw cancelled(answers, attempt);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(answers, attempt);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private HostFacts reach(ConnectionProfile profile, Keyring.Answers answers, OpenAttempt attempt) throws HypervisorException {
        services.driver().libraryVersion();
        try (HypervisorConnection connection = services.driver().open(profile.uri(), profile.readOnly(), answers, attempt)) {
            answers.accepted();
            return connection.host().facts();
        } catch (HypervisorException e) {
            answers.failed(e.kind());
            throw e;
        }
    }

    private static HypervisorException cancelled(Keyring.Answers answers, OpenAttempt attempt) {
        attempt.abandon();
        answers.withdraw();
        return new HypervisorException(Kind.CANCELLED, new ConnectionProblem(Messages.trial_cancelled, "", ""), null);
    }

    private static HypervisorException failure(Throwable cause) {
        return cause instanceof HypervisorException known ? known
                : new HypervisorException(Kind.OTHER,
                        new ConnectionProblem(Messages.trial_broken, String.valueOf(cause), ""), cause);
    }
}
