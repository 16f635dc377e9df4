package org.virtworkbench.app.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.virtworkbench.app.tests.bot.RealKeys;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.testhosts.TestHost;

/** The keys that come to a guest's screen by their meaning, without their place: X11's keysyms, as QEMU itself notes them. */
public final class KeysymLog {

    private static final Pattern KEY = Pattern.compile("vnc_key_event_map down (\\d), sym 0x(\\p{XDigit}+)");

    private final Path file;

    private KeysymLog(Path file) {
        this.file = file;
    }

    /** Lets QEMU note them from now on. */
    public static KeysymLog of(TestHost host, String guest) {
        Path file = host.folder().resolve(guest + ".keysyms");
        host.virsh("qemu-monitor-command", guest, "--hmp", "logfile " + file);
        host.virsh("qemu-monitor-command", guest, "--hmp", "log trace:vnc_key_event_map");
        return new KeysymLog(file);
    }

    /** Presses keys, by Linux' codes, and waits until these keysyms came of them and no others: {@code "+61 -61"}. */
    public void untilGets(String keysyms, RealKeys keys, int... pressed) {
        int before = all().length();
        keys.press(pressed);
        Ui.untilEquals("keysyms that came to the guest", keysyms, () -> all().substring(before).strip());
    }

    private String all() {
        try {
            String text = Files.exists(file) ? Files.readString(file) : "";
            return KEY.matcher(text).results().map(KeysymLog::key).collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(MatchResult key) {
        return (key.group(1).equals("1") ? "+" : "-") + key.group(2) + ' ';
    }
}
