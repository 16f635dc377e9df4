package org.virtworkbench.libvirt.internal.ssh;

import java.util.Optional;

/** Answers what ssh asks. */
public interface SshAsker {

    /**
     * @param prompt a password or passphrase is asked for, as ssh words it
     * @return the answer, empty to give up
     */
    Optional<String> secret(String prompt);

    /**
     * @param subject the host as ssh names it
     * @param fingerprint of its key, with its algorithm
     * @return whether to trust the key from now on
     */
    boolean trust(String subject, String fingerprint);
}
