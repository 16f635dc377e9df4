package org.virtworkbench.ui.network;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.network.DefineNetworkOperation;
import org.virtworkbench.core.network.FreeRange;
import org.virtworkbench.core.network.NetworkDraft;
import org.virtworkbench.core.network.NetworkMode;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.ui.forms.FieldsDialog;

/** Asks what a new network is to be; a range that no other network of the host has is proposed. */
final class NewNetworkDialog extends FieldsDialog {

    private static final List<NetworkMode> MODES = Arrays.asList(NetworkMode.values());

    private final Target host;
    private final Map<String, List<String>> others;
    private Text name;
    private Combo mode;
    private Text device;
    private Text ipv4;
    private Text rangeStart;
    private Text rangeEnd;
    private Text ipv6;
    private Text domain;
    private Button start;
    private Button autostart;
    private DefineNetworkOperation result;

    NewNetworkDialog(Shell parent, Target host, Map<String, List<String>> others) {
        super(parent, Messages.New_title, NLS.bind(Messages.New_text, host.hostName()), Messages.New_button);
        this.host = host;
        this.others = others;
    }

    @Override
    protected void createFields() {
        name = text(Messages.New_name, "", "");
        mode = choice(Messages.New_mode, MODES.stream().map(NetworkTexts::text).toList(), SWT.READ_ONLY);
        mode.setVisibleItemCount(MODES.size());
        device = text(Messages.New_device, "", Messages.New_deviceHint);
        Optional<FreeRange> free = FreeRange.find(others.values().stream().flatMap(List::stream).toList());
        ipv4 = text(Messages.New_ipv4, free.map(FreeRange::own).orElse(""), "192.168.100.1/24");
        rangeStart = text(Messages.New_rangeStart, free.map(FreeRange::first).orElse(""), "");
        rangeEnd = text(Messages.New_rangeEnd, free.map(FreeRange::last).orElse(""), "");
        ipv6 = text(Messages.New_ipv6, "", "fd00:100::1/64");
        domain = text(Messages.New_domain, "", "");
        start = check(Messages.New_start, true);
        autostart = check(Messages.New_autostart, true);
        name.setFocus();
    }

    private NetworkDraft draft() {
        return new NetworkDraft(name.getText(), MODES.get(Math.max(0, mode.getSelectionIndex())), device.getText(), ipv4.getText(),
                rangeStart.getText(), rangeEnd.getText(), ipv6.getText(), domain.getText());
    }

    @Override
    protected Optional<String> problem() {
        NetworkDraft draft = draft();
        boolean addresses = draft.mode().hasAddresses();
        device.setEnabled(draft.mode().needsDevice() || draft.mode().takesDevices());
        device.setMessage(draft.mode().needsDevice() ? Messages.New_deviceNeeded : Messages.New_deviceHint);
        for (Text field : List.of(ipv4, rangeStart, rangeEnd, ipv6, domain)) {
            field.setEnabled(addresses);
        }
        Optional<String> problem = draft.problem(others);
        if (problem.isEmpty()) {
            result = new DefineNetworkOperation(host, draft.name(), draft.xml(), start.getSelection(), autostart.getSelection());
        }
        return problem;
    }

    /** {@return what to do} */
    DefineNetworkOperation result() {
        return result;
    }
}
