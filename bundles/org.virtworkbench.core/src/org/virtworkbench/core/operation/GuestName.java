package org.virtworkbench.core.operation;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

/** What a guest may be called. */
public final class GuestName {

    /** Bytes in UTF-8: libvirt makes file names of 255 bytes from it, the longest with {@code -swtpm.log} behind. */
    static final int MAX_BYTES = 245;

    private GuestName() {
    }

    /**
     * {@return why a guest can't get a name, one sentence for a person; empty when nothing speaks against it} Whether another guest has it is for the host to tell.
     *
     * @param name the new name
     */
    public static Optional<String> problem(String name) {
        if (name.isEmpty()) {
            return Optional.of(Messages.name_empty);
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(Messages.name_control);
        }
        if (!name.equals(name.strip())) {
            return Optional.of(Messages.name_blank);
        }
        if (name.indexOf('/') >= 0) {
            return Optional.of(Messages.name_slash);
        }
        if (name.equals(".") || name.equals("..")) {
            return Optional.of(NLS.bind(Messages.name_dots, name));
        }
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        return bytes > MAX_BYTES ? Optional.of(NLS.bind(Messages.name_long, bytes, MAX_BYTES)) : Optional.empty();
    }
}
