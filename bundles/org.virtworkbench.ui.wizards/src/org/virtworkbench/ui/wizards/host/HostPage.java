package org.virtworkbench.ui.wizards.host;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.connection.LocalHypervisor;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.widgets.CssClass;

/** The one page of the host wizard: how the host is reached, how it is called, and a test. */
final class HostPage extends WizardPage {

    private static final List<Reach> REACHES = List.of(Reach.values());
    private static final int PORT_WIDTH = 70;

    private final HostDraft draft;
    private final Connections connections;
    private final Icons icons;
    private final Map<Reach, LocalHypervisor> local = new EnumMap<>(Reach.class);
    private boolean looked;
    private final List<Control> remoteOnly = new ArrayList<>();
    private final List<Control> sshOnly = new ArrayList<>();
    private final List<Control> userOnly = new ArrayList<>();
    private Composite form;
    private Label hint;
    private Combo server;
    private Combo uri;
    private ConnectionTest test;
    /** Whether the fields are being set by the program. */
    private boolean filling;

    HostPage(HostDraft draft, boolean isNew, Connections connections, Icons icons) {
        super("host"); //$NON-NLS-1$
        this.draft = draft;
        this.connections = connections;
        this.icons = icons;
        setTitle(isNew ? Messages.addTitle : Messages.editTitle);
        setDescription(isNew ? Messages.addText : Messages.editText);
        setImageDescriptor(icons.descriptor("large/host")); //$NON-NLS-1$
    }

