package org.virtworkbench.app.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is heard of the desktop's colours, from a tool that says what gdbus would. */
@DisabledOnOs(OS.WINDOWS)
class PortalColoursTest {

    @TempDir
    private Path folder;
    private final BlockingQueue<Optional<Boolean>> heard = new LinkedBlockingQueue<>();

    @Test
    void asksOnceAndHearsOfEveryChange() throws Exception {
        try (PortalColours portal = portal("echo '(<<uint32 1>>,)'", """
                echo 'Monitoring signals on object /org/freedesktop/portal/desktop owned by org.freedesktop.portal.Desktop'
                echo "$object: org.freedesktop.portal.Settings.SettingChanged ('org.gnome.desktop.interface', 'font-name', <'Sans 11'>)"
                echo "$object: org.freedesktop.portal.Settings.SettingChanged ('org.freedesktop.appearance', 'color-scheme', <uint32 2>)"
                echo "$object: org.freedesktop.portal.Settings.SettingChanged ('org.freedesktop.appearance', 'color-scheme', <uint32 0>)"
                """)) {
            portal.begin();
            assertEquals(List.of(Optional.of(true), Optional.of(false), Optional.empty()), next(3));
        }
    }

    @Test
    void withoutAPortalNothingIsHeard() throws Exception {
        try (PortalColours portal = portal("exit 1", "exit 1")) {
            portal.begin().join();
            assertEquals(List.of(), List.copyOf(heard));
        }
    }

    @Test
    void namesOfThemesTell() {
        List.of("Adwaita-dark", "Breeze-Dark", "Yaru-blue-dark", "Arc-Darker", "Mint-Y-Dark-Aqua").forEach(
                name -> assertTrue(ToolkitColours.isDark(name), name));
        List.of("Adwaita", "Breeze", "Darkroom", "Yaru-blue").forEach(name -> assertFalse(ToolkitColours.isDark(name), name));
    }

    private List<Optional<Boolean>> next(int count) throws InterruptedException {
        List<Optional<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(heard.poll(30, TimeUnit.SECONDS));
        }
        return all;
    }

    private PortalColours portal(String call, String monitor) throws IOException {
        Path tool = folder.resolve("gdbus");
        Files.writeString(tool, "#!/bin/sh\nobject=/org/freedesktop/portal/desktop\nif [ $1 = call ]; then\n" + call + "\nelse\n" + monitor
                + "\nfi\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
        return new PortalColours(tool.toString(), heard::add);
    }
}
