package org.virtworkbench.app.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

class CommandLineParserTest {

    @Test
    void takesAllOptionsOfAWindow() {
        Options options = window("--connect", "qemu:///system", "--show-domain-performance", "web-01", "--show-host-summary", "--demo",
                "--debug",
                "--screenshot", "/tmp/a.png", "--size", "1024x768", "--theme", "dark");
        assertEquals(Optional.of(ConnectionUri.parse("qemu:///system")), options.connect());
        assertEquals(Optional.of(new GuestToShow("web-01", GuestPage.PERFORMANCE)), options.guest());
        assertTrue(options.hostSummary());
        assertTrue(options.demo());
        assertTrue(options.debug());
        assertEquals(Optional.of(Path.of("/tmp/a.png")), options.screenshot());
        assertEquals(Optional.of(new WindowSize(1024, 768)), options.size());
        assertEquals(Optional.of(ThemeChoice.DARK), options.theme());
    }

    @Test
    void takesValuesAfterAnEqualsSign() {
        assertEquals(Optional.of(ConnectionUri.parse("qemu+tcp://h/system?name=a=b")),
                window("--connect=qemu+tcp://h/system?name=a=b").connect());
    }

    @Test
    void passesOverTheOptionsOfTheRuntime() {
        assertTrue(window("-eclipse.keyring", "/tmp/ring", "-nosplash", "--demo").demo());
    }

    @Test
    void hasCommandsWithoutAWindow() {
        assertEquals(new ShowHelp(), CommandLineParser.parse(List.of("--demo", "--help")));
        assertEquals(new ShowVersion(), CommandLineParser.parse(List.of("--version")));
        assertEquals(new CheckDocuments(List.of("a.xml", "--b.xml")), CommandLineParser.parse(List.of("--check-xml", "a.xml", "--b.xml")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "--unknown", "word", "--connect", "--connect --demo", "--connect nonsense", "--size 12", "--size x",
            "--theme pink",
            "--screenshot" })
    void tellsWhatItDoesNotUnderstand(String line) {
        Misuse misuse = assertInstanceOf(Misuse.class, CommandLineParser.parse(List.of(line.split(" "))));
        assertTrue(misuse.message().endsWith("."), misuse.message());
    }

    private static Options window(String... words) {
        return assertInstanceOf(OpenWindow.class, CommandLineParser.parse(List.of(words))).options();
    }
}
