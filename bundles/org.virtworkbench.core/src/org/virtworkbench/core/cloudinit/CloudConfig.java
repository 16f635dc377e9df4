package org.virtworkbench.core.cloudinit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a cloud image is set up at its first boot.
 *
 * @param instance identifies this setting up; another one makes the image set itself up anew
 * @param hostname its name in the network
 * @param user who may log in and become root; empty for the image's own user
 * @param passwordHash of that user, as {@code crypt(3)} makes it; empty for none
 * @param sshKeys public keys of that user, each a line of {@code authorized_keys}
 * @param packages names of packages to install
 * @param network address in the network; empty for DHCP
 */
public record CloudConfig(String instance, String hostname, String user, Optional<String> passwordHash, List<String> sshKeys,
        List<String> packages, Optional<FixedNetwork> network) {

    /**
     * A fixed address.
     *
     * @param mac of the network card
     * @param address with prefix length, such as {@code 192.168.122.10/24}
     * @param gateway the way out; empty for none
     * @param nameServers their addresses
     */
    public record FixedNetwork(String mac, String address, Optional<String> gateway, List<String> nameServers) {

        /** Copies the list. */
        public FixedNetwork {
            nameServers = List.copyOf(nameServers);
        }
    }

    /** Copies the lists. */
    public CloudConfig {
        sshKeys = List.copyOf(sshKeys);
        packages = List.copyOf(packages);
    }

    /** {@return the disk: ISO 9660 with the label {@code cidata}} */
    public byte[] disk() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("user-data", userData().getBytes(StandardCharsets.UTF_8));
        files.put("meta-data", metaData().getBytes(StandardCharsets.UTF_8));
        networkConfig().ifPresent(text -> files.put("network-config", text.getBytes(StandardCharsets.UTF_8)));
        return IsoImage.write("cidata", files, Instant.now());
    }

    /** {@return the file {@code meta-data}} */
    String metaData() {
        return "instance-id: " + quoted(instance) + "\nlocal-hostname: " + quoted(hostname) + '\n';
    }

    /** {@return the file {@code user-data}} */
    String userData() {
        StringBuilder text = new StringBuilder("#cloud-config\n");
        text.append("hostname: ").append(quoted(hostname)).append("\nmanage_etc_hosts: true\n");
        text.append("ssh_pwauth: ").append(passwordHash.isPresent()).append('\n');
        text.append("users:\n");
        if (user.isEmpty()) {
            text.append("  - default\n");
        } else {
            text.append("  - name: ").append(quoted(user)).append("\n    groups: [adm, sudo, wheel]\n");
            text.append("    sudo: \"ALL=(ALL) NOPASSWD:ALL\"\n    shell: /bin/bash\n    lock_passwd: ").append(passwordHash.isEmpty())
                    .append('\n');
            passwordHash.ifPresent(hash -> text.append("    passwd: ").append(quoted(hash)).append('\n'));
            keys(text, "    ");
        }
        if (user.isEmpty()) {
            passwordHash.ifPresent(hash -> text.append("password: ").append(quoted(hash)).append("\nchpasswd:\n  expire: false\n"));
            keys(text, "");
        }
        if (!packages.isEmpty()) {
            text.append("package_update: true\npackages:\n");
            packages.forEach(name -> text.append("  - ").append(quoted(name)).append('\n'));
        }
        return text.toString();
    }

    private void keys(StringBuilder text, String indent) {
        if (!sshKeys.isEmpty()) {
            text.append(indent).append("ssh_authorized_keys:\n");
            sshKeys.forEach(key -> text.append(indent).append("  - ").append(quoted(key)).append('\n'));
        }
    }

    /** {@return the file {@code network-config}; empty for DHCP, which is what the images do by themselves} */
    Optional<String> networkConfig() {
        return network.map(fixed -> {
            StringBuilder text = new StringBuilder("version: 2\nethernets:\n  first:\n    match:\n      macaddress: ")
                    .append(quoted(fixed.mac())).append("\n    addresses:\n      - ").append(quoted(fixed.address())).append('\n');
            fixed.gateway().ifPresent(
                    gateway -> text.append("    routes:\n      - to: ").append(quoted(gateway.contains(":") ? "::/0" : "0.0.0.0/0"))
                            .append("\n        via: ").append(quoted(gateway)).append('\n'));
            if (!fixed.nameServers().isEmpty()) {
                text.append("    nameservers:\n      addresses:\n");
                fixed.nameServers().forEach(server -> text.append("        - ").append(quoted(server)).append('\n'));
            }
            return text.toString();
        });
    }

    /** {@return a text in YAML's double quotes, in which nothing of it has a meaning} */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(letter -> {
            switch (letter) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (letter < ' ' || letter == 0x7F) {
                        out.append(String.format("\\x%02x", letter));
                    } else {
                        out.append((char) letter);
                    }
                }
            }
        });
        return out.append('"').toString();
    }
}
