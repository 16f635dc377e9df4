package org.virtworkbench.ui.wizards.guest;

import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.os.InstallScript;
import org.virtworkbench.core.os.OperatingSystem;
import org.virtworkbench.core.unattended.Answers;
import org.virtworkbench.core.unattended.ScriptWriter;
import org.virtworkbench.xml.transform.StylesheetException;

/** How a system is installed without questions, while it is described. */
final class UnattendedDraft {

    boolean wanted;
    String user = ""; //$NON-NLS-1$
    String password = ""; //$NON-NLS-1$
    String hostname = ""; //$NON-NLS-1$
    String language = language(Locale.getDefault());
    String keyboard = language(Locale.getDefault());
    String timeZone = ZoneId.systemDefault().getId();

    private static String language(Locale locale) {
        String text = locale.getLanguage() + '_' + locale.getCountry();
        return Answers.isLanguage(text) ? text : "en_US"; //$NON-NLS-1$
    }

    /** {@return what is missing or wrong, for a person; empty when the system can be installed so} */
    Optional<String> problem() {
        if (!Answers.isUser(user.strip())) {
            return Optional.of(user.isBlank() ? Messages.problemUnattendedUser : NLS.bind(Messages.problemUser, user.strip()));
        }
        if (password.isEmpty()) {
            return Optional.of(Messages.problemUnattendedPassword);
        }
        if (!ScriptWriter.isSafe(password)) {
            return Optional.of(Messages.problemUnattendedLetters);
        }
        if (!hostname.isBlank() && !Answers.isHostname(hostname.strip())) {
            return Optional.of(NLS.bind(Messages.problemHostname, hostname.strip()));
        }
        if (!Answers.isLanguage(language.strip())) {
            return Optional.of(NLS.bind(Messages.problemLanguage, language.strip()));
        }
        if (!Answers.isKeyboard(keyboard.strip())) {
            return Optional.of(NLS.bind(Messages.problemKeyboard, keyboard.strip()));
        }
        return Answers.isTimeZone(timeZone.strip()) ? Optional.empty()
                : Optional.of(NLS.bind(Messages.problemTimeZone, timeZone.strip()));
    }

    /**
     * {@return what is put into the initial RAM disk}
     *
     * @param guest name of the guest
     * @param diskBus of its first disk
     * @throws IllegalStateException when the database's template can't be used
     */
    ScriptWriter.Written write(InstallScript script, OperatingSystem system, String architecture, URI tree, String guest, String diskBus) {
        String disk = diskBus.equals("virtio") ? "/dev/vda" : "/dev/sda"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        String name = hostname.isBlank() ? LoginDraft.hostnameOf(guest) : hostname.strip();
        try {
            return ScriptWriter.write(script, new Answers(system, architecture, tree, user.strip(), password, name, language.strip(),
                    keyboard.strip(), timeZone.strip(), disk));
        } catch (StylesheetException e) {
            throw new IllegalStateException("the template " + script.id() + " can't be used", e); //$NON-NLS-1$ //$NON-NLS-2$
        }
    }
}
