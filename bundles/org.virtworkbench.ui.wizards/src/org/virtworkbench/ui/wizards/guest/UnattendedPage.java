package org.virtworkbench.ui.wizards.guest;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.os.InstallScript;
import org.virtworkbench.ui.Icons;

/** Whether the installer shall ask nothing, and what it would ask. */
final class UnattendedPage extends DraftPage {

    private final UnattendedDraft answers;
    private Button wanted;
    private Text user;
    private Text password;
    private Text hostname;
    private Text language;
    private Text keyboard;
    private Text timeZone;
    private Label hostnameLabel;
    private Label keyboardLabel;
    private Label timeZoneLabel;
    private Label keyLabel;
    private Text key;
    private Label note;

    UnattendedPage(GuestDraft draft, Icons icons) {
        super("unattended", draft, icons, Messages.unattendedTitle, Messages.unattendedText, "large/key"); //$NON-NLS-1$ //$NON-NLS-2$
        answers = draft.unattended;
    }

    @Override
    void createForm(Composite parent) {
        wanted = check(parent, Messages.unattended, Messages.unattendedTip, on -> answers.wanted = on);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(wanted);
        label(parent, Messages.user);
        user = text(parent, Messages.unattendedUserTip, text -> answers.user = text);
        label(parent, Messages.password);
        password = new Text(parent, SWT.BORDER | SWT.PASSWORD);
        password.setToolTipText(Messages.unattendedPasswordTip);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(password);
        password.addModifyListener(event -> change(() -> answers.password = password.getText()));
        keyLabel = label(parent, Messages.productKey);
        key = text(parent, Messages.productKeyTip, text -> answers.key = text);
        hostnameLabel = label(parent, Messages.hostname);
        hostname = text(parent, Messages.hostnameTip, text -> answers.hostname = text);
        label(parent, Messages.language);
        language = text(parent, Messages.languageTip, text -> answers.language = text);
        keyboardLabel = label(parent, Messages.keyboard);
        keyboard = text(parent, Messages.keyboardTip, text -> answers.keyboard = text);
        timeZoneLabel = label(parent, Messages.timeZone);
        timeZone = text(parent, Messages.timeZoneTip, text -> answers.timeZone = text);
        note = hint(parent);
    }

    @Override
    void fill() {
        UnattendedWay way = draft.unattendedWay();
        Optional<InstallScript> script = way.script();
        wanted.setSelection(way.isTaken());
        wanted.setEnabled(way.isOpen());
        for (Control field : new Control[] { user, password, key, hostname, language, keyboard, timeZone }) {
            field.setEnabled(way.isTaken());
        }
        show(script.filter(InstallScript::wantsKey).isPresent(), keyLabel, key);
        show(asks(script, UnattendedDraft.HOSTNAME), hostnameLabel, hostname);
        show(asks(script, UnattendedDraft.KEYBOARD), keyboardLabel, keyboard);
        show(asks(script, UnattendedDraft.TIME_ZONE), timeZoneLabel, timeZone);
        set(note, way.barrier().orElseGet(() -> script.filter(InstallScript::goesIntoInitrd).isPresent() ? Messages.unattendedHint
                : Messages.unattendedHintCd));
        set(key, answers.key);
        set(user, answers.user);
        set(password, answers.password);
        set(hostname, answers.hostname);
        hostname.setMessage(LoginDraft.hostnameOf(draft.name()));
        set(language, answers.language);
        set(keyboard, answers.keyboard);
        set(timeZone, answers.timeZone);
    }

    private static boolean asks(Optional<InstallScript> script, String what) {
        return script.filter(known -> known.asksFor(what)).isPresent();
    }

    /** Says at the top of the page why the choice can't be made. */
    @Override
    Optional<String> warning() {
        return draft.unattendedWay().barrier().map(why -> Messages.unattendedBarred);
    }

    @Override
    boolean isUntouched() {
        return answers.user.isEmpty() && answers.password.isEmpty() && answers.key.isEmpty();
    }

    @Override
    Optional<String> problem() {
        return draft.problems().unattended();
    }
}
