package org.virtworkbench.ui.volumes;

import java.util.Optional;

import org.virtworkbench.core.driver.VolumeName;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.storage.VolumeDocument;

/** A volume in the table: its name at once, all else when the host told it. UI thread. */
public final class VolumeRow {

    /**
     * What the host tells of one volume.
     *
     * @param path at the host
     * @param format empty where there is none
     * @param capacity in bytes
     * @param allocation in bytes
     * @param backing path of the image that it builds on
     * @param encrypted whether it is encrypted
     */
    public record Details(String path, String format, long capacity, long allocation, Optional<String> backing, boolean encrypted) {

        static Optional<Details> read(String xml) {
            try {
                VolumeDocument document = VolumeDocument.parse(xml);
                return Optional.of(new Details(document.path().orElse(""), document.format().orElse(""), document.capacity().orElse(0L),
                        document.allocation().orElse(0L), document.backingPath().filter(path -> !path.isEmpty()),
                        document.encryption().isPresent()));
            } catch (XmlSyntaxException e) {
                return Optional.empty();
            }
        }
    }

    private final VolumeName volume;
    private Optional<Details> details = Optional.empty();
    private boolean asked;
    private int place = -1;

    VolumeRow(VolumeName volume) {
        this.volume = volume;
    }

    /** {@return its name in its pool} */
    public String name() {
        return volume.name();
    }

    VolumeName volume() {
        return volume;
    }

    /** {@return its path: as told, or its key, which is the path for files} */
    public String path() {
        return details.map(Details::path).filter(path -> !path.isEmpty()).orElse(volume.key());
    }

    /** {@return what the host told; empty as long as it did not} */
    public Optional<Details> details() {
        return details;
    }

    /** Takes what was told of the same volume when its pool was read before, until the host tells it anew. */
    void inherit(VolumeRow before) {
        if (before.volume.equals(volume)) {
            details = before.details;
        }
    }

    /** {@return where it stands among those that are shown, or stood when it was last among them; -1 where it never was} */
    int place() {
        return place;
    }

    void place(int newPlace) {
        place = newPlace;
    }

    void tell(Optional<Details> told) {
        details = told;
    }

    /** {@return whether nobody asked for its details yet; somebody does now} */
    boolean ask() {
        boolean first = !asked;
        asked = true;
        return first;
    }

    /** Lets its details be asked for again. */
    void forget() {
        asked = false;
    }

    /** {@return what a guest sees, in bytes; -1 while that is not known} */
    public long capacity() {
        return details.map(Details::capacity).orElse(-1L);
    }

    /** {@return what it takes, in bytes; -1 while that is not known} */
    public long allocation() {
        return details.map(Details::allocation).orElse(-1L);
    }

    /** {@return its format; empty while that is not known, and where it has none} */
    public String format() {
        return details.map(Details::format).orElse("");
    }
}
