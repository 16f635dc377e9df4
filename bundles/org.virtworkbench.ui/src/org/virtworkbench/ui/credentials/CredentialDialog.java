package org.virtworkbench.ui.credentials;

import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.connection.CredentialPrompt.Credential;
import org.virtworkbench.core.connection.CredentialPrompt.CredentialRequest;
import org.virtworkbench.core.connection.CredentialPrompt.CredentialRequest.Kind;
import org.virtworkbench.core.connection.CredentialPrompt.Keep;

/** Asks for one user name, password or other text. */
final class CredentialDialog extends TitleAreaDialog {

    /** How SASL asks for everything. */
    private static final String STOCK_PHRASE = "Please enter your "; //$NON-NLS-1$
    private static final List<Keep> KEEPS = List.of(Keep.ONCE, Keep.SESSION, Keep.ALWAYS);

    private final CredentialRequest request;
    private final String host;
    private Text answer;
    private Combo keep;
    private Credential credential;

    CredentialDialog(Shell parent, CredentialRequest request, String host) {
        super(parent);
        this.request = request;
        this.host = host;
        setHelpAvailable(false);
    }

    /** {@return what was typed; null unless the dialog ended with OK} */
    Credential credential() {
        return credential;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.credentialTitle);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite form = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).spacing(8, 8).applyTo(form);
        String prompt = request.prompt().strip();
        Label label = new Label(form, SWT.NONE);
        label.setText(label(request.kind(), prompt));
        label.setToolTipText(prompt);
        answer = new Text(form, SWT.BORDER | SWT.SINGLE | (request.kind() == Kind.PASSWORD ? SWT.PASSWORD : SWT.NONE));
        answer.setText(request.suggestion());
        answer.setToolTipText(prompt);
        answer.selectAll();
        GridDataFactory.fillDefaults().grab(true, false).hint(280, SWT.DEFAULT).applyTo(answer);
        new Label(form, SWT.NONE).setText(Messages.keepLabel);
        keep = new Combo(form, SWT.READ_ONLY);
        keep.setItems(Messages.keepOnce, Messages.keepSession, Messages.keepAlways);
        keep.select(KEEPS.indexOf(Keep.SESSION));
        setTitle(NLS.bind(Messages.credentialHeadline, host));
        if (request.retry()) {
            setErrorMessage(Messages.credentialRetry);
        } else {
            setMessage(request.profile().uri().toString());
        }
        answer.setFocus();
        return area;
    }

    /** {@return a short word where the host asks with a stock phrase; its own wording where that tells more, as that of ssh does} */
    private static String label(Kind kind, String prompt) {
        if (kind != Kind.TEXT && (prompt.isEmpty() || prompt.startsWith(STOCK_PHRASE))) {
            return kind == Kind.USER ? Messages.userLabel : Messages.passwordLabel;
        }
        return prompt.endsWith(":") ? prompt : prompt + ':'; //$NON-NLS-1$
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.connect, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void okPressed() {
        credential = new Credential(answer.getText(), KEEPS.get(keep.getSelectionIndex()));
        super.okPressed();
    }
}
