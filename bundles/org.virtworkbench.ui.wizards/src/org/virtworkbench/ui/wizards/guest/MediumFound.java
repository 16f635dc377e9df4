package org.virtworkbench.ui.wizards.guest;

import java.util.Optional;

import org.virtworkbench.core.creation.BootFiles;
import org.virtworkbench.core.creation.ImageAt;
import org.virtworkbench.core.os.InstallScript;
import org.virtworkbench.core.os.OsMedium;

/**
 * What a medium is, as its label told.
 *
 * @param image where it is
 * @param medium what it is
 * @param files its installer's kernel, inside an empty one where it has none; empty while that is looked for
 */
record MediumFound(ImageAt image, OsMedium medium, Optional<Optional<BootFiles>> files) {

    /** {@return whether it has to be looked into, for the kernel of an installer that takes answers} */
    boolean mustBeLookedInto() {
        return files.isEmpty() && medium.hasKernel() && medium.scripts().stream().anyMatch(InstallScript::goesIntoInitrd);
    }

    /** {@return the same, looked into} */
    MediumFound with(Optional<BootFiles> found) {
        return new MediumFound(image, medium, Optional.of(found));
    }
}
