package org.virtworkbench.ui.storage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.virtworkbench.core.storage.PoolDraft;
import org.virtworkbench.core.storage.PoolDraft.Field;
import org.virtworkbench.core.storage.PoolType;
import org.virtworkbench.xml.XmlDocument;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.XmlSyntaxException;

/**
 * Something of which a pool could be made, as the host found it.
 *
 * @param values what it says of a pool
 */
record FoundSource(Map<Field, String> values) {

    private static final Map<String, Field> PATHS = Map.of("dir/@path", Field.FOLDER, "name", Field.SOURCE, "format/@type", Field.FORMAT);

    /** {@return the sources of a document {@code <sources>}; none where it can't be read} */
    static List<FoundSource> read(String xml) {
        try {
            return XmlDocument.parse(xml).root().elements("source").stream().map(FoundSource::of).toList();
        } catch (XmlSyntaxException e) {
            return List.of();
        }
    }

    private static FoundSource of(XmlElement source) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        PATHS.forEach((path, field) -> source.value(path).ifPresent(value -> values.put(field, value)));
        Optional<String> device = source.value("device/@path");
        device.ifPresent(path -> values.put(path.startsWith("/") ? Field.DEVICE : Field.TARGET, path));
        return new FoundSource(values);
    }

    /** {@return the field by which a person chooses one} */
    static Field chosenBy(PoolType type) {
        return switch (type) {
            case NETFS -> Field.FOLDER;
            case ISCSI, ISCSI_DIRECT -> Field.TARGET;
            default -> Field.SOURCE;
        };
    }

    String get(Field field) {
        return values.getOrDefault(field, "");
    }

    /** Takes over what it says beside what it is chosen by. */
    void fill(PoolDraft draft) {
        values.forEach(draft::set);
    }
}
