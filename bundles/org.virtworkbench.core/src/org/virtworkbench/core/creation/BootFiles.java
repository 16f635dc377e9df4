package org.virtworkbench.core.creation;

import java.io.IOException;
import java.util.Optional;

import org.virtworkbench.core.iso.ByteSource;
import org.virtworkbench.core.iso.IsoExtent;
import org.virtworkbench.core.iso.IsoReader;
import org.virtworkbench.core.os.OsMedium;

/**
 * The installer's kernel of a medium, with which a guest can start without the medium's boot loader.
 *
 * @param image of the medium
 * @param kernel where its kernel lies in it
 * @param initrd where that one's initial RAM disk lies in it
 */
public record BootFiles(ImageAt image, IsoExtent kernel, IsoExtent initrd) {

    /** No kernel and no initial RAM disk is larger. */
    static final long MOST = 2L << 30;

    /**
     * {@return the files, where the medium has them where the database says} Blocks; never on the UI thread.
     *
     * @param image of the medium
     * @param bytes of that image
     * @param medium what it is
     * @throws IOException when the image can't be read or is damaged
     */
    public static Optional<BootFiles> find(ImageAt image, ByteSource bytes, OsMedium medium) throws IOException {
        IsoReader iso = new IsoReader(bytes);
        Optional<IsoExtent> kernel = iso.find(medium.kernel()).filter(BootFiles::isPossible);
        Optional<IsoExtent> initrd = iso.find(medium.initrd()).filter(BootFiles::isPossible);
        return kernel.flatMap(one -> initrd.map(other -> new BootFiles(image, one, other)));
    }

    private static boolean isPossible(IsoExtent file) {
        return file.size() > 0 && file.size() <= MOST;
    }
}
