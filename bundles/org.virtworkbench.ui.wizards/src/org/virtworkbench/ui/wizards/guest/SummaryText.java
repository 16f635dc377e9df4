package org.virtworkbench.ui.wizards.guest;

import java.util.List;
import java.util.StringJoiner;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.creation.Drive;
import org.virtworkbench.core.creation.DriveSource;
import org.virtworkbench.core.creation.GuestSpec;
import org.virtworkbench.core.creation.MachineSpec;
import org.virtworkbench.core.creation.NetworkCard;
import org.virtworkbench.core.creation.NetworkCard.Link;
import org.virtworkbench.core.creation.SizeText;
import org.virtworkbench.core.operation.OwnFiles;

/** Says in words what a new guest will be. */
final class SummaryText {

    private SummaryText() {
    }

    static String machine(MachineSpec machine) {
        StringJoiner text = new StringJoiner(", "); //$NON-NLS-1$
        text.add(NLS.bind(machine.vcpus() == 1 ? Messages.sumOneCpu : Messages.sumCpus, machine.vcpus()));
        text.add(NLS.bind(Messages.sumMemory, SizeText.of(machine.memory())));
        text.add(switch (machine.type()) {
            case "kvm" -> "KVM"; //$NON-NLS-1$ //$NON-NLS-2$
            case "qemu" -> Messages.sumEmulation; //$NON-NLS-1$
            default -> machine.type();
        });
        machine.chipset().ifPresent(text::add);
        text.add(MachinePage.firmwareText(machine.firmware()));
        if (machine.tpm()) {
            text.add("TPM 2.0"); //$NON-NLS-1$
        }
        return text.toString();
    }

    static String drives(GuestSpec spec) {
        if (spec.drives().isEmpty() && spec.boot().isEmpty()) {
            return Messages.sumNothing;
        }
        StringJoiner lines = new StringJoiner("\n"); //$NON-NLS-1$
        boolean unattended = spec.unattended().isPresent();
        spec.boot().ifPresent(files -> lines.add(NLS.bind(unattended ? Messages.sumTreeUnattended : Messages.sumTree, files.location())));
        if (unattended && spec.boot().isEmpty()) {
            lines.add(Messages.sumUnattended);
        }
        for (Drive drive : spec.drives()) {
            lines.add((drive.cdrom() ? Messages.sumCdrom : Messages.sumDisk) + ": " + source(drive.source()) + " (" + drive.bus() + ')'); //$NON-NLS-1$ //$NON-NLS-2$
        }
        return lines.toString();
    }

    private static String source(DriveSource source) {
        return switch (source) {
            case DriveSource.Empty empty -> Messages.sumEmpty;
            case DriveSource.Existing existing -> existing.path();
            case DriveSource.Fresh fresh -> NLS.bind(fresh.full() ? Messages.sumFreshFull : Messages.sumFresh,
                    new Object[] { SizeText.of(fresh.capacity()), fresh.format(), fresh.place().path() });
            case DriveSource.Overlay overlay -> NLS.bind(Messages.sumOverlay, overlay.place().path(), overlay.backing());
            case DriveSource.Copy copy -> NLS.bind(Messages.sumCopy, copy.from().name(), copy.place().path());
            case DriveSource.Upload upload -> NLS.bind(Messages.sumUpload,
                    new Object[] { upload.file().getFileName(), SizeText.of(upload.size()), upload.place().path() });
            case DriveSource.Imported imported -> NLS.bind(Messages.sumImported,
                    new Object[] { imported.image().name(), SizeText.of(imported.capacity()), imported.place().path() });
            case DriveSource.Fetched fetched -> fetched.file().address().toString();
            case DriveSource.Extracted extracted -> extracted.place().path();
            case DriveSource.Content content -> NLS.bind(
                    content.place().volume().endsWith(OwnFiles.ANSWERS) ? Messages.sumAnswers : Messages.sumContent,
                    content.place().path());
        };
    }

    static String network(GuestSpec spec) {
        if (spec.cards().isEmpty()) {
            return Messages.sumNothing;
        }
        StringJoiner text = new StringJoiner("\n"); //$NON-NLS-1$
        for (NetworkCard card : spec.cards()) {
            String name = switch (card.link()) {
                case NETWORK -> card.source();
                case BRIDGE -> NLS.bind(Messages.bridgeItem, card.source());
                case DIRECT -> NLS.bind(Messages.directItem, card.source());
            };
            boolean starts = card.link() == Link.NETWORK && spec.networksToStart().contains(card.source());
            text.add(name + card.model().map(model -> " (" + model + ')').orElse("") //$NON-NLS-1$ //$NON-NLS-2$
                    + (starts ? ", " + Messages.sumNetworkStart : "")); //$NON-NLS-1$ //$NON-NLS-2$
        }
        return text.toString();
    }

    static String devices(GuestSpec spec) {
        StringJoiner text = new StringJoiner(", "); //$NON-NLS-1$
        spec.devices().graphics().ifPresent(type -> text.add(NLS.bind(Messages.sumScreen, type.toUpperCase(java.util.Locale.ROOT))));
        add(text, spec.devices().serial(), Messages.sumSerial);
        add(text, spec.devices().agent(), Messages.sumAgent);
        add(text, spec.devices().random(), Messages.sumRandom);
        return text.length() == 0 ? Messages.sumNothing : text.toString();
    }

    private static void add(StringJoiner text, boolean has, String name) {
        if (has) {
            text.add(name);
        }
    }

    /** {@return findings as lines, what forbids first} */
    static String findings(List<org.virtworkbench.core.creation.Finding> findings) {
        StringJoiner lines = new StringJoiner("\n"); //$NON-NLS-1$
        findings.forEach(finding -> lines.add((finding.fatal() ? "\u2718 " : "\u26A0 ") + finding.text().replace("\n", " "))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        return lines.toString();
    }
}
