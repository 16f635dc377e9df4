package org.virtworkbench.ui.wizards.guest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.creation.CpuModel;
import org.virtworkbench.core.creation.Firmware;
import org.virtworkbench.core.creation.GuestDefaults;
import org.virtworkbench.core.creation.HostOffer.Flavour;
import org.virtworkbench.core.creation.SizeText;
import org.virtworkbench.core.creation.Topology;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.format.Format;

/** Name, memory, processors and firmware. */
final class MachinePage extends DraftPage {

    private static final int NUMBER_WIDTH = 90;
    private static final int MOST_PROCESSORS = 1024;
    private static final String PC = "pc"; //$NON-NLS-1$
    private static final String Q35 = "q35"; //$NON-NLS-1$

    private Text name;
    private Text memory;
    private Label memoryNote;
    private Text vcpus;
    private Label vcpusNote;
    private Button arrange;
    private Composite topology;
    private final List<Spinner> parts = new ArrayList<>();
    private Combo flavour;
    private Combo cpu;
    private Combo chipset;
    private Combo firmware;
    private Button tpm;
    private List<Firmware> firmwares = List.of();
    private List<CpuModel> models = List.of();
    private List<Optional<String>> chipsets = List.of();

    MachinePage(GuestDraft draft, Icons icons) {
        super("machine", draft, icons, Messages.machineTitle, Messages.machineText, "large/guest"); //$NON-NLS-1$ //$NON-NLS-2$
    }

    @Override
    void createForm(Composite parent) {
        label(parent, Messages.name);
        name = text(parent, Messages.nameTip, text -> draft.name = Optional.of(text.strip()));
        label(parent, Messages.memory);
        Composite memoryRow = row(parent, 2);
        memory = text(memoryRow, Messages.memoryTip, text -> draft.memory = Optional.of(text));
        GridDataFactory.fillDefaults().hint(NUMBER_WIDTH, SWT.DEFAULT).applyTo(memory);
        memoryNote = note(memoryRow);
        label(parent, Messages.vcpus);
        Composite vcpuRow = row(parent, 2);
        vcpus = text(vcpuRow, Messages.vcpusTip, text -> draft.vcpus = Optional.of(text));
        GridDataFactory.fillDefaults().hint(NUMBER_WIDTH, SWT.DEFAULT).applyTo(vcpus);
        vcpusNote = note(vcpuRow);
        createTopology(parent);
        label(parent, Messages.runBy);
        flavour = combo(parent, Messages.runByTip, index -> draft.flavour = Optional.of(draft.flavours().get(index)));
        label(parent, Messages.cpu);
        cpu = combo(parent, Messages.cpuTip, index -> draft.cpu = Optional.of(models.get(index)));
        label(parent, Messages.chipset);
        chipset = combo(parent, Messages.chipsetTip, index -> draft.chipset = Optional.of(chipsets.get(index)));
        label(parent, Messages.firmware);
        firmware = combo(parent, Messages.firmwareTip, index -> draft.firmware = Optional.of(firmwares.get(index)));
        label(parent, ""); //$NON-NLS-1$
        tpm = check(parent, Messages.tpm, Messages.tpmTip, on -> draft.tpm = Optional.of(on));
    }

    private void createTopology(Composite parent) {
        label(parent, ""); //$NON-NLS-1$
        Composite row = row(parent, 2);
        arrange = check(row, Messages.arrange, Messages.arrangeTip,
                on -> draft.topology = on ? Optional.of(new Topology(1, draft.vcpuCount().orElse(1), 1)) : Optional.empty());
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(arrange);
        topology = row(row, 6);
        for (String text : List.of(Messages.sockets, Messages.cores, Messages.threads)) {
            label(topology, text);
            Spinner spinner = new Spinner(topology, SWT.BORDER);
            spinner.setValues(1, 1, MOST_PROCESSORS, 0, 1, 4);
            spinner.setToolTipText(Messages.arrangeTip);
            spinner.addListener(SWT.Selection, event -> change(this::arranged));
            parts.add(spinner);
        }
    }

    /** Who arranges processors by hand says with it how many there are. */
    private void arranged() {
        Topology made = new Topology(parts.get(0).getSelection(), parts.get(1).getSelection(), parts.get(2).getSelection());
        draft.topology = Optional.of(made);
        draft.vcpus = Optional.of(Long.toString(made.processors()));
    }

