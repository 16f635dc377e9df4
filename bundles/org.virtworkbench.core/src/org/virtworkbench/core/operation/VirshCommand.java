package org.virtworkbench.core.operation;

import java.util.regex.Pattern;

/** Writes virsh command lines that a shell takes as they are. */
public final class VirshCommand {

    /** Stands for the document among the words of {@link #withDocument}. */
    public static final String INPUT = "/dev/stdin";

    private static final String END = "END_OF_DOCUMENT";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");
    /** What virsh would take for an option, for the number of a running guest, or for a uuid. */
    private static final Pattern AMBIGUOUS = Pattern.compile("-.*|[0-9]+|[0-9a-fA-F-]{32,36}|");

    private VirshCommand() {
    }

    /**
     * {@return a virsh command on a target's object} An object whose name virsh would misread is named by its uuid.
     *
     * @param target names host and object
     * @param command virsh's command
     * @param more further words, quoted where a shell needs it
     */
    public static String of(Target target, String command, String... more) {
        StringBuilder line = onHost(target, command);
        target.object().ifPresent(uuid -> {
            String name = target.objectName();
            line.append(' ').append(AMBIGUOUS.matcher(name).matches() ? uuid.toString() : quote(name));
        });
        return append(line, more);
    }

    /**
     * {@return a virsh command on a target's host, without its object}
     *
     * @param target names the host
     * @param command virsh's command
     * @param words further words, quoted where a shell needs it
     */
    public static String onHostOf(Target target, String command, String... words) {
        return append(onHost(target, command), words);
    }

    /**
     * {@return a virsh command on a target's host that takes a document, followed by the document, which a shell hands to it}
     *
     * @param target names the host
     * @param xml the document
     * @param command virsh's command
     * @param words further words, {@link #INPUT} among them
     */
    public static String withDocument(Target target, String xml, String command, String... words) {
        return onHostOf(target, command, words) + " <<'" + END + "'\n" + xml.stripTrailing() + '\n' + END;
    }

    private static StringBuilder onHost(Target target, String command) {
        return new StringBuilder("virsh -c ").append(quote(target.uri())).append(' ').append(command);
    }

    private static String append(StringBuilder line, String... words) {
        for (String word : words) {
            line.append(' ').append(quote(word));
        }
        return line.toString();
    }

    /** {@return the word as a shell takes it for one word} */
    public static String quote(String word) {
        return PLAIN.matcher(word).matches() ? word : '\'' + word.replace("'", "'\\''") + '\'';
    }
}
