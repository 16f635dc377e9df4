package org.virtworkbench.core.storage;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.storage.StoragePoolDocument;

/** The definition of a pool of which a person changes what libvirt lets be changed without a new pool. What has no field stays as it is. Not thread-safe. */
public final class PoolEdit {

    /** Something that can be changed. */
    public enum Part {
        /** The other host that it comes from. */
        HOST("source/host/@name"),
        /** The folder at the other host. */
        FOLDER("source/dir/@path"),
        /** The device, or the iSCSI target. */
        DEVICE("source/device/@path"),
        /** Its name where it comes from. */
        SOURCE("source/name"),
        /** Where it is found at the host. */
        PATH("target/path"),
        /** Permissions of its folder, in octal digits, such as {@code 0711}. */
        MODE("target/permissions/mode"),
        /** Number of the user who owns its folder; {@code -1} for whoever builds it. */
        OWNER("target/permissions/owner"),
        /** Number of the group that owns its folder; {@code -1} for that of whoever builds it. */
        GROUP("target/permissions/group");

        private final String path;

        Part(String path) {
            this.path = path;
        }
    }

    private static final Set<Part> PERMISSIONS = EnumSet.of(Part.MODE, Part.OWNER, Part.GROUP);
    private static final Pattern OCTAL = Pattern.compile("[0-7]{3,4}");
    private static final Pattern ID = Pattern.compile("-1|[0-9]{1,10}");

    private final StoragePoolDocument document;
    private final Map<Part, String> values = new EnumMap<>(Part.class);
    private final Map<Part, String> before;

    private PoolEdit(StoragePoolDocument document) {
        this.document = document;
        boolean folder = document.type().flatMap(PoolType::of).filter(PoolType::hasPath).isPresent();
        for (Part part : Part.values()) {
            Optional<String> value = document.root().value(part.path);
            if (value.isPresent() || folder && PERMISSIONS.contains(part)) {
                values.put(part, value.orElse(""));
            }
        }
        before = Map.copyOf(values);
    }

    /**
     * {@return what can be changed of a pool}
     *
     * @param xml its definition for the next start
     * @throws XmlSyntaxException when it is none
     */
    public static PoolEdit of(String xml) throws XmlSyntaxException {
        return new PoolEdit(StoragePoolDocument.parse(xml));
    }

    /** {@return what it has that can be changed, in their order} */
    public List<Part> parts() {
        return List.copyOf(values.keySet());
    }

    /** {@return what something is now; empty for libvirt's default} */
    public String get(Part part) {
        return values.getOrDefault(part, "");
    }

    /** Changes something that {@link #parts} names. */
    public void set(Part part, String value) {
        values.put(part, value.strip());
    }

    /** {@return whether anything differs from before} */
    public boolean isChanged() {
        return !values.equals(before);
    }

    /** {@return what is wrong with it, one sentence for a person; empty when nothing is} */
    public Optional<String> problem() {
        return values.entrySet().stream().map(each -> problem(each.getKey(), each.getValue())).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> problem(Part part, String value) {
        return switch (part) {
            case MODE -> value.isEmpty() || OCTAL.matcher(value).matches() ? Optional.empty()
                    : Optional.of(NLS.bind(Messages.edit_badMode, value));
            case OWNER, GROUP -> value.isEmpty() || ID.matcher(value).matches() ? Optional.empty()
                    : Optional.of(NLS.bind(Messages.edit_badId, value));
            case PATH -> value.startsWith("/") ? Optional.empty() : Optional.of(Messages.pool_relativePath);
            default -> value.isEmpty() ? Optional.of(Messages.edit_empty) : Optional.empty();
        };
    }

    /** {@return the definition with the changes} */
    public String xml() {
        values.forEach((part, value) -> document.root().setValue(part.path, value.isEmpty() ? Optional.empty() : Optional.of(value)));
        return document.toXml();
    }

    /** {@return whether another definition has the same of all that can be changed} */
    boolean agreesWith(String xml) {
        try {
            PoolEdit other = of(xml);
            return values.entrySet().stream()
                    .allMatch(each -> each.getValue().isEmpty() || each.getValue().equals(other.get(each.getKey())));
        } catch (XmlSyntaxException e) {
            return false;
        }
    }
}
