package org.virtworkbench.core.operation;

import java.util.regex.Pattern;

/** Writes virsh command lines that a shell takes as they are. */
public final class VirshCommand {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+"); //$NON-NLS-1$

    private VirshCommand() {
    }

    /**
     * {@return a virsh command on a target's object}
     *
     * @param target names host and object
     * @param command virsh's command
     * @param more further words, quoted where a shell needs it
     */
    public static String of(Target target, String command, String... more) {
        StringBuilder line = new StringBuilder("virsh -c ").append(quote(target.uri())).append(' ').append(command); //$NON-NLS-1$
        if (target.object().isPresent()) {
            line.append(target.objectName().startsWith("-") ? " -- " : " ").append(quote(target.objectName())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        }
        for (String word : more) {
            line.append(' ').append(quote(word));
        }
        return line.toString();
    }

    /** {@return the word as a shell takes it for one word} */
    public static String quote(String word) {
        return PLAIN.matcher(word).matches() ? word : '\'' + word.replace("'", "'\\''") + '\''; //$NON-NLS-1$ //$NON-NLS-2$
    }
}
