package org.virtworkbench.app.commandline;

/** Texts that the command line prints. */
public final class Usage {

    private Usage() {
    }

    /** {@return all options with what they do} */
    public static String text() {
        return Messages.Usage_text;
    }

    /**
     * {@return what to print for a command line that can't be understood}
     *
     * @param message what is wrong
     */
    public static String misuse(String message) {
        return "virt-workbench: " + message + System.lineSeparator() + Messages.Usage_hint;
    }
}
