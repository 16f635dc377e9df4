package org.virtworkbench.core.internal.task;

import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.operation.Target;

/** Whether a host is still the machine that a task was meant for: the person may have changed its address since. */
final class SameMachine {

    private SameMachine() {
    }

    /** {@return whether the host's address is the one that the task was made with; asked with the connection in hand} */
    static boolean is(Connections connections, Target target) {
        return connections.profiles().stream().filter(profile -> profile.id().equals(target.host()))
                .allMatch(profile -> profile.uri().toString().equals(target.uri()));
    }
}
