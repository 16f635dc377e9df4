package org.virtworkbench.core.unattended;

import java.util.regex.Pattern;

import org.virtworkbench.core.os.OperatingSystem;

/**
 * The answers to an installer's questions.
 *
 * @param system that is installed
 * @param architecture of the machine
 * @param source from which it is installed
 * @param user login name
 * @param password of the user, and of the administrator where there is one
 * @param hostname name of the system in the network
 * @param language such as {@code en_US}
 * @param keyboard layout, such as {@code us}
 * @param timeZone such as {@code Europe/Berlin}
 * @param disk device of the disk in the guest, such as {@code /dev/vda}; empty for what the installer takes itself
 * @param key product key; empty where the system has none
 */
public record Answers(OperatingSystem system, String architecture, InstallSource source, String user, String password, String hostname,
        String language, String keyboard, String timeZone, String disk, String key) {

    private static final Pattern USER = Pattern.compile("[a-z_][a-z0-9_-]{0,30}");
    private static final Pattern HOSTNAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}_[A-Z]{2}(\\.UTF-8)?");
    private static final Pattern KEYBOARD = Pattern.compile("[a-z]{2,8}([_-][A-Za-z]{2,12})?");
    private static final Pattern ZONE = Pattern.compile("[A-Za-z]+(/[A-Za-z0-9_+-]+){0,2}");

    /** {@return whether a text can be a login name} */
    public static boolean isUser(String text) {
        return USER.matcher(text).matches();
    }

    /** {@return whether a text can be the name of a system} */
    public static boolean isHostname(String text) {
        return HOSTNAME.matcher(text).matches();
    }

    /** {@return whether a text can be a language with its country} */
    public static boolean isLanguage(String text) {
        return LANGUAGE.matcher(text).matches();
    }

    /** {@return whether a text can be a keyboard's layout} */
    public static boolean isKeyboard(String text) {
        return KEYBOARD.matcher(text).matches();
    }

    /** {@return whether a text can be a time zone} */
    public static boolean isTimeZone(String text) {
        return ZONE.matcher(text).matches();
    }

    /** Without the password and the key. */
    @Override
    public String toString() {
        return "Answers[" + system.id() + ", " + user + ", " + hostname + ']';
    }
}
