package org.virtworkbench.core.appliance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

/** Finds the files that an appliance names. */
@FunctionalInterface
interface FileSource {

    /**
     * {@return a file; empty when it is not there}
     *
     * @param name relative to the descriptor
     * @throws ApplianceException when the name leads somewhere else
     */
    Optional<FilePart> find(String name) throws IOException, ApplianceException;

    /** {@return the files beside a descriptor; none outside of its folder, by whatever name or link} */
    static FileSource beside(Path folder) {
        return name -> {
            checkName(name);
            try {
                Path file = folder.resolve(name);
                if (!Files.isRegularFile(file)) {
                    return Optional.empty();
                }
                Path real = file.toRealPath();
                if (!real.startsWith(folder.toRealPath())) {
                    throw new ApplianceException(NLS.bind(Messages.unsafe_name, name));
                }
                return Optional.of(new FilePart(real, name, 0, Files.size(real)));
            } catch (InvalidPathException e) {
                throw new ApplianceException(NLS.bind(Messages.unsafe_name, name));
            }
        };
    }

    /** Refuses a name that leads out of the place where the appliance is. */
    static void checkName(String name) throws ApplianceException {
        boolean leadsOut = name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf(':') >= 0
                || name.chars().anyMatch(Character::isISOControl);
        for (String step : name.split("/", -1)) {
            leadsOut |= step.isEmpty() || step.equals("..");
        }
        if (leadsOut) {
            throw new ApplianceException(NLS.bind(Messages.unsafe_name, name));
        }
    }
}
