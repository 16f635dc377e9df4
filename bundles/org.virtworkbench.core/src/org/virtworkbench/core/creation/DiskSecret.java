package org.virtworkbench.core.creation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which secret opens an encrypted disk of a new guest.
 *
 * @param path where the guest will find the disk
 * @param secret the secret's uuid
 */
public record DiskSecret(String path, String secret) {

    /** {@return the secrets that a look at the host found for a guest's disks, by the disks' paths} */
    public static Map<String, String> found(List<Finding> findings) {
        return findings.stream().flatMap(finding -> finding.opens().stream())
                .collect(Collectors.toMap(DiskSecret::path, DiskSecret::secret, (one, other) -> one));
    }
}
