package org.virtworkbench.app.screenshot;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The option <code>--screenshot FILE</code> of the command line. */
final class ScreenshotOption {

    private static final String NAME = "--screenshot"; //$NON-NLS-1$

    private ScreenshotOption() {
    }

    /**
     * Looks for the option.
     *
     * @param arguments the application's, without the framework's own
     * @return the file to write, or nothing when no picture is asked for
     */
    static Optional<Path> file(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(NAME + '=')) {
                return Optional.of(Path.of(argument.substring(NAME.length() + 1)));
            }
            if (argument.equals(NAME) && i + 1 < arguments.size()) {
                return Optional.of(Path.of(arguments.get(i + 1)));
            }
        }
        return Optional.empty();
    }
}
