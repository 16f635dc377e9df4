package org.virtworkbench.core.storage;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.operation.GuestName;
import org.virtworkbench.core.storage.PoolType.Part;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.storage.StoragePoolDocument;

/** A storage pool that a person is describing. Fields that its type does not have are kept, but left out of its document. Not thread-safe. */
public final class PoolDraft {

    /** What the person says of it. */
    public enum Field {
        /** Its name. */
        NAME,
        /** Where it is found at the host. */
        PATH,
        /** The device. */
        DEVICE,
        /** The other host, with a port behind a colon where it is not the usual one. */
        HOST,
        /** The folder at the other host, or in the volume. */
        FOLDER,
        /** Its name where it comes from. */
        SOURCE,
        /** The format of the source. */
        FORMAT,
        /** The iSCSI target. */
        TARGET,
        /** The iSCSI initiator. */
        INITIATOR,
        /** The SCSI adapter. */
        ADAPTER,
        /** The user. */
        USER,
        /** The uuid of the secret. */
        SECRET
    }

    private static final Pattern PORT = Pattern.compile("(.+):([0-9]{1,5})");
    private static final int LAST_PORT = 65_535;

    private final Map<Field, String> values = new EnumMap<>(Field.class);
    private PoolType type = PoolType.DIR;

    /** {@return its type} */
    public PoolType type() {
        return type;
    }

    /** Sets its type; what else was said stays. */
    public void setType(PoolType type) {
        this.type = type;
        values.remove(Field.FORMAT);
    }

    /** {@return what was said, without blanks around it; the usual where nothing was said and there is something usual, else empty} */
    public String get(Field field) {
        String said = values.getOrDefault(field, "").strip();
        if (!said.isEmpty()) {
            return said;
        }
        return switch (field) {
            case PATH -> type.usualPath(get(type == PoolType.LOGICAL ? Field.SOURCE : Field.NAME));
            case FORMAT -> type.formats().isEmpty() ? "" : type.formats().getFirst();
            default -> "";
        };
    }

    /** {@return what was said, as it was said} */
    public String said(Field field) {
        return values.getOrDefault(field, "");
    }

    /** Notes what a person says. */
    public void set(Field field, String value) {
        values.put(field, value);
    }

    /**
     * {@return what keeps it from being made, one sentence for a person; empty when nothing does}
     *
     * @param taken names of pools that are there
     */
    public Optional<String> problem(Set<String> taken) {
        String name = values.getOrDefault(Field.NAME, "");
        Optional<String> bad = GuestName.problem(name);
        if (bad.isPresent()) {
            return bad;
        }
        if (taken.contains(name)) {
            return Optional.of(NLS.bind(Messages.pool_taken, name));
        }
        return missing(Part.HOST, Field.HOST, Messages.pool_noHost).or(this::badPort)
                .or(() -> missing(Part.FOLDER, Field.FOLDER, Messages.pool_noFolder))
                .or(() -> missing(Part.DEVICE, Field.DEVICE, Messages.pool_noDevice))
                .or(() -> missing(Part.NAME, Field.SOURCE, Messages.pool_noSource))
                .or(() -> missing(Part.TARGET, Field.TARGET, Messages.pool_noTarget))
                .or(() -> missing(Part.NEEDED_INITIATOR, Field.INITIATOR, Messages.pool_noInitiator))
                .or(() -> missing(Part.ADAPTER, Field.ADAPTER, Messages.pool_noAdapter))
                .or(() -> type.hasPath() && !get(Field.PATH).startsWith("/") ? Optional.of(Messages.pool_relativePath) : Optional.empty())
                .or(() -> get(Field.USER).isEmpty() == get(Field.SECRET).isEmpty() || !hasUser() ? Optional.empty()
                        : Optional.of(Messages.pool_userWithoutSecret));
    }

    private boolean hasUser() {
        return type.has(Part.CHAP) || type.has(Part.CEPH);
    }

    private Optional<String> missing(Part part, Field field, String text) {
        return type.has(part) && get(field).isEmpty() ? Optional.of(text) : Optional.empty();
    }

    private Optional<String> badPort() {
        var port = PORT.matcher(get(Field.HOST));
        return type.has(Part.HOST) && port.matches() && Integer.parseInt(port.group(2)) > LAST_PORT
                ? Optional.of(NLS.bind(Messages.pool_badPort, port.group(2)))
                : Optional.empty();
    }

    /** {@return the document that libvirt makes it from} */
    public String xml() {
        StoragePoolDocument document = StoragePoolDocument.create(type.id(), get(Field.NAME));
        XmlElement root = document.root();
        if (type != PoolType.DIR && type != PoolType.MPATH) {
            source(root.ensure("source"));
        }
        String path = get(Field.PATH);
        if (!path.isEmpty() && !type.usualPath("").isEmpty()) {
            root.setValue("target/path", path);
        }
        return document.toXml();
    }

    /** {@return the document that tells a host where to look for sources; empty where nothing need be told} */
    public String searchXml() {
        if (!type.has(Part.HOST) || get(Field.HOST).isEmpty()) {
            return "";
        }
        XmlElement source = XmlElement.create("source");
        host(source);
        if (type.has(Part.NEEDED_INITIATOR) && !get(Field.INITIATOR).isEmpty()) {
            source.setValue("initiator/iqn/@name", get(Field.INITIATOR));
        }
        return source.toXml();
    }

    private void source(XmlElement source) {
        if (type.has(Part.HOST)) {
            host(source);
        }
        if ((type.has(Part.DEVICE) || type.has(Part.OPTIONAL_DEVICE)) && !get(Field.DEVICE).isEmpty()) {
            source.setValue("device/@path", get(Field.DEVICE));
        }
        if (type.has(Part.TARGET)) {
            source.setValue("device/@path", get(Field.TARGET));
        }
        if ((type.has(Part.FOLDER) || type.has(Part.OPTIONAL_FOLDER)) && !get(Field.FOLDER).isEmpty()) {
            source.setValue("dir/@path", get(Field.FOLDER));
        }
        if (type.has(Part.NAME)) {
            source.setValue("name", get(Field.SOURCE));
        }
        if (type.has(Part.ADAPTER)) {
            source.setValue("adapter/@type", "scsi_host");
            source.setValue("adapter/@name", get(Field.ADAPTER));
        }
        if ((type.has(Part.INITIATOR) || type.has(Part.NEEDED_INITIATOR)) && !get(Field.INITIATOR).isEmpty()) {
            source.setValue("initiator/iqn/@name", get(Field.INITIATOR));
        }
        if (hasUser() && !get(Field.USER).isEmpty()) {
            source.setValue("auth/@type", type.has(Part.CEPH) ? "ceph" : "chap");
            source.setValue("auth/@username", get(Field.USER));
            source.setValue("auth/secret/@uuid", get(Field.SECRET));
        }
        if (!get(Field.FORMAT).isEmpty()) {
            source.setValue("format/@type", get(Field.FORMAT));
        }
    }

    private void host(XmlElement source) {
        var port = PORT.matcher(get(Field.HOST));
        boolean hasPort = port.matches()
                && (get(Field.HOST).indexOf(':') == get(Field.HOST).lastIndexOf(':') || get(Field.HOST).startsWith("["));
        String name = hasPort ? port.group(1) : get(Field.HOST);
        source.setValue("host/@name", name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name);
        if (hasPort) {
            source.setValue("host/@port", port.group(2));
        }
    }
}
