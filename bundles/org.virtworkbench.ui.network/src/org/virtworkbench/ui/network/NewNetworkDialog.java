package org.virtworkbench.ui.network;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
import org.virtworkbench.core.network.Surroundings;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.ui.forms.FieldsDialog;
import org.virtworkbench.ui.forms.HostFetch;
import org.virtworkbench.ui.forms.Services;

/** Asks what a new network is to be; a range that no other network of the host has is proposed. */
final class NewNetworkDialog extends FieldsDialog {

    private static final List<NetworkMode> MODES = Arrays.asList(NetworkMode.values());

    private final Target host;
    private final Services services;
    private Surroundings around;
    private Text name;
    private Combo mode;
    private Text device;
    private Text ipv4;
    private Text ipv4Ranges;
    private Text ipv6;
    private Text ipv6Ranges;
    private Text domain;
    private Button start;
    private Button autostart;
    private String proposedRange = "";
    private DefineNetworkOperation result;

    /**
     * @param parent its window
     * @param host on which it is made
     * @param others addresses with prefix length that other networks of the host have, by their names
     * @param services of the editor
     */
    NewNetworkDialog(Shell parent, Target host, Map<String, List<String>> others, Services services) {
        super(parent, Messages.New_title, NLS.bind(Messages.New_text, host.hostName()), Messages.New_button);
        this.host = host;
        this.services = services;
        this.around = new Surroundings(others, Map.of());
    }

    @Override
    protected void createFields() {
        name = text(Messages.New_name, "", "");
        mode = choice(Messages.New_mode, MODES.stream().map(NetworkTexts::text).toList(), SWT.READ_ONLY);
        mode.setVisibleItemCount(MODES.size());
        device = text(Messages.New_device, "", Messages.New_deviceHint);
        ipv4 = text(Messages.New_ipv4, "", "192.168.100.1/24");
        ipv4Ranges = text(Messages.New_ipv4Ranges, "", "192.168.100.100-192.168.100.200");
        ipv6 = text(Messages.New_ipv6, "", "fd00:100::1/64");
        ipv6Ranges = text(Messages.New_ipv6Ranges, "", Messages.New_ipv6RangesHint);
        for (Text ranges : List.of(ipv4Ranges, ipv6Ranges)) {
            ranges.setToolTipText(Messages.Field_rangesTip);
        }
        domain = text(Messages.New_domain, "", "");
        start = check(Messages.New_start, true);
        autostart = check(Messages.New_autostart, true);
        ipv4.addModifyListener(event -> followAddress());
        propose();
        name.setFocus();
        new HostFetch(services.connections(), form()).run(host.host(), Messages.New_job,
                connection -> connection.networks().interfaces().byName(), this::know, failure -> {
                    // the host has the last word when the network is started
                });
    }

    /** The host's own addresses are in the way as well. */
    private void know(Map<String, List<String>> addresses) {
        boolean proposed = free().map(FreeRange::own).equals(Optional.of(ipv4.getText()));
        around = new Surroundings(around.networks(), addresses);
        if (proposed) {
            fill(this::propose);
        }
        check();
    }

    private void propose() {
        ipv4.setText(free().map(FreeRange::own).orElse(""));
    }

    /** What guests get follows the host's address, as long as nobody has typed something else. */
    private void followAddress() {
        Optional<String> range = FreeRange.within(ipv4.getText()).map(free -> free.first() + '-' + free.last());
        if (ipv4Ranges.getText().equals(proposedRange) && range.isPresent()) {
            proposedRange = range.get();
            ipv4Ranges.setText(proposedRange);
        }
    }

    private Optional<FreeRange> free() {
        return FreeRange.find(Stream.concat(around.networks().values().stream(), around.host().values().stream()).flatMap(List::stream)
                .toList());
    }

    private NetworkDraft draft() {
        return new NetworkDraft(name.getText(), MODES.get(Math.max(0, mode.getSelectionIndex())), device.getText(), ipv4.getText(),
                ipv4Ranges.getText(), ipv6.getText(), ipv6Ranges.getText(), domain.getText());
    }

    @Override
    protected Optional<String> problem() {
        NetworkDraft draft = draft();
        boolean addresses = draft.mode().hasAddresses();
        device.setEnabled(draft.mode().needsDevice() || draft.mode().takesDevices());
        device.setMessage(draft.mode().needsDevice() ? Messages.New_deviceNeeded : Messages.New_deviceHint);
        for (Text field : List.of(ipv4, ipv4Ranges, ipv6, ipv6Ranges, domain)) {
            field.setEnabled(addresses);
        }
        Optional<String> problem = draft.problem(around);
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
