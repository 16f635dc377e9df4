package org.virtworkbench.core.appliance;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;

/** Checksums of an appliance's files (DSP0243, 5.3): lines such as {@code SHA256(disk.vmdk)= 01ab…}. */
final class Manifest {

    static final Manifest NONE = new Manifest(Map.of());
    private static final Pattern LINE = Pattern.compile("SHA(1|256|384|512)\\s*\\((.*)\\)\\s*=\\s*([0-9A-Fa-f]+)");

    private final Map<String, Checksum> sums;

    private Manifest(Map<String, Checksum> sums) {
        this.sums = sums;
    }

    static Manifest parse(String text) throws ApplianceException {
        Map<String, Checksum> sums = new HashMap<>();
        for (String line : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new ApplianceException(NLS.bind(Messages.manifest_broken, line.length() > 60 ? line.substring(0, 60) : line));
            }
            sums.put(matcher.group(2), new Checksum("SHA-" + matcher.group(1), matcher.group(3)));
        }
        return new Manifest(sums);
    }

    /** {@return what it says of a file; empty when it says nothing} */
    Optional<Checksum> of(String name) {
        return Optional.ofNullable(sums.get(name));
    }
}
