package org.virtworkbench.ui.storage.secret;

import org.virtworkbench.core.driver.SecretRecord;
import org.virtworkbench.core.driver.SecretUsage;

/** Secrets in a person's words. */
public final class SecretTexts {

    private SecretTexts() {
    }

    /** {@return what a secret is for} */
    static String usage(SecretUsage usage) {
        return switch (usage) {
            case NONE -> Messages.Usage_none;
            case VOLUME -> Messages.Usage_volume;
            case CEPH -> Messages.Usage_ceph;
            case ISCSI -> Messages.Usage_iscsi;
            case TLS -> Messages.Usage_tls;
            case VTPM -> Messages.Usage_vtpm;
        };
    }

    /** {@return what its id is, as the label of a field} */
    static String idLabel(SecretUsage usage) {
        return switch (usage) {
            case VOLUME -> Messages.New_path;
            case ISCSI -> Messages.New_target;
            default -> Messages.New_name;
        };
    }

    /** {@return a secret as one of a list to choose from} */
    public static String line(SecretRecord secret) {
        if (secret.description().isEmpty()) {
            return secret.name();
        }
        return secret.name() + " \u2014 " + secret.description();
    }
}
