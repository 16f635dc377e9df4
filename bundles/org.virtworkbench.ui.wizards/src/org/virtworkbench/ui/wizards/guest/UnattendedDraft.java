package org.virtworkbench.ui.wizards.guest;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.os.InstallScript;
import org.virtworkbench.core.os.OperatingSystem;
import org.virtworkbench.core.unattended.Answers;
import org.virtworkbench.core.unattended.InstallSource;
import org.virtworkbench.core.unattended.ScriptWriter;
import org.virtworkbench.xml.transform.StylesheetException;

/** How a system is installed without questions, while it is described. */
final class UnattendedDraft {

    /** What scripts call what they may ask for. */
    static final String HOSTNAME = "hostname"; //$NON-NLS-1$
    static final String KEYBOARD = "l10n-keyboard"; //$NON-NLS-1$
    static final String TIME_ZONE = "l10n-timezone"; //$NON-NLS-1$

    boolean wanted;
    String user = ""; //$NON-NLS-1$
    String password = ""; //$NON-NLS-1$
    String hostname = ""; //$NON-NLS-1$
    String language = language(Locale.getDefault());
    String keyboard = language(Locale.getDefault());
    String key = ""; //$NON-NLS-1$
    String timeZone = ZoneId.systemDefault().getId();

    private static String language(Locale locale) {
        String text = locale.getLanguage() + '_' + locale.getCountry();
        return Answers.isLanguage(text) ? text : "en_US"; //$NON-NLS-1$
    }

    /**
     * {@return what is missing or wrong, for a person; empty when the system can be installed so}
     *
     * @param script that gets the answers
     */
    Optional<String> problem(InstallScript script) {
        if (!Answers.isUser(user.strip())) {
            return Optional.of(user.isBlank() ? Messages.problemUnattendedUser : NLS.bind(Messages.problemUser, user.strip()));
        }
        if (password.isEmpty()) {
            return Optional.of(Messages.problemUnattendedPassword);
        }
        if (!ScriptWriter.isSafe(password)) {
            return Optional.of(Messages.problemUnattendedLetters);
        }
        if (script.wantsKey() && !script.isKey(key.strip())) {
            return Optional.of(key.isBlank() ? Messages.problemNoProductKey : NLS.bind(Messages.problemProductKey, key.strip()));
        }
        if (script.asksFor(HOSTNAME) && !hostname.isBlank() && !Answers.isHostname(hostname.strip())) {
            return Optional.of(NLS.bind(Messages.problemHostname, hostname.strip()));
        }
        if (!Answers.isLanguage(language.strip())) {
            return Optional.of(NLS.bind(Messages.problemLanguage, language.strip()));
        }
        if (!script.knowsLanguage(language.strip())) {
            return Optional.of(NLS.bind(Messages.problemUnknownLanguage, language.strip()));
        }
        if (script.asksFor(KEYBOARD) && !Answers.isKeyboard(keyboard.strip())) {
            return Optional.of(NLS.bind(Messages.problemKeyboard, keyboard.strip()));
        }
        return !script.asksFor(TIME_ZONE) || Answers.isTimeZone(timeZone.strip()) ? Optional.empty()
                : Optional.of(NLS.bind(Messages.problemTimeZone, timeZone.strip()));
    }

    /**
     * {@return what the installer reads}
     *
     * @param guest name of the guest
     * @param diskBus of its first disk
     * @throws IllegalStateException when the database's template can't be used
     */
    ScriptWriter.Written write(InstallScript script, OperatingSystem system, String architecture, InstallSource source, String guest,
            String diskBus) {
        String disk = system.isWindows() ? "" : diskBus.equals("virtio") ? "/dev/vda" : "/dev/sda"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        String name = hostname.isBlank() ? LoginDraft.hostnameOf(guest) : hostname.strip();
        try {
            return ScriptWriter.write(script, new Answers(system, architecture, source, user.strip(), password, name, language.strip(),
                    keyboard.strip(), timeZone.strip(), disk, script.wantsKey() ? key.strip().toUpperCase(Locale.ROOT) : "")); //$NON-NLS-1$
        } catch (StylesheetException e) {
            throw new IllegalStateException("the template " + script.id() + " can't be used", e); //$NON-NLS-1$ //$NON-NLS-2$
        }
    }
}