    @Override
    public void createControl(Composite parent) {
        form = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).spacing(8, 8).applyTo(form);
        createReach();
        createRemote();
        createUri();
        createRest();
        test = new ConnectionTest(form, connections, icons, draft::profile);
        setControl(form);
        filling = true;
        server.setText(draft.server);
        filling = false;
        changed();
    }

    private void createReach() {
        label(Messages.reach);
        Combo reach = new Combo(form, SWT.READ_ONLY);
        reach.setItems(Messages.reachSystem, Messages.reachSession, Messages.reachSsh, Messages.reachTls, Messages.reachTcp,
                Messages.reachUri);
        reach.select(REACHES.indexOf(draft.reach));
        reach.setVisibleItemCount(REACHES.size());
        wide(reach);
        reach.addListener(SWT.Selection, event -> {
            Reach chosen = REACHES.get(reach.getSelectionIndex());
            if (chosen == Reach.URI) {
                draft.uri = draft.uriText();
            }
            draft.reach = chosen;
            changed();
            if (chosen.isRemote()) {
                server.setFocus();
            }
        });
        label(""); //$NON-NLS-1$
        hint = new Label(form, SWT.WRAP);
        CssClass.on(hint, CssClass.MUTED);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(420, SWT.DEFAULT).applyTo(hint);
    }

    private void createRemote() {
        remoteOnly.add(label(Messages.server));
        server = new Combo(form, SWT.DROP_DOWN);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(server);
        remoteOnly.add(server);
        server.addModifyListener(event -> typed(text -> draft.server = text, server.getText()));
        Text port = text(draft.port, Messages.port, value -> draft.port = value, 1);
        port.setToolTipText(Messages.portTip);
        GridDataFactory.fillDefaults().hint(PORT_WIDTH, SWT.DEFAULT).applyTo(port);
        remoteOnly.add(port);
        userOnly.add(label(Messages.user));
        userOnly.add(text(draft.user, Messages.userTip, value -> draft.user = value, 2));
        sshOnly.add(label(Messages.keyFile));
        Text keyFile = text(draft.keyFile, Messages.keyFileTip, value -> draft.keyFile = value, 1);
        sshOnly.add(keyFile);
        Button browse = new Button(form, SWT.PUSH);
        browse.setText(Messages.browse);
        sshOnly.add(browse);
        browse.addListener(SWT.Selection,
                event -> Optional.ofNullable(new FileDialog(getShell(), SWT.OPEN).open()).ifPresent(keyFile::setText));
        sshOnly.add(label("")); //$NON-NLS-1$
        sshOnly.add(check(Messages.session, draft.session, on -> draft.session = on));
    }

    private void createUri() {
        label(Messages.uri);
        uri = new Combo(form, SWT.DROP_DOWN);
        wide(uri);
        uri.addModifyListener(event -> {
            if (draft.reach == Reach.URI) {
                typed(text -> draft.uri = text, uri.getText());
            }
        });
    }

    private void createRest() {
        label(Messages.name);
        text(draft.name, Messages.nameTip, value -> draft.name = value, 2);
        label(""); //$NON-NLS-1$
        check(Messages.autoconnect, draft.autoconnect, on -> draft.autoconnect = on);
        label(""); //$NON-NLS-1$
        check(Messages.readOnly, draft.readOnly, on -> draft.readOnly = on);
    }

    /** Takes what was found in the background: hypervisors of this computer and names to choose from. UI thread. */
    void offer(List<LocalHypervisor> hypervisors, List<String> servers, List<String> uris) {
        if (form.isDisposed()) {
            return;
        }
        looked = true;
        for (LocalHypervisor hypervisor : hypervisors) {
            switch (hypervisor.uri().path()) {
                case "/system" -> local.putIfAbsent(Reach.SYSTEM, hypervisor); //$NON-NLS-1$
                case "/session" -> local.putIfAbsent(Reach.SESSION, hypervisor); //$NON-NLS-1$
                default -> { // offered among the URIs
                }
            }
        }
        filling = true;
        servers.forEach(server::add);
        uris.forEach(uri::add);
        filling = false;
        changed();
    }

    /** Stops a test that still runs. */
    @Override
    public void dispose() {
        if (test != null) {
            test.stop();
        }
        super.dispose();
    }

    private void typed(Consumer<String> field, String text) {
        if (!filling) {
            field.accept(text);
            changed();
        }
    }

    /** Shows what the draft says now. */
    private void changed() {
        Reach reach = draft.reach;
        show(remoteOnly, reach.isRemote());
        show(userOnly, reach == Reach.SSH);
        show(sshOnly, reach == Reach.SSH);
        filling = true;
        if (!uri.getText().equals(draft.uriText()) && (reach != Reach.URI || !uri.getText().strip().equals(draft.uriText()))) {
            uri.setText(draft.uriText());
        }
        filling = false;
        uri.setEnabled(reach == Reach.URI);
        hint.setText(hintFor(reach));
        validate();
        test.draftChanged(draft.problem().isEmpty());
        form.layout(true, true);
    }

    private String hintFor(Reach reach) {
        return switch (reach) {
            case SYSTEM, SESSION -> {
                LocalHypervisor found = local.get(reach);
                if (found == null) {
                    yield looked ? Messages.localAbsent : Messages.localLooking;
                }
                yield found.reachable() ? Messages.localReachable : found.hint();
            }
            case SSH -> Messages.sshHint;
            case TLS -> Messages.tlsHint;
            case TCP -> Messages.tcpHint;
            case URI -> Messages.uriHint;
        };
    }

    private void validate() {
        Optional<String> problem = draft.problem();
        boolean untouched = draft.reach.isRemote() && draft.server.isBlank();
        setErrorMessage(untouched ? null : problem.orElse(null));
        Optional<ConnectionProfile> twin = draft.twin(connections.profiles());
        setMessage(twin.map(known -> NLS.bind(Messages.twin, known.name().isEmpty() ? known.uri() : known.name())).orElse(null), WARNING);
        setPageComplete(problem.isEmpty());
    }

    private Label label(String text) {
        Label label = new Label(form, SWT.NONE);
        label.setText(text);
        return label;
    }

    private Text text(String initial, String message, Consumer<String> field, int columns) {
        Text text = new Text(form, SWT.BORDER | SWT.SINGLE);
        text.setText(initial);
        text.setMessage(message);
        GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).applyTo(text);
        text.addModifyListener(event -> typed(field, text.getText()));
        return text;
    }

    private Button check(String text, boolean initial, Consumer<Boolean> field) {
        Button button = new Button(form, SWT.CHECK);
        button.setText(text);
        button.setSelection(initial);
        wide(button);
        button.addListener(SWT.Selection, event -> {
            field.accept(button.getSelection());
            changed();
        });
        return button;
    }

    private static void wide(Control control) {
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(control);
    }

    private static void show(List<Control> controls, boolean visible) {
        for (Control control : controls) {
            control.setVisible(visible);
            if (control.getLayoutData() == null) {
                control.setLayoutData(new GridData());
            }
            ((GridData) control.getLayoutData()).exclude = !visible;
        }
    }
}
