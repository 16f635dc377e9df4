package org.virtworkbench.ui.network;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.IProgressMonitor;
import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.driver.FilterCalls;
import org.virtworkbench.core.driver.FilterRecord;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.network.DefineFilterOperation;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.ui.forms.Services;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.network.FilterDocument;

/**
 * Saves a network filter as a task, unless somebody else changed it meanwhile.
 *
 * @param services of the editor
 * @param tasks where it runs
 * @param host whose filter it is
 * @param filter its uuid; empty for a new one
 */
record FilterSaving(Services services, Tasks tasks, Target host, Optional<UUID> filter) {

    /** What came of it. */
    sealed interface Outcome {
    }

    /** It is saved, and is this now. */
    record Saved(UUID filter, String name, String xml) implements Outcome {
    }

    /** Somebody else made this of it meanwhile. */
    record Changed(String xml) implements Outcome {
    }

    /** It is not saved. */
    record Failed(String why) implements Outcome {
    }

    /** Does it; may block. */
    Outcome run(String text, Optional<String> base, IProgressMonitor monitor) throws InterruptedException {
        try {
            String name = FilterDocument.parse(text).filterName();
            Optional<String> now = filter.isPresent() ? Optional.of(read(filter.get())) : Optional.empty();
            if (!now.equals(base)) {
                return new Changed(now.orElse(""));
            }
            Optional<String> failure = Waiting.until(tasks, List.of(new DefineFilterOperation(host, name, text)), monitor);
            if (failure.isPresent()) {
                return new Failed(failure.get());
            }
            UUID saved = filter.isPresent() ? filter.get() : find(name);
            return new Saved(saved, name, read(saved));
        } catch (XmlSyntaxException | HypervisorException e) {
            return new Failed(e.getMessage());
        }
    }

    private String read(UUID which) throws HypervisorException {
        return ask(filters -> filters.xml(which));
    }

    private UUID find(String name) throws HypervisorException {
        return ask(filters -> filters.list().stream().filter(each -> each.name().equals(name)).findFirst().map(FilterRecord::uuid)
                .orElseThrow());
    }

    /** A question about filters. */
    @FunctionalInterface
    private interface Question<R> {
        R ask(FilterCalls filters) throws HypervisorException;
    }

    private <R> R ask(Question<R> question) throws HypervisorException {
        try (ConnectionLease lease = services.connections().lease(host.host(), Messages.Filters_job)) {
            return question.ask(lease.connection().networks().filters());
        }
    }
}