    @Override
    void fill() {
        set(name, draft.name());
        set(memory, draft.memory.orElseGet(() -> draft.memoryBytes().map(SizeText::of).orElse(""))); //$NON-NLS-1$
        set(vcpus, draft.vcpus.orElseGet(() -> draft.vcpuCount().map(String::valueOf).orElse(""))); //$NON-NLS-1$
        set(memoryNote, draft.offer.map(offer -> offer.freeMemory().isPresent()
                ? NLS.bind(Messages.memoryFree, Format.bytes(offer.freeMemory().getAsLong()), Format.bytes(offer.facts().memory()))
                : NLS.bind(Messages.memoryTotal, Format.bytes(offer.facts().memory()))).orElse("")); //$NON-NLS-1$
        set(vcpusNote, draft.offer.map(offer -> NLS.bind(Messages.vcpusTotal, offer.facts().cpus())).orElse("")); //$NON-NLS-1$
        arrange.setSelection(draft.topology.isPresent());
        topology.setVisible(draft.topology.isPresent());
        draft.topology.ifPresent(made -> {
            parts.get(0).setSelection(made.sockets());
            parts.get(1).setSelection(made.cores());
            parts.get(2).setSelection(made.threads());
        });
        List<Flavour> flavours = draft.flavours();
        set(flavour, flavours.stream().map(MachinePage::flavourText).toList(), draft.flavour().map(flavours::indexOf).orElse(-1));
        Optional<GuestDefaults> best = draft.defaults();
        models = best.map(GuestDefaults::cpus).orElse(List.of());
        set(cpu, models.stream().map(MachinePage::cpuText).toList(), models.indexOf(draft.cpu()));
        chipsets = chipsets();
        set(chipset, chipsets.stream().map(MachinePage::chipsetText).toList(), chipsets.indexOf(draft.chipset()));
        firmwares = firmwares(best);
        set(firmware, firmwares.stream().map(MachinePage::firmwareText).toList(), firmwares.indexOf(draft.firmware()));
        boolean hasTpm = best.map(GuestDefaults::hasTpm).orElse(false);
        tpm.setEnabled(hasTpm || draft.tpm());
        tpm.setSelection(draft.tpm());
        tpm.setToolTipText(hasTpm ? Messages.tpmTip : Messages.tpmMissing);
    }

    private static List<Firmware> firmwares(Optional<GuestDefaults> best) {
        List<Firmware> can = new ArrayList<>(List.of(Firmware.BIOS));
        if (best.map(GuestDefaults::hasUefi).orElse(false)) {
            can.add(Firmware.UEFI);
        }
        if (best.map(GuestDefaults::hasSecureBoot).orElse(false)) {
            can.add(Firmware.SECURE_BOOT);
        }
        return can;
    }

    private List<Optional<String>> chipsets() {
        List<Optional<String>> can = new ArrayList<>();
        List<String> machines = draft.flavour().map(Flavour::machines).orElse(List.of());
        for (String machine : List.of(Q35, PC, "virt")) { //$NON-NLS-1$
            if (machines.contains(machine)) {
                can.add(Optional.of(machine));
            }
        }
        if (can.isEmpty()) {
            can.add(Optional.empty());
        }
        return can;
    }

    static String flavourText(Flavour flavour) {
        return switch (flavour.type()) {
            case "kvm" -> NLS.bind(Messages.flavourKvm, flavour.arch()); //$NON-NLS-1$
            case "qemu" -> NLS.bind(Messages.flavourEmulation, flavour.arch()); //$NON-NLS-1$
            default -> flavour.type() + ' ' + flavour.arch();
        };
    }

    private static String cpuText(CpuModel model) {
        return switch (model) {
            case HOST_PASSTHROUGH -> Messages.cpuHost;
            case HOST_MODEL -> Messages.cpuHostModel;
            case MAXIMUM -> Messages.cpuMaximum;
            case DEFAULT -> Messages.cpuDefault;
        };
    }

    private static String chipsetText(Optional<String> machine) {
        return machine.map(name -> switch (name) {
            case Q35 -> Messages.chipsetQ35;
            case PC -> Messages.chipsetPc;
            default -> name;
        }).orElse(Messages.chipsetDefault);
    }

    static String firmwareText(Firmware firmware) {
        return switch (firmware) {
            case BIOS -> Messages.firmwareBios;
            case UEFI -> Messages.firmwareUefi;
            case SECURE_BOOT -> Messages.firmwareSecure;
        };
    }

    @Override
    Optional<String> problem() {
        return draft.problems().machine();
    }

    @Override
    Optional<String> warning() {
        if (draft.flavour().filter(kind -> kind.type().equals("qemu")).isPresent()) { //$NON-NLS-1$
            boolean choice = draft.flavours().stream().anyMatch(Flavour::isFast);
            return Optional.of(choice ? Messages.warnEmulation : Messages.warnNoKvm);
        }
        if (draft.defaults().map(GuestDefaults::wantsTpm).orElse(false) && !draft.tpm()) {
            return Optional.of(NLS.bind(Messages.warnTpm, draft.os().orElseThrow().name()));
        }
        return draft.offer.filter(offer -> offer.freeMemory().isPresent()
                && draft.memoryBytes().filter(bytes -> bytes > offer.freeMemory().getAsLong()).isPresent())
                .map(offer -> NLS.bind(Messages.warnMemory, Format.bytes(offer.freeMemory().getAsLong())));
    }
}
