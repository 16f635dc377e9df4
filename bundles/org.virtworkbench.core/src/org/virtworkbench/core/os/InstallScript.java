package org.virtworkbench.core.os;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A template of libosinfo's for what tells an installer the answers to its questions.
 *
 * @param id identifier of the script
 * @param profile what is installed, such as {@code jeos} for as little as possible
 * @param fileName under which the installer looks for it
 * @param parameters what can be told, each with the installer's words for libosinfo's; no words where they are the same
 * @param injections how it may reach the installer, such as {@code initrd}
 * @param keyFormat of the product key that it takes, see {@link #isKey}; empty when it takes none
 * @param network whether the installer needs a way to the internet
 * @param template the stylesheet (XSLT 1.0) that writes it
 */
public record InstallScript(String id, String profile, String fileName, Map<String, Map<String, String>> parameters, Set<String> injections,
        String keyFormat, boolean network, String template) {

    private static final String KEY = "reg-product-key";
    private static final String LANGUAGE = "l10n-language";

    /** What installs as little as possible. */
    private static final String MINIMAL = "jeos";

    /** Copies the collections. */
    public InstallScript {
        parameters = Map.copyOf(parameters);
        injections = Set.copyOf(injections);
    }

    /** {@return whether the installer finds it in its initial RAM disk} */
    public boolean goesIntoInitrd() {
        return injections.contains("initrd");
    }

    /** {@return whether the installer finds it on a CD} */
    public boolean goesOntoCd() {
        return injections.contains("cdrom");
    }

    /** {@return whether it takes a product key} */
    public boolean wantsKey() {
        return parameters.containsKey(KEY);
    }

    /** {@return whether a text can be the product key that it takes: <code>%</code> stands for a letter, <code>#</code> for a digit, <code>$</code> and <code>&amp;</code> for any of both} */
    public boolean isKey(String text) {
        if (keyFormat.isEmpty()) {
            return text.matches("[A-Za-z0-9-]+");
        }
        if (text.length() != keyFormat.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char given = text.charAt(i);
            boolean digit = given >= '0' && given <= '9';
            boolean letter = given >= 'A' && given <= 'Z' || given >= 'a' && given <= 'z';
            boolean right = switch (keyFormat.charAt(i)) {
                case '%' -> letter;
                case '#' -> digit;
                case '$', '&' -> letter || digit;
                default -> given == keyFormat.charAt(i);
            };
            if (!right) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether it writes something that libosinfo calls so, such as {@code hostname}} */
    public boolean asksFor(String name) {
        return template.contains("config/" + name);
    }

    /** {@return whether the installer knows a language, such as {@code en_US}} */
    public boolean knowsLanguage(String language) {
        Map<String, String> words = parameters.getOrDefault(LANGUAGE, Map.of());
        return words.isEmpty() || words.containsKey(language);
    }

    /** {@return whether it partitions the disk as only a BIOS boots it: answers for Windows that ask for no EFI system partition} */
    public boolean needsBios() {
        return template.contains("<DiskConfiguration>") && !template.contains("<Type>EFI</Type>");
    }

    /** {@return the one to take of some: that which installs as little as possible} */
    static List<InstallScript> sorted(List<InstallScript> scripts) {
        return scripts.stream().sorted((one, other) -> Boolean.compare(other.profile().equals(MINIMAL), one.profile().equals(MINIMAL)))
                .toList();
    }
}
