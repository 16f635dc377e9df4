package org.virtworkbench.app.commandline;

import java.util.List;

/** What the person asked for on the command line. */
public sealed interface CommandLine {

    /**
     * A window.
     *
     * @param options how it starts
     */
    record OpenWindow(Options options) implements CommandLine {
    }

    /** The list of options. */
    record ShowHelp() implements CommandLine {
    }

    /** The version. */
    record ShowVersion() implements CommandLine {
    }

    /**
     * A check of libvirt documents, without a window.
     *
     * @param files files and folders
     */
    record CheckDocuments(List<String> files) implements CommandLine {
    }

    /**
     * Something that can't be understood.
     *
     * @param message what is wrong, for a person
     */
    record Misuse(String message) implements CommandLine {
    }
}
