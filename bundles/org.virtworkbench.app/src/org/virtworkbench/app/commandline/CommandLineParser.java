package org.virtworkbench.app.commandline;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.app.commandline.CommandLine.CheckDocuments;
import org.virtworkbench.app.commandline.CommandLine.Misuse;
import org.virtworkbench.app.commandline.CommandLine.OpenWindow;
import org.virtworkbench.app.commandline.CommandLine.ShowHelp;
import org.virtworkbench.app.commandline.CommandLine.ShowVersion;
import org.virtworkbench.app.commandline.Options.GuestPage;
import org.virtworkbench.app.commandline.Options.GuestToShow;
import org.virtworkbench.app.commandline.Options.WindowSize;
import org.virtworkbench.app.theme.ThemeChoice;
import org.virtworkbench.core.connection.ConnectionUri;

/**
 * Reads the command line. Options have two dashes and take their value as the next word or after an equals sign. Words with one dash, and the word after one,
 * are the Eclipse runtime's and passed over.
 */
public final class CommandLineParser {

    private static final Pattern SIZE = Pattern.compile("(\\d{3,5})x(\\d{3,5})");

    private final Deque<String> words;
    private Optional<ConnectionUri> connect = Optional.empty();
    private Optional<GuestToShow> guest = Optional.empty();
    private boolean hostSummary;
    private boolean demo;
    private boolean debug;
    private Optional<Path> screenshot = Optional.empty();
    private Optional<WindowSize> size = Optional.empty();
    private Optional<ThemeChoice> theme = Optional.empty();

    private CommandLineParser(List<String> words) {
        this.words = new ArrayDeque<>(words);
    }

    /**
     * Reads a command line.
     *
     * @param words as the program got them
     * @return what is wanted
     */
    public static CommandLine parse(List<String> words) {
        try {
            return new CommandLineParser(words).read();
        } catch (IllegalArgumentException e) {
            return new Misuse(e.getMessage());
        }
    }

    private CommandLine read() {
        while (!words.isEmpty()) {
            String option = nextOption();
            switch (option) {
                case "--help", "-h" -> {
                    return new ShowHelp();
                }
                case "--version" -> {
                    return new ShowVersion();
                }
                case "--check-xml" -> {
                    return new CheckDocuments(List.copyOf(words));
                }
                default -> readWindowOption(option);
            }
        }
        return new OpenWindow(new Options(connect, guest, hostSummary, demo, debug, screenshot, size, theme));
    }

    private String nextOption() {
        String word = words.poll();
        int equals = word.indexOf('=');
        if (word.startsWith("--") && equals > 0) {
            words.push(word.substring(equals + 1));
            return word.substring(0, equals);
        }
        return word;
    }

    private void readWindowOption(String option) {
        switch (option) {
            case "--connect", "-c" -> connect = Optional.of(ConnectionUri.parse(value(option)));
            case "--show-domain-console" -> guest = Optional.of(new GuestToShow(value(option), GuestPage.CONSOLE));
            case "--show-domain-editor" -> guest = Optional.of(new GuestToShow(value(option), GuestPage.OVERVIEW));
            case "--show-domain-performance" -> guest = Optional.of(new GuestToShow(value(option), GuestPage.PERFORMANCE));
            case "--show-host-summary" -> hostSummary = true;
            case "--demo" -> demo = true;
            case "--debug" -> debug = true;
            case "--screenshot" -> screenshot = Optional.of(file(value(option)));
            case "--size" -> size = Optional.of(size(value(option)));
            case "--theme" -> theme = Optional.of(theme(value(option)));
            default -> passOver(option);
        }
    }

    private void passOver(String word) {
        if (word.startsWith("--")) {
            throw new IllegalArgumentException(NLS.bind(Messages.Parser_unknownOption, word));
        }
        if (!word.startsWith("-")) {
            throw new IllegalArgumentException(NLS.bind(Messages.Parser_unexpectedWord, word));
        }
        if (!words.isEmpty() && !words.peek().startsWith("-")) {
            words.poll();
        }
    }

    private String value(String option) {
        String value = words.poll();
        if (value == null || value.isEmpty() || value.startsWith("--")) {
            throw new IllegalArgumentException(NLS.bind(Messages.Parser_missingValue, option));
        }
        return value;
    }

    private static Path file(String value) {
        try {
            return Path.of(value).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(NLS.bind(Messages.Parser_wrongFile, value), e);
        }
    }

    private static WindowSize size(String value) {
        Matcher matcher = SIZE.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(NLS.bind(Messages.Parser_wrongSize, value));
        }
        return new WindowSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    private static ThemeChoice theme(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "light" -> ThemeChoice.LIGHT;
            case "dark" -> ThemeChoice.DARK;
            default -> throw new IllegalArgumentException(NLS.bind(Messages.Parser_wrongTheme, value));
        };
    }
}
