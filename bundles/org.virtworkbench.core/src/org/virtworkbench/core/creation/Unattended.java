package org.virtworkbench.core.creation;

/**
 * That a guest's system is installed without questions, as far as others may know: no password and no key.
 *
 * @param profile what is installed, such as {@code jeos}
 * @param user login name of the user that is made
 * @param key whether the installer gets a product key
 * @param arguments that the installer's kernel gets for its answers; empty for none
 */
public record Unattended(String profile, String user, boolean key, String arguments) {
}
