package org.virtworkbench.core.internal.connection;

import org.virtworkbench.core.internal.Trouble;
import org.virtworkbench.core.inventory.ModelRealm;

/**
 * Keeps what blocks off the model's thread.
 *
 * @param realm the thread that must never wait
 * @param trouble hears of a refusal, in case that the caller swallows it
 */
record RealmGuard(ModelRealm realm, Trouble trouble) {

    /**
     * Refuses a call on the thread that must never wait.
     *
     * @param call what is called
     * @throws IllegalStateException on that thread
     */
    void check(String call) {
        if (realm.isCurrent()) {
            IllegalStateException refusal = new IllegalStateException(
                    call + " called on thread " + Thread.currentThread().getName() + ", which must never wait");
            trouble.report(refusal.getMessage(), refusal);
            throw refusal;
        }
    }
}
