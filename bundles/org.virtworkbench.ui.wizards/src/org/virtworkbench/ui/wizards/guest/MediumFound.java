package org.virtworkbench.ui.wizards.guest;

import java.util.List;
import java.util.Optional;

import org.virtworkbench.core.creation.BootFiles;
import org.virtworkbench.core.creation.ImageAt;
import org.virtworkbench.core.os.InstallScript;
import org.virtworkbench.core.os.OsMedium;

/**
 * What a medium is, as its label told.
 *
 * @param image where it is
 * @param media what it may be, the most likely first; at least one
 * @param files its installer's kernel, inside an empty one where it has none; empty while that is looked for
 */
record MediumFound(ImageAt image, List<OsMedium> media, Optional<Optional<BootFiles>> files) {

    /** Copies the list. */
    MediumFound {
        media = List.copyOf(media);
    }

    /** {@return what it is most likely} */
    OsMedium medium() {
        return media.getFirst();
    }

    /** {@return what it is where it is one of a system}
     *
     * @param system identifier of the system
     */
    Optional<OsMedium> of(String system) {
        return media.stream().filter(medium -> medium.system().equals(system)).findFirst();
    }

    /** {@return the installer's kernel of a medium that it may be} */
    Optional<BootFiles> files(OsMedium of) {
        return files.flatMap(found -> found)
                .filter(any -> of.kernel().equals(medium().kernel()) && of.initrd().equals(medium().initrd()));
    }

    /** {@return whether it has to be looked into, for the kernel of an installer that takes answers} */
    boolean mustBeLookedInto() {
        return files.isEmpty() && medium().hasKernel() && medium().scripts().stream().anyMatch(InstallScript::goesIntoInitrd);
    }

    /** {@return the same, looked into} */
    MediumFound with(Optional<BootFiles> found) {
        return new MediumFound(image, media, Optional.of(found));
    }
}
