package org.virtworkbench.core.cloudinit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.core.cloudinit.CloudConfig.FixedNetwork;
import org.virtworkbench.core.os.IsoLabel;

class CloudConfigTest {

    private static final String KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 a \"b\" \\ c";

    private final CloudConfig config = new CloudConfig("i-1", "web: 1", "ad\"min", Optional.of("$6$x$y"), List.of(KEY),
            List.of("qemu-guest-agent"), Optional.of(new FixedNetwork("52:54:00:00:00:01", "10.0.0.2/24", Optional.of("10.0.0.1"),
                    List.of("10.0.0.53"))));

    @Test
    void quotesWhatWouldHaveAMeaning() {
        assertEquals("\"a\\\"b\\\\c\\n\\x01ä: #\"", CloudConfig.quoted("a\"b\\c\n\u0001ä: #"));
    }

    @Test
    void writesUserData() {
        assertEquals("""
                #cloud-config
                hostname: "web: 1"
                manage_etc_hosts: true
                ssh_pwauth: true
                users:
                  - name: "ad\\"min"
                    groups: [adm, sudo, wheel]
                    sudo: "ALL=(ALL) NOPASSWD:ALL"
                    shell: /bin/bash
                    lock_passwd: false
                    passwd: "$6$x$y"
                    ssh_authorized_keys:
                      - "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 a \\"b\\" \\\\ c"
                package_update: true
                packages:
                  - "qemu-guest-agent"
                """, config.userData());
    }

    @Test
    void givesThePasswordToTheUserOfTheImage() {
        CloudConfig plain = new CloudConfig("i", "h", "", Optional.of("$6$x$y"), List.of(), List.of(), Optional.empty());
        assertTrue(plain.userData().endsWith("""
                ssh_pwauth: true
                users:
                  - default
                password: "$6$x$y"
                chpasswd:
                  expire: false
                """), plain.userData());
    }

    @Test
    void leavesTheUserOfTheImageAndDhcp() {
        CloudConfig plain = new CloudConfig("i", "h", "", Optional.empty(), List.of("ssh-rsa AAA"), List.of(), Optional.empty());
        assertTrue(plain.userData().contains("users:\n  - default\nssh_authorized_keys:\n  - \"ssh-rsa AAA\"\n"), plain.userData());
        assertTrue(plain.userData().contains("ssh_pwauth: false"));
        assertEquals(Optional.empty(), plain.networkConfig());
    }

    @Test
    void labelsTheDisk() {
        assertEquals("cidata", IsoLabel.read(config.disk()).orElseThrow().volume());
    }

    /** Another program's reading of the medium is what counts. */
    @Test
    void writesAMediumThatOthersRead(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/xorriso")), "xorriso is not installed");
        Path image = Files.write(folder.resolve("seed.iso"), config.disk());
        for (String mode : List.of("on", "off")) {
            Path out = Files.createDirectories(folder.resolve("out-" + mode));
            Process process = new ProcessBuilder("xorriso", "-read_fs", mode.equals("on") ? "any" : "ecma119", "-indev", image.toString(),
                    "-osirrox", "on", "-extract", "/", out.toString()).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), said);
            Map<String, String> expected = Map.of("user-data", config.userData(), "meta-data", config.metaData(), "network-config",
                    config.networkConfig().orElseThrow());
            for (Map.Entry<String, String> file : expected.entrySet()) {
                String name = mode.equals("on") ? file.getKey() : file.getKey().toUpperCase(java.util.Locale.ROOT);
                assertEquals(file.getValue(), Files.readString(out.resolve(name)), said);
            }
            assertFalse(said.contains("WARNING"), said);
        }
    }

    @Test
    void writesManyAndLongAndEmptyFiles() {
        byte[] large = new byte[5_000];
        large[4_999] = 42;
        byte[] image = IsoImage.write("x", Map.of("a", large, "b", new byte[0], "c", new byte[] { 7 }), Instant.EPOCH);
        assertEquals(0, image.length % 2048);
        assertEquals(42, image[25 * 2048 + 4_999]);
        assertEquals(7, image[29 * 2048]);
    }
}
