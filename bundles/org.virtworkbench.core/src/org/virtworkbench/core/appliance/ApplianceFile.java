package org.virtworkbench.core.appliance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.xml.XmlDocument;
import org.virtworkbench.xml.XmlSyntaxException;

/** Reads an appliance: an OVA archive, or an OVF descriptor with its files beside it. Unpacks nothing. */
public final class ApplianceFile {

    private static final int MOST_DESCRIPTOR = 4 << 20;
    private static final int MOST_MANIFEST = 1 << 20;

    private final FileSource files;
    private final FilePart descriptor;

    private ApplianceFile(FileSource files, FilePart descriptor) {
        this.files = files;
        this.descriptor = descriptor;
    }

    /**
     * {@return the appliance} Reads descriptor, manifest and the heads of the disks; never on the UI thread. The checksums of disks are checked when they are sent.
     *
     * @param file the archive, or the descriptor
     * @throws ApplianceException when it can't be taken: what is wrong, and what to do
     * @throws IOException when it can't be read
     */
    public static Appliance read(Path file) throws IOException, ApplianceException {
        if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".ovf")) {
            Path folder = file.toAbsolutePath().getParent();
            return new ApplianceFile(FileSource.beside(folder), new FilePart(file, file.getFileName().toString(), 0, Files.size(file)))
                    .read();
        }
        Map<String, FilePart> parts = TarIndex.read(file);
        List<FilePart> descriptors = parts.values().stream().filter(part -> part.name().toLowerCase(Locale.ROOT).endsWith(".ovf")).toList();
        if (descriptors.size() != 1) {
            throw new ApplianceException(NLS.bind(Messages.no_descriptor, file.getFileName()));
        }
        return new ApplianceFile(name -> {
            FileSource.checkName(name);
            return Optional.ofNullable(parts.get(name));
        }, descriptors.getFirst()).read();
    }

    private Appliance read() throws IOException, ApplianceException {
        byte[] bytes = bytes(descriptor, MOST_DESCRIPTOR);
        Manifest manifest = manifest();
        Optional<Checksum> sum = manifest.of(descriptor.name());
        if (sum.isPresent()) {
            MessageDigest digest = sum.get().digest();
            digest.update(bytes);
            if (!sum.get().matches(digest)) {
                throw new ApplianceException(NLS.bind(Messages.checksum_wrong, descriptor.name()));
            }
        }
        try {
            return new OvfReader(XmlDocument.parse(bytes).root(), files, manifest).read();
        } catch (XmlSyntaxException e) {
            throw new ApplianceException(NLS.bind(Messages.descriptor_broken, descriptor.name(), e.getMessage()));
        }
    }

    private Manifest manifest() throws IOException, ApplianceException {
        Optional<FilePart> part = files.find(descriptor.name().replaceAll("\\.[oO][vV][fF]$", ".mf"));
        return part.isEmpty() ? Manifest.NONE : Manifest.parse(new String(bytes(part.get(), MOST_MANIFEST), StandardCharsets.UTF_8));
    }

    private static byte[] bytes(FilePart part, int most) throws IOException, ApplianceException {
        if (part.size() > most) {
            throw new ApplianceException(NLS.bind(Messages.too_large, part.name()));
        }
        return part.head(most);
    }
}
