package org.virtworkbench.ui.wizards.guest;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.ui.Icons;

/** Who may log in to a cloud image, and how it is set up at its first boot. */
final class LoginPage extends DraftPage {

    private static final int KEY_HEIGHT = 54;

    private Text hostname;
    private Text user;
    private Text password;
    private Text key;
    private Text packages;
    private Combo address;
    private Label fixedLabel;
    private Text fixed;
    private Label gatewayLabel;
    private Text gateway;
    private Label serversLabel;
    private Text servers;

    LoginPage(GuestDraft draft, Icons icons) {
        super("login", draft, icons, Messages.loginTitle, Messages.loginText, "large/key"); //$NON-NLS-1$ //$NON-NLS-2$
    }

    @Override
    void createForm(Composite parent) {
        label(parent, Messages.user);
        user = text(parent, Messages.userTip, text -> draft.login.user = text);
        user.setMessage(Messages.userHint);
        label(parent, Messages.password);
        password = new Text(parent, SWT.BORDER | SWT.SINGLE | SWT.PASSWORD);
        password.setToolTipText(Messages.passwordTip);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(password);
        password.addModifyListener(event -> change(() -> draft.login.password = password.getText()));
        Label keyLabel = label(parent, Messages.sshKey);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 6).applyTo(keyLabel);
        key = new Text(parent, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.WRAP);
        key.setToolTipText(Messages.sshKeyTip);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, KEY_HEIGHT).applyTo(key);
        key.addModifyListener(event -> change(() -> draft.login.sshKey = key.getText()));
        key.addListener(SWT.Traverse,
                event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        label(parent, Messages.hostname);
        hostname = text(parent, Messages.hostnameTip, text -> draft.login.hostname = text);
        label(parent, Messages.packages);
        packages = text(parent, Messages.packagesTip, text -> draft.login.packages = text);
        label(parent, Messages.addressKind);
        address = combo(parent, Messages.addressTip, index -> draft.login.fixed = index == 1);
        fixedLabel = label(parent, Messages.address);
        fixed = text(parent, Messages.addressTip, text -> draft.login.address = text);
        fixed.setMessage("192.168.122.10/24"); //$NON-NLS-1$
        gatewayLabel = label(parent, Messages.gateway);
        gateway = text(parent, Messages.gatewayTip, text -> draft.login.gateway = text);
        gateway.setMessage("192.168.122.1"); //$NON-NLS-1$
        serversLabel = label(parent, Messages.nameServers);
        servers = text(parent, Messages.nameServersTip, text -> draft.login.nameServers = text);
    }

    @Override
    void fill() {
        LoginDraft login = draft.login;
        set(user, login.user);
        set(password, login.password);
        set(key, login.sshKey);
        set(hostname, login.hostname);
        hostname.setMessage(LoginDraft.hostnameOf(draft.name()));
        set(packages, login.packages);
        set(address, java.util.List.of(Messages.addressDhcp, Messages.addressFixed), login.fixed ? 1 : 0);
        show(login.fixed, fixedLabel, fixed, gatewayLabel, gateway, serversLabel, servers);
    }

    @Override
    boolean isUntouched() {
        return draft.login.user.isEmpty() && draft.login.password.isEmpty() && draft.login.sshKey.isEmpty();
    }

    @Override
    Optional<String> problem() {
        return draft.problems().login();
    }
}
