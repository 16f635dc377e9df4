package org.virtworkbench.core.os;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an installation medium says of itself, each a regular expression that is found in the field; empty where it does not matter.
 *
 * @param volume the volume's identifier
 * @param system the system's
 * @param publisher the publisher's
 * @param application the application's
 */
public record MediaPattern(Optional<Pattern> volume, Optional<Pattern> system, Optional<Pattern> publisher,
        Optional<Pattern> application) {

    /** {@return whether a medium is of this kind} */
    boolean matches(IsoLabel label) {
        return strength() > 0 && found(volume, label.volume()) && found(system, label.system()) && found(publisher, label.publisher())
                && found(application, label.application());
    }

    /** {@return how much it asks for: of two that match, the one that asks for more is nearer} */
    int strength() {
        return length(volume) + length(system) + length(publisher) + length(application);
    }

    private static int length(Optional<Pattern> pattern) {
        return pattern.map(regex -> regex.pattern().length()).orElse(0);
    }

    private static boolean found(Optional<Pattern> pattern, String text) {
        return pattern.map(regex -> regex.matcher(text).find()).orElse(true);
    }
}
