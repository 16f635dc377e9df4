package org.virtworkbench.ui.wizards.guest;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.creation.BootFiles;
import org.virtworkbench.core.creation.HostOffer.Flavour;
import org.virtworkbench.core.os.InstallScript;
import org.virtworkbench.core.os.OperatingSystem;
import org.virtworkbench.core.os.OsMedium;
import org.virtworkbench.core.tree.InstallTree;
import org.virtworkbench.ui.wizards.guest.MoreDevices.MoreDisk;

/** Whether and how the system that is chosen can be installed without questions. UI thread. */
final class UnattendedWay {

    private final GuestDraft draft;

    /** @param draft what is described */
    UnattendedWay(GuestDraft draft) {
        this.draft = draft;
    }

    /** {@return the system that is installed, where it has a script} */
    Optional<OperatingSystem> system() {
        return script().isEmpty() ? Optional.empty() : draft.origin == Origin.TREE ? draft.tree.flatMap(InstallTree::system) : draft.os();
    }

    /** {@return what answers the installer's questions; empty where nothing does} */
    Optional<InstallScript> script() {
        return switch (draft.origin) {
            case TREE -> draft.script.filter(any -> draft.tree.flatMap(InstallTree::system).isPresent());
            case MEDIUM -> medium().flatMap(UnattendedWay::best);
            default -> Optional.empty();
        };
    }

    /** The one that can reach the installer; where none can, one of which that is said. */
    private static Optional<InstallScript> best(OsMedium medium) {
        return medium.scripts().stream().filter(script -> medium.hasKernel() ? script.goesIntoInitrd() : script.goesOntoCd()).findFirst()
                .or(() -> medium.scripts().stream().findFirst());
    }

    /** {@return the medium that is chosen, where its label fits the system that is installed} */
    Optional<OsMedium> medium() {
        return draft.mediumFound().flatMap(found -> draft.os().flatMap(os -> found.of(os.id())));
    }

    /** {@return the installer's kernel out of the medium} */
    Optional<BootFiles> files() {
        return draft.origin == Origin.MEDIUM ? draft.mediumFound().flatMap(found -> medium().flatMap(found::files)) : Optional.empty();
    }

    /** {@return why the script can't be used, for a person; empty when it can} */
    Optional<String> barrier() {
        if (draft.origin != Origin.MEDIUM || script().isEmpty()) {
            return Optional.empty();
        }
        OsMedium medium = medium().orElseThrow();
        InstallScript script = script().orElseThrow();
        if (!medium.runsOn(draft.flavour().map(Flavour::arch).orElse(""))) { //$NON-NLS-1$
            return Optional.of(NLS.bind(Messages.barrierArchitecture, medium.architecture()));
        }
        if (!draft.newDisk() && draft.more.all().stream().noneMatch(MoreDisk.class::isInstance)) {
            return Optional.of(Messages.barrierDisk);
        }
        if (medium.hasKernel() && script.goesIntoInitrd()) {
            return files().isPresent() ? Optional.empty()
                    : Optional.of(draft.mediumFound().filter(found -> found.files().isEmpty()).isPresent() ? Messages.barrierLooking
                            : Messages.barrierKernel);
        }
        if (!script.goesOntoCd()) {
            return Optional.of(Messages.barrierFloppy);
        }
        return script.needsBios() ? firmware() : Optional.empty();
    }

    private Optional<String> firmware() {
        OperatingSystem os = draft.os().orElseThrow();
        if (os.wantsTpm() || os.bios().equals(Optional.of(false))) {
            return Optional.of(NLS.bind(Messages.barrierUefiOnly, os.name()));
        }
        return draft.firmware().isUefi() ? Optional.of(Messages.barrierUefi) : Optional.empty();
    }

    /** {@return whether the installation needs a network} */
    boolean needsNetwork() {
        return draft.origin == Origin.MEDIUM
                && (script().filter(InstallScript::network).isPresent() || medium().filter(OsMedium::isFromNetwork).isPresent());
    }

    /** {@return whether it can be done} */
    boolean isOpen() {
        return script().isPresent() && barrier().isEmpty();
    }

    /** {@return whether it is done} */
    boolean isTaken() {
        return draft.unattended.wanted && isOpen();
    }
}
