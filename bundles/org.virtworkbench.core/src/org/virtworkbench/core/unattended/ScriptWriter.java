package org.virtworkbench.core.unattended;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.virtworkbench.core.cloudinit.Sha512Crypt;
import org.virtworkbench.core.os.InstallScript;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.transform.Stylesheet;
import org.virtworkbench.xml.transform.StylesheetException;

/**
 * Writes what an installer reads instead of asking, from libosinfo's template and the document that libosinfo gives to it. The template never sees the password:
 * a mark stands for it, in whose place the password's hash is put wherever the installer takes one, and the password itself where it takes none.
 */
public final class ScriptWriter {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9 ._@%+=:,/#!?*~^-]+");

    /**
     * What is written.
     *
     * @param fileName under which the installer looks for it
     * @param content for the installer
     * @param arguments that its kernel gets
     */
    public record Written(String fileName, byte[] content, String arguments) {
    }

    private final InstallScript script;
    private final Answers answers;
    private final String mark = "mark" + UUID.randomUUID().toString().replace("-", "");

    private ScriptWriter(InstallScript script, Answers answers) {
        this.script = script;
        this.answers = answers;
    }

    /** {@return whether a password can be written wherever an installer takes no hash of it} */
    public static boolean isSafe(String password) {
        return SAFE.matcher(password).matches();
    }

    /**
     * {@return what is put into the initial RAM disk, or onto a CD} Takes some milliseconds.
     *
     * @throws StylesheetException when the template can't be used; says nothing of the password
     */
    public static Written write(InstallScript script, Answers answers) throws StylesheetException {
        return new ScriptWriter(script, answers).write();
    }

    private Written write() throws StylesheetException {
        String text = transform("install-script-config");
        String arguments = !script.goesIntoInitrd() ? "" : transform("command-line").strip().replaceAll("\\s+", " ");
        return new Written(script.fileName(), withPassword(text).getBytes(StandardCharsets.UTF_8), arguments);
    }

    private String transform(String root) throws StylesheetException {
        return Stylesheet.apply(script.template(), document(root).toXml());
    }

    /** {@return the document that libosinfo's templates read} */
    private XmlElement document(String root) {
        XmlElement document = XmlElement.create(root);
        set(document, "script", Map.of("profile", script.profile(), "expected-filename", script.fileName(), "preferred-injection-method",
                script.goesIntoInitrd() ? "initrd" : "cdrom", "installation-source",
                answers.source() instanceof InstallSource.Tree ? "network" : "media"));
        set(document, "os", Map.of("version", answers.system().version(), "distro", answers.system().distro(), "name",
                answers.system().name(), "short-id", answers.system().shortIds().stream().findFirst().orElse("")));
        Map<String, String> config = new LinkedHashMap<>();
        config.put("hardware-arch", answers.architecture());
        config.put("admin-password", mark);
        config.put("user-login", answers.user());
        config.put("user-realname", answers.user());
        config.put("user-password", mark);
        config.put("hostname", answers.hostname());
        config.put("l10n-language", answers.language());
        config.put("l10n-keyboard", answers.keyboard());
        config.put("l10n-timezone", answers.timeZone());
        config.put("target-disk", answers.disk());
        config.put("reg-product-key", answers.key());
        switch (answers.source()) {
            case InstallSource.Tree tree -> {
                set(document, "tree", Map.of("url", tree.address().toString()));
                config.put("installation-url", tree.address().toString());
            }
            case InstallSource.Medium medium -> {
                XmlElement element = document.add("media");
                medium.variants().stream().sorted().forEach(variant -> element.add("variant").setText(variant));
            }
        }
        config.values().removeIf(String::isEmpty);
        config.replaceAll((name, value) -> script.parameters().getOrDefault(name, Map.of()).getOrDefault(value, value));
        set(document, "config", config);
        return document;
    }

    private static void set(XmlElement document, String name, Map<String, String> values) {
        XmlElement element = document.add(name);
        values.forEach((key, value) -> element.add(key).setText(value));
    }

    private String withPassword(String text) {
        String hash = Sha512Crypt.hash(answers.password().toCharArray());
        String quoted = Matcher.quoteReplacement(hash);
        String hashed = text
                .replaceAll("(?m)^(d-i passwd/(?:root|user)-password)-again password " + mark + "\\s*$", "")
                .replaceAll("(?m)^(d-i passwd/(?:root|user)-password) password " + mark, "$1-crypted password " + quoted)
                .replaceAll("(?m)^rootpw '?" + mark + "'?", "rootpw --iscrypted " + quoted)
                .replaceAll("echo ['\"]?" + mark + "['\"]? *\\| *passwd --stdin ([a-z_][a-z0-9_-]*)", "usermod -p '" + quoted + "' $1")
                .replaceAll("(?m)^(d-i passwd/username) (?!string )", "$1 string ") // the database forgets the type
                .replace("test -n '" + mark + "'", "test -n 'x'");
        return hashed.replace(mark, answers.password());
    }
}
