package org.virtworkbench.core.creation;

/**
 * Something that speaks against a new guest.
 *
 * @param fatal whether it can't be made so
 * @param text what, why and what to do, for a person
 */
public record Finding(boolean fatal, String text) {

    static Finding error(String text) {
        return new Finding(true, text);
    }

    static Finding warning(String text) {
        return new Finding(false, text);
    }
}
