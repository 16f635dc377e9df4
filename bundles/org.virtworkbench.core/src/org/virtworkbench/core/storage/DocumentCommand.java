package org.virtworkbench.core.storage;

import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;

/** Writes virsh commands that take a document, which a shell hands to them with the command itself. */
final class DocumentCommand {

    /** Stands for the document among the words of a command. */
    static final String INPUT = "/dev/stdin";

    private static final String END = "END_OF_DOCUMENT";

    private DocumentCommand() {
    }

    /**
     * {@return the command on a target's host, followed by the document that it reads}
     *
     * @param target names the host
     * @param xml the document
     * @param command virsh's command
     * @param words further words, {@link #INPUT} among them
     */
    static String of(Target target, String xml, String command, String... words) {
        return VirshCommand.onHostOf(target, command, words) + " <<'" + END + "'\n" + xml.stripTrailing() + '\n' + END;
    }
}
