package org.virtworkbench.ui.forms;

import java.util.function.Consumer;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Host;

/**
 * A question that a page asks its host again and again: whenever it is shown, and whenever the host says that something changed. One is under way at a time; who
 * asks meanwhile gets a newer answer afterwards. UI thread.
 *
 * @param <R> the answer
 */
public final class HostQuestion<R> {

    private final HostFetch fetch;
    private final HostFetch.Call<R> call;
    private final Consumer<R> answer;
    private final Consumer<HypervisorException> failure;
    private boolean underWay;
    private Runnable next;

    /**
     * @param fetch asks the host
     * @param call the question
     * @param answer takes each answer
     * @param failure takes why there is none; a lost link is not told, as the page says that already
     */
    public HostQuestion(HostFetch fetch, HostFetch.Call<R> call, Consumer<R> answer, Consumer<HypervisorException> failure) {
        this.fetch = fetch;
        this.call = call;
        this.answer = answer;
        this.failure = failure;
    }

    /**
     * Asks, unless the host is not connected.
     *
     * @param host of the inventory
     * @param usage what for, see {@link HostFetch#run}
     */
    public void ask(Host host, String usage) {
        if (host.getState() != ConnectionState.CONNECTED) {
            return;
        }
        if (underWay) {
            next = () -> ask(host, usage);
            return;
        }
        underWay = true;
        fetch.run(host.getId(), usage, call, found -> {
            underWay = false;
            answer.accept(found);
            askAgain();
        }, problem -> {
            underWay = false;
            if (problem.kind() != Kind.LINK_LOST) {
                failure.accept(problem);
            }
            askAgain();
        });
    }

    private void askAgain() {
        Runnable waiting = next;
        next = null;
        if (waiting != null) {
            waiting.run();
        }
    }
}
