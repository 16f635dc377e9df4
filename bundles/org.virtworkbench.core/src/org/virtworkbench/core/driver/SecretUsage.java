package org.virtworkbench.core.driver;

import java.util.Arrays;
import java.util.Optional;

/** What a secret is for ({@code virSecretUsageType}). */
public enum SecretUsage {
    /** Nothing certain: it is named by its uuid alone. */
    NONE("none", ""),
    /** The encryption of a volume, named by the volume's path. */
    VOLUME("volume", "volume"),
    /** The key of a user of Ceph. */
    CEPH("ceph", "name"),
    /** The CHAP password of an iSCSI target. */
    ISCSI("iscsi", "target"),
    /** The password of a private key for TLS. */
    TLS("tls", "name"),
    /** The encryption of a virtual TPM's state. */
    VTPM("vtpm", "name");

    private final String id;
    private final String element;

    SecretUsage(String id, String element) {
        this.id = id;
        this.element = element;
    }

    /** {@return libvirt's word for it} */
    public String id() {
        return id;
    }

    /** {@return the element that names what it is for in a secret's document; empty for {@link #NONE}} */
    public String element() {
        return element;
    }

    /** {@return the usage that libvirt calls so} */
    public static Optional<SecretUsage> of(String id) {
        return Arrays.stream(values()).filter(usage -> usage.id.equals(id)).findFirst();
    }
}
