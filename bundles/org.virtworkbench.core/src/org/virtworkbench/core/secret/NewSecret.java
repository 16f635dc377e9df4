package org.virtworkbench.core.secret;

import org.eclipse.core.runtime.CoreException;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;

/**
 * A secret that is to be made, with its value.
 *
 * @param draft what it is
 * @param value its value; used up by {@link #make}
 */
public record NewSecret(SecretDraft draft, SecretValue value) implements AutoCloseable {

    /**
     * Defines it and sets its value; where that fails, the definition goes again.
     *
     * @param connection the host's
     * @throws HypervisorException when the host refuses
     * @throws CoreException when the value can't be read
     */
    public void make(HypervisorConnection connection) throws HypervisorException, CoreException {
        connection.secrets().define(draft.xml());
        boolean whole = false;
        try {
            value.use(bytes -> connection.secrets().setValue(draft.uuid(), bytes));
            whole = true;
        } finally {
            if (!whole) {
                takeBack(connection);
            }
        }
    }

    /**
     * Deletes it again, because what it was made for could not be done; a host that refuses is not asked twice.
     *
     * @param connection the host's
     */
    public void takeBack(HypervisorConnection connection) {
        try {
            connection.secrets().delete(draft.uuid());
        } catch (HypervisorException e) {
            // the failure that led here is told; this one says nothing more to do
        }
    }

    /** {@return the commands that do the same; virsh asks for a typed value} */
    public String virshCommand(Target target) {
        return VirshCommand.withDocument(target, draft.xml(), "secret-define", VirshCommand.INPUT) + '\n'
                + setValue(target, draft.uuid().toString(), value);
    }

    static String setValue(Target target, String uuid, SecretValue value) {
        String[] from = value.virshWords();
        String[] words = new String[from.length + 1];
        words[0] = uuid;
        System.arraycopy(from, 0, words, 1, from.length);
        return VirshCommand.onHostOf(target, "secret-set-value", words);
    }

    /** Overwrites the value where it was not used. */
    @Override
    public void close() {
        value.close();
    }
}
