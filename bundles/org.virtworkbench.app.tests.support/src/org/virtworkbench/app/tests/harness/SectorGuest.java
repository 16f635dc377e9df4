package org.virtworkbench.app.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.testhosts.TestHost;

/** A guest without an operating system: a program in its boot sector writes what happens to it to the serial port, from where a test reads it. */
abstract class SectorGuest {

    private static final int SECTOR = 512;
    private static final int DISK = 1 << 20;

    private static final String DEFINITION = """
            <domain type='qemu'>
              <name>%s</name>
              <memory unit='MiB'>16</memory>
              <os><type arch='x86_64' machine='pc'>hvm</type></os>
              <features><acpi/></features>
              <devices>
                <emulator>/usr/bin/qemu-system-x86_64</emulator>
                <disk type='file' device='disk'>
                  <driver name='qemu' type='raw'/><source file='%s'/><target dev='hda' bus='ide'/>
                </disk>
                <serial type='file'><source path='%s' append='on'/></serial>
                <graphics type='vnc' autoport='yes' listen='127.0.0.1'><audio id='1'/></graphics>
                <audio id='1' type='none'/>
                <video><model type='vga'/></video>
                <memballoon model='none'/>
              </devices>
            </domain>
            """;

    private final Path line;

    /**
     * Defines and starts it, and waits until it is ready.
     *
     * @param program for a processor that has just begun, at 0x7c00: in each line digits, and behind two blanks what they do
     * @param ready what it writes as soon as it is
     */
    SectorGuest(TestHost host, String name, String program, String ready) {
        Path disk = host.folder().resolve(name + ".img");
        line = host.folder().resolve(name + ".txt");
        Path definition = host.folder().resolve(name + ".xml");
        try {
            Files.deleteIfExists(line);
            Files.write(disk, Arrays.copyOf(sector(program), DISK));
            Files.writeString(definition, DEFINITION.formatted(name, disk, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        host.virsh("define", definition.toString());
        host.virsh("start", name);
        Ui.until(name + " is ready", () -> all().contains(ready));
    }

    private static byte[] sector(String program) {
        StringBuilder digits = new StringBuilder();
        program.lines().forEach(step -> digits.append(step.split(" {2,}", 2)[0].replace(" ", "")));
        byte[] sector = Arrays.copyOf(HexFormat.of().parseHex(digits), SECTOR);
        sector[SECTOR - 2] = 0x55;
        sector[SECTOR - 1] = (byte) 0xAA;
        return sector;
    }

    /** {@return all that it has written} */
    final String all() {
        try {
            return Files.exists(line) ? Files.readString(line, StandardCharsets.US_ASCII) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return how many characters it has written so far} */
    public final int mark() {
        return all().length();
    }
}
